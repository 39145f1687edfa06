package org.infusionoutcomes.intake.workbook;

import java.util.BitSet;
import java.util.NavigableMap;

/** Whoever takes the rows of a sheet. */
interface SheetRows {

    /**
     * A row; its cells are valid until this method returns.
     *
     * @param line its number in the sheet, from 1
     * @param stored its cells by column, from 0
     * @param text what cells say
     * @param hidden columns that nobody sees
     */
    void row(long line, NavigableMap<Integer, CellText.Stored> stored, CellText text, BitSet hidden);
}
