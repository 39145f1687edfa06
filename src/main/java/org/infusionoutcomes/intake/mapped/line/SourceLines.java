package org.infusionoutcomes.intake.mapped.line;

import static org.infusionoutcomes.intake.mapping.file.MappingFile.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.infusionoutcomes.intake.mapped.column.Binding;
import org.infusionoutcomes.intake.mapped.column.Cells;
import org.infusionoutcomes.intake.mapping.RowRule;
import org.infusionoutcomes.intake.mapping.SourceMap;
import org.infusionoutcomes.intake.mapping.VisitLabels;
import org.infusionoutcomes.intake.mapping.file.MappingFile;
import org.infusionoutcomes.intake.mapping.file.MappingLine;
import org.infusionoutcomes.intake.record.SourceRecord;

/** Looks in the records of one file for the values that the mapping's own lines name; a preset's are made for all. */
public final class SourceLines {

    private final SourceMap source;
    private final Binding binding;
    private final MappingFile mapping;
    private final LinesMet met;
    private final List<Sought> sought = new ArrayList<>();
    private boolean begun;

    /**
     * Of one file.
     *
     * @param source what the mapping says of it
     * @param binding where its columns stand
     * @param mapping the lines themselves
     * @param met where it is told which of them rows have
     */
    public SourceLines(SourceMap source, Binding binding, MappingFile mapping, LinesMet met) {
        this.source = source;
        this.binding = binding;
        this.mapping = mapping;
        this.met = met;
    }

    /** Values that no record had so far, and the columns that they are sought in. */
    private record Sought(
            Collection<Integer> places, Map<String, MappingLine> values, UnaryOperator<String> understood) {

        void lookAt(SourceRecord row, LinesMet met) {
            if (values.isEmpty()) {
                return;
            }
            for (int place : places) {
                MappingLine line = values.remove(understood.apply(row.cell(place)));
                if (line != null) {
                    met.meet(line);
                }
            }
        }
    }

    /** Looks at a record of the file, whatever becomes of it. */
    public void lookAt(SourceRecord row) {
        if (!begun) {
            begun = true;
            seekRules();
            seekMeanings();
            seekVisits();
            seekMissing("/missing");
            seekMissing(source.path() + "/missing");
        }
        sought.forEach(each -> each.lookAt(row, met));
    }

    private void seek(Map<String, MappingLine> values, ValueKind kind, Collection<Integer> places) {
        VisitLabels labels = new VisitLabels(source.days().visits().keySet());
        met.expect(values.values(), kind);
        sought.add(new Sought(
                places,
                values,
                kind == ValueKind.VISIT ? cell -> labels.of(cell).orElse(cell) : UnaryOperator.identity()));
    }

    private void seekRules() {
        for (int r = 0; r < source.rules().size(); r++) {
            RowRule rule = source.rules().get(r);
            String path = source.path() + "/rows" + step(rule.column()) + (rule.take() ? "/take" : "/leave");
            seek(mapping.lines(path), ValueKind.CELL, List.of(binding.rules().get(r)));
        }
    }

    private void seekMeanings() {
        source.values().keySet().forEach(target -> {
            Integer place = binding.columns().get(target);
            seek(
                    mapping.lines(source.path() + "/values" + step(target)),
                    ValueKind.CELL,
                    place == null ? List.of() : List.of(place));
        });
    }

    /** A label of the source's own goes before the same one for all sources. */
    private void seekVisits() {
        binding.visit().ifPresent(place -> {
            Map<String, MappingLine> lines = new HashMap<>(mapping.lines("/visits"));
            lines.putAll(mapping.lines(source.path() + "/visits"));
            seek(lines, ValueKind.VISIT, List.of(place));
        });
    }

    /** A missing code is asked of every cell that is read, but of ids. */
    private void seekMissing(String path) {
        Set<Integer> places = new LinkedHashSet<>();
        binding.columns().forEach((target, place) -> {
            if (!target.equals(Cells.PATIENT)) {
                places.add(place);
            }
        });
        places.addAll(binding.wide());
        binding.wideDates().stream().filter(place -> place >= 0).forEach(places::add);
        seek(mapping.lines(path), ValueKind.MISSING, places);
    }
}
