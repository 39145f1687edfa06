package org.infusionoutcomes.intake.mapped.column;

import java.util.BitSet;
import org.infusionoutcomes.intake.mapped.file.SourceFile;
import org.infusionoutcomes.intake.mapping.Mapping;

/**
 * Columns of a file that nobody asks whether they could identify people: those that are read as dates become days, and
 * those that are dropped stay unread. A column that is dropped and read all the same is asked.
 */
public final class Exempt {

    private Exempt() {}

    /** Their places. */
    public static BitSet places(SourceFile file, Binding binding, Mapping mapping) {
        BitSet exempt = new BitSet();
        file.options().drop().forEach(name -> binding.header().places(name).forEach(exempt::set));
        exempt.andNot(binding.shown());
        mapping.dateColumns(file.source().form().file())
                .forEach(name -> binding.header().places(name).forEach(exempt::set));
        return exempt;
    }
}
