package org.infusionoutcomes.intake.mapped.day;

import java.util.BitSet;
import java.util.List;
import org.infusionoutcomes.intake.mapped.column.Binding;
import org.infusionoutcomes.intake.mapped.column.Cells;
import org.infusionoutcomes.intake.mapped.column.IdentifyingHeader;
import org.infusionoutcomes.intake.mapped.file.Format;
import org.infusionoutcomes.intake.mapped.file.SourceFile;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import org.infusionoutcomes.intake.mapping.Mapping;
import org.infusionoutcomes.intake.record.RecordHandler;
import org.infusionoutcomes.intake.record.SourceRecord;
import org.infusionoutcomes.intake.store.Container;

/** Reads the dates that days count from, ahead of everything else. */
final class DayZeroReader implements RecordHandler {

    private final SourceFile file;
    private final Format format;
    private final Mapping mapping;
    private final DayZeros zeros;
    private Binding binding;
    private Cells cells;
    private Calendar calendar;

    private DayZeroReader(SourceFile file, Format format, Mapping mapping, DayZeros zeros) {
        this.file = file;
        this.format = format;
        this.mapping = mapping;
        this.zeros = zeros;
    }

    static void read(Container container, SourceFile file, Mapping mapping, DayZeros zeros) {
        boolean dated = file.source().columns().containsKey(CanonicalTable.DATE)
                || file.source().sameNames();
        if (dated) {
            Format format = file.format(container);
            DayZeroReader reader = new DayZeroReader(file, format, mapping, zeros);
            format.records().read(reader);
            if (reader.calendar != null) {
                reader.calendar.finish();
            }
        }
    }

    @Override
    public BitSet begin(long line, List<String> names) {
        binding = Binding.of(file, names, mapping.file());
        IdentifyingHeader.check(file, binding, mapping, line);
        cells = new Cells(file.source(), binding, format.decimalComma());
        calendar = Calendar.of(file, format, mapping).orElse(null);
        BitSet wanted = new BitSet();
        binding.header().used().forEach(wanted::set);
        return wanted;
    }

    @Override
    public void next(SourceRecord row) {
        Integer place = binding.columns().get(CanonicalTable.DATE);
        if (place == null
                || file.source().form().isAboveData(row.line())
                || calendar == null
                || !binding.isRead(row, file.source().rules())) {
            return;
        }
        String cell = row.cell(place);
        if (!cell.isEmpty()
                && !row.isUnreadable(place)
                && !file.source().missing().contains(cell)) {
            calendar.read(cell, row.line(), binding.header().names().get(place))
                    .date()
                    .ifPresent(date -> zeros.add(cells.patient(row), date));
        }
    }

    @Override
    public void ragged(long line, int count, int expected) {
        // told when the table itself is read, as is everything else that is wrong with it
    }

    @Override
    public void blank() {
        // as above
    }

    @Override
    public void repeatedHeader() {
        // as above
    }
}
