package org.infusionoutcomes.intake.mapped;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infusionoutcomes.intake.LeftOut;
import org.infusionoutcomes.intake.ReadCount;
import org.infusionoutcomes.intake.Row;
import org.infusionoutcomes.intake.mapped.column.Binding;
import org.infusionoutcomes.intake.mapped.column.Cells;
import org.infusionoutcomes.intake.mapped.column.Exempt;
import org.infusionoutcomes.intake.mapped.column.IdentifyingHeader;
import org.infusionoutcomes.intake.mapped.day.Calendar;
import org.infusionoutcomes.intake.mapped.day.RowDay;
import org.infusionoutcomes.intake.mapped.day.SourceDays;
import org.infusionoutcomes.intake.mapped.file.Format;
import org.infusionoutcomes.intake.mapped.file.SourceFile;
import org.infusionoutcomes.intake.mapped.line.SourceLines;
import org.infusionoutcomes.intake.mapping.RowRule;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.mapping.WideColumn;
import org.infusionoutcomes.intake.record.RecordHandler;
import org.infusionoutcomes.intake.record.SourceRecord;

/** Makes canonical rows of the records of one file. */
final class RowMaker implements RecordHandler {

    private final TableContext table;
    private final SourceFile file;
    private final Format format;
    private final RowSink sink;
    private final SourcePlaces places;
    private final LinesLeavingOut leaving;
    private final Set<String> seen = new HashSet<>();
    private Binding binding;
    private Cells cells;
    private SourceDays days;
    private SourceLines lines;

    RowMaker(TableContext table, SourceFile file, Format format, RowSink sink, SourcePlaces places) {
        this.table = table;
        this.file = file;
        this.format = format;
        this.sink = sink;
        this.places = places;
        this.leaving = new LinesLeavingOut(file, table.mapping().file());
    }

    @Override
    public BitSet begin(long line, List<String> names) {
        SourceMap source = file.source();
        binding = Binding.of(file, names, table.mapping().file());
        IdentifyingHeader.check(file, binding, table.mapping(), line);
        places.begin(file.label(), source, binding);
        cells = new Cells(source, binding, format.decimalComma());
        lines = new SourceLines(source, binding, table.mapping().file(), table.lines());
        days = new SourceDays(source, binding, cells, Calendar.of(file, format, table.mapping()), table.zeros());
        BitSet wanted = new BitSet();
        binding.header().used().forEach(wanted::set);
        return wanted;
    }

    /** Places of columns that are dropped or become days. */
    BitSet exempt() {
        return Exempt.places(file, binding, table.mapping());
    }

    /** Places of ids, numbers and dates, which are judged where they become rows. */
    BitSet judgedElsewhere() {
        BitSet places = new BitSet();
        binding.columns().forEach((column, place) -> {
            if (Cells.isJudged(column)) {
                places.set(place);
            }
        });
        binding.wide().forEach(places::set);
        binding.wideDates().stream().filter(place -> place >= 0).forEach(places::set);
        return places;
    }

    @Override
    public void next(SourceRecord row) {
        if (file.source().form().isAboveData(row.line())) {
            sink.leaveOut(leaving.aboveData());
            return;
        }
        lines.lookAt(row);
        String patient = cells.patient(row);
        Optional<LeftOut> line = leavingOut(row, patient);
        if (line.isPresent()) {
            sink.leaveOut(line.get());
            return;
        }
        for (int place : binding.header().used()) {
            if (row.isUnreadable(place)) {
                sink.setAside(
                        "cell-without-value",
                        places.number(row.line(), 0),
                        binding.name(place),
                        "the cell holds a formula without a stored value, or an error; row left out, save the file"
                                + " again in the program that computes it");
                return;
            }
        }
        RowDay day = days.of(row, patient);
        int rows = Math.max(1, file.source().wide().size());
        boolean ownDays =
                !file.source().wide().isEmpty() && file.source().wide().stream().allMatch(WideColumn::hasDay);
        if (day.reason().isPresent() && !ownDays) {
            setAside(row, 0, day);
            return;
        }
        for (int k = 0; k < rows; k++) {
            make(row, k, patient, day);
        }
    }

    @Override
    public void ragged(long line, int count, int expected) {
        if (file.source().form().isAboveData(line)) {
            sink.leaveOut(leaving.aboveData());
            return;
        }
        sink.ragged(places.number(line, 0), count, expected);
    }

    @Override
    public void blank() {
        sink.blank();
    }

    @Override
    public void repeatedHeader() {
        sink.repeatedHeader();
    }

    /** Looks back at the file once all its rows were read, and tells what is uncertain of it as a whole. */
    void finish() {
        days.finish();
        days.doubts()
                .forEach(doubt -> sink.remark(new ReadCount.Remark(
                        doubt.rule(), places.number(doubt.line(), doubt.wide()), "day", doubt.message())));
    }

    private Optional<LeftOut> leavingOut(SourceRecord row, String patient) {
        boolean ofPatients = table.layout().table().equals("patients");
        Optional<RowRule> rule = binding.leavingOut(row, file.source().rules());
        if (rule.isPresent()) {
            if (ofPatients) {
                table.leftOut().leaveOut(patient);
            }
            return rule.map(leaving::of);
        }
        if (ofPatients) {
            table.leftOut().keep(patient);
        } else if (table.leftOut().contains(patient)) {
            return Optional.of(leaving.patient());
        }
        return file.source().once() && !seen.add(patient) ? Optional.of(leaving.once()) : Optional.empty();
    }

    private void make(SourceRecord record, int k, String patient, RowDay ofRow) {
        boolean wide = !file.source().wide().isEmpty();
        RowDay day = wide ? days.ofWide(record, k, patient, ofRow) : ofRow;
        if (day.reason().isPresent()) {
            setAside(record, k, day);
            return;
        }
        Row row = sink.begin(places.number(record.line(), k));
        List<String> columns = table.layout().columns();
        for (int c = 0; c < columns.size(); c++) {
            String column = columns.get(c);
            row.put(c, column.equals("day") ? day.cell() : cell(record, k, column, patient));
        }
        sink.keep();
    }

    private String cell(SourceRecord record, int k, String column, String patient) {
        if (!file.source().wide().isEmpty()) {
            WideColumn wide = file.source().wide().get(k);
            Optional<String> own = switch (column) {
                case "instrument" -> Optional.of(wide.instrument());
                case "total" ->
                    Optional.of(
                            cells.understood("total", record.cell(binding.wide().get(k))));
                case "timing" -> wide.timing();
                default -> Optional.empty();
            };
            if (own.isPresent()) {
                return own.get();
            }
        }
        if (cells.fills(column)) {
            return cells.cell(record, column);
        }
        return switch (column) {
            case "start_quarter" -> table.zeros().quarter(patient);
            case "observable_days" -> days.observable(record, patient);
            default -> "";
        };
    }

    private void setAside(SourceRecord row, int k, RowDay day) {
        sink.setAside(day.reason().orElseThrow().rule(), places.number(row.line(), k), "day", day.message());
    }
}
