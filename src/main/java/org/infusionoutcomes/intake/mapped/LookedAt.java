package org.infusionoutcomes.intake.mapped;

import java.util.BitSet;
import java.util.List;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.identifying.TableLook;
import org.infusionoutcomes.intake.mapped.file.Format;
import org.infusionoutcomes.intake.mapped.file.SourceFile;
import org.infusionoutcomes.intake.record.RecordHandler;
import org.infusionoutcomes.intake.record.SourceRecord;

/** Looks at records on their way for what could identify somebody: at cells that nobody reads, too. */
final class LookedAt implements RecordHandler {

    private final RowMaker rows;
    private final SourceFile file;
    private final BitSet wanted = new BitSet();
    private BitSet read;
    private TableLook look;
    private int width;

    private LookedAt(RowMaker rows, SourceFile file) {
        this.rows = rows;
        this.file = file;
    }

    /**
     * Reads a file's records into rows.
     *
     * @throws org.infusionoutcomes.intake.UnreadableTable if a column holds what could identify somebody
     */
    static void read(SourceFile file, Format format, RowMaker rows) {
        LookedAt looking = new LookedAt(rows, file);
        format.records().read(looking);
        looking.look.finish();
        rows.finish();
    }

    @Override
    public BitSet begin(long line, List<String> names) {
        read = rows.begin(line, names);
        width = names.size();
        List<String> plain = names.stream().map(ReadOptions::columnName).toList();
        BitSet unlooked = rows.exempt();
        unlooked.or(rows.judgedElsewhere());
        look = new TableLook(file.label(), line, plain, unlooked::get);
        next();
        return wanted;
    }

    @Override
    public void next(SourceRecord row) {
        for (int place = 0; place < width; place++) {
            if (wanted.get(place) && look.looksAt(place)) {
                look.cell(place, row.cell(place));
            }
        }
        rows.next(row);
        next();
    }

    /** All cells of the next record are wanted where it is looked at. */
    private void next() {
        wanted.clear();
        wanted.or(read);
        if (look.next()) {
            wanted.set(0, width);
        }
    }

    @Override
    public void ragged(long line, int cells, int expected) {
        rows.ragged(line, cells, expected);
    }

    @Override
    public void blank() {
        rows.blank();
    }

    @Override
    public void repeatedHeader() {
        rows.repeatedHeader();
    }
}
