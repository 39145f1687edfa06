package org.infusionoutcomes.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.check.accepted.Infusions;
import org.infusionoutcomes.check.accepted.Scores;
import org.infusionoutcomes.check.finding.Findings.RuleCount;
import org.infusionoutcomes.check.finding.TableCount;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing gets lost, and the order of rows means nothing: on exports full of accidental faults. */
class ConservationTest {

    private static final List<String> IDS = List.of("a", "b", "c", "d", "e", "f", "", "zz", "patient_id");
    private static final List<String> DAYS = List.of("0", "0", "0", "1", "2", "3", "-3", "0.5", "9999999", "x", "");
    private static final List<String> COHORTS = List.of("OCD", "OCD", "MDD", "MDD", "PTSD", "");
    private static final List<String> SCALES = List.of("YBOCS", "y-bocs", "MADRS", "PHQ-9", "BDI", "");
    private static final List<String> TOTALS = List.of("20", "20", "21", "61", "-1", "NA", "", "1.5", "x");
    private static final List<String> TIMINGS = List.of("", "", "pre", "post", "later");
    private static final List<String> RATERS = List.of("", "clinician", "self", "R2");
    private static final List<String> DOSES = List.of("0.5", "0.5", "1", "", "x");

    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @SafeVarargs
    private static List<String> rows(Random random, int count, List<String>... columns) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> cells = new ArrayList<>();
            for (List<String> column : columns) {
                cells.add(column.get(random.nextInt(column.size())));
            }
            String row = String.join(",", cells);
            rows.add(random.nextInt(30) == 0 ? row + ",9,9,9" : random.nextInt(30) == 0 ? "" : row);
        }
        return rows;
    }

    private static Checked check(TinyExport export, List<List<String>> tables) {
        List<String> names = List.of("patients", "infusions", "assessments", "adverse_events");
        List<String> headers = List.of(
                "patient_id,cohort,site",
                "patient_id,day,dose_mg_per_kg",
                "patient_id,day,instrument,total,timing,rater",
                "patient_id,day,event");
        for (int t = 0; t < tables.size(); t++) {
            export.put(names.get(t) + ".csv", headers.get(t) + "\n" + String.join("\n", tables.get(t)) + "\n");
        }
        return export.check();
    }

    private static List<List<String>> tables(Random random) {
        List<List<String>> tables = new ArrayList<>();
        tables.add(rows(random, 8, IDS.subList(0, 7), COHORTS, List.of("n", "n", "s")));
        tables.add(rows(random, 40, IDS, DAYS, DOSES));
        tables.add(rows(random, 200, IDS, DAYS, SCALES, TOTALS, TIMINGS, RATERS));
        tables.add(rows(random, 20, IDS, DAYS, List.of("nausea", "headache", "odd", "")));
        // at least one sound patient, so that no table is refused; the rest is left to chance
        tables.get(0).add("s,OCD,n");
        tables.get(1).add("s,0,0.5");
        tables.get(2).add("s,-3,YBOCS,30,,");
        tables.get(3).add("s,0,nausea");
        return tables;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRowIsCountedOnceAndTheirOrderMeansNothing(long seed) {
        Random random = new Random(seed);
        List<List<String>> tables = tables(random);
        TinyExport export = new TinyExport(folder);
        Checked checked = check(export, tables);
        for (int t = 0; t < tables.size(); t++) {
            TableCount count = checked.tables().get(t);
            assertEquals(tables.get(t).size(), count.rows());
            assertTrue(count.used() >= 1 && count.setAside() >= 0 && count.missing() >= 0 && count.skipped() >= 0);
        }
        assertEquals(
                checked.tables().get(2).used(),
                checked.scores().from(checked.patients().count()));
        tables.forEach(table -> Collections.shuffle(table, random));
        Checked shuffled = check(export, tables);
        assertEquals(checked.tables(), shuffled.tables());
        assertEquals(counts(checked), counts(shuffled));
        assertEquals(contents(checked), contents(shuffled));
        Checked again = check(export, tables);
        assertEquals(shuffled.findings().listed(), again.findings().listed());
    }

    /** Without the notices of single patients' first totals, nothing here has to do with order. */
    private static Map<String, Long> counts(Checked checked) {
        Map<String, Long> counts = new TreeMap<>();
        for (Map.Entry<RuleCount, Long> count : checked.findings().counts().entrySet()) {
            counts.put(count.getKey().toString(), count.getValue());
        }
        return counts;
    }

    /** All that is handed on of each patient, the patients in an order that does not depend on their numbers. */
    private static List<String> contents(Checked checked) {
        List<String> contents = new ArrayList<>();
        Infusions infusions = checked.infusions();
        Scores scores = checked.scores();
        for (int p = 0; p < checked.patients().count(); p++) {
            StringBuilder of = new StringBuilder();
            of.append(checked.patients().cohort(p)).append(checked.patients().isSetAside(p));
            for (int i = infusions.from(p); i < infusions.from(p + 1); i++) {
                of.append('|').append(infusions.day(i)).append(' ').append(infusions.dose(i));
            }
            for (int s = scores.from(p); s < scores.from(p + 1); s++) {
                of.append('|').append(scores.day(s)).append(' ').append(scores.instrument(s));
                of.append(' ').append(scores.total(s)).append(' ').append(scores.timing(s));
            }
            contents.add(of.toString());
        }
        Collections.sort(contents);
        return contents;
    }
}
