package org.infusionoutcomes.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infusionoutcomes.Walk;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.plan.PlanRefused;

/** What figures are drawn from in tests, computed by the program itself: the sample, and the sample changed. */
public final class RealInputs {

    private static final Path SAMPLE = Path.of("data/sample");
    private static final int COHORT = 1;
    private static final int SITE = 4;

    /** A label that is longer than a figure is wide. */
    private static final String LONG =
            "cohorts: {OCD: {label: \"obsessive-compulsive disorder of adults who had been treated in the day clinic of the"
                    + " university hospital before\"}, MDD: {label: \"depression-" + "without-a-break-".repeat(12)
                    + "\"}}";

    private static final String HOSTILE =
            "cohorts: {OCD: {label: \"<script>alert('1')</script> & \u05E2\u05D1\u05E8\u05D9\u05EA\"}, MDD: {label: \"=cmd()|' /C calc'!A0\"}}";

    private static final String THREE =
            "cohorts: {PTSD: {label: post-traumatic stress disorder, instruments: [MADRS, HAMD17, PHQ9, QIDS]}}";

    private static final Map<String, Comparison> ALL = new LinkedHashMap<>();

    private RealInputs() {}

    /** Every input by name. */
    public static synchronized Map<String, Comparison> all() {
        if (ALL.isEmpty()) {
            ALL.put("sample", Walk.compare(SAMPLE));
            ALL.put("one cohort", changed("", rows -> rows.removeIf(row -> !row[COHORT].equals("OCD"))));
            ALL.put(
                    "twelve patients",
                    changed("", rows -> rows.subList(12, rows.size()).clear()));
            ALL.put(
                    "sixty patients",
                    changed("", rows -> rows.subList(60, rows.size()).clear()));
            ALL.put("long labels", changed(LONG, rows -> {}));
            ALL.put("hostile labels", changed(HOSTILE, RealInputs::hostileSites));
            ALL.put("three cohorts", changed(THREE, RealInputs::thirdCohort));
            ALL.put("a column of twelve levels", changed("reading: {subgroups: [ward]}", RealInputs::wards));
        }
        return ALL;
    }

    /** A change of the rows of patients.csv, without the header. */
    private interface Change {
        void apply(List<String[]> rows);
    }

    private static void hostileSites(List<String[]> rows) {
        String[] sites = {"<b>&amp;\"north\"", "=1+1", "\u202Ehtuos\u202C " + "a long name of a site ".repeat(4)};
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i)[SITE] = '"' + sites[i % sites.length].replace("\"", "\"\"") + '"';
        }
    }

    private static void thirdCohort(List<String[]> rows) {
        rows.stream()
                .filter(row -> row[COHORT].equals("MDD") && row[SITE].equals("north"))
                .forEach(row -> row[COHORT] = "PTSD");
    }

    private static void wards(List<String[]> rows) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i)[0] = rows.get(i)[0] + ",ward number " + (i % 12 + 1) + " of the house with the long name";
        }
    }

    private static Comparison changed(String plan, Change change) {
        try {
            Path folder = Files.createTempDirectory("figures");
            try (Stream<Path> files = Files.list(SAMPLE)) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
            rewrite(folder.resolve("patients.csv"), change, plan.contains("ward") ? "patient_id,ward" : "patient_id");
            Comparison comparison =
                    plan.isEmpty() ? Walk.compare(folder) : Walk.compare(folder, PlanReader.read("plan.yaml", plan));
            delete(folder);
            return comparison;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PlanRefused e) {
            throw new IllegalStateException(e);
        }
    }

    /** The program that wrote the sample puts no comma into a cell. */
    private static void rewrite(Path table, Change change, String firstColumn) throws IOException {
        List<String> lines = Files.readAllLines(table);
        List<String[]> rows = new ArrayList<>();
        lines.subList(1, lines.size()).forEach(line -> rows.add(line.split(",", -1)));
        change.apply(rows);
        List<String> written = new ArrayList<>(List.of(lines.get(0).replaceFirst("patient_id", firstColumn)));
        rows.forEach(row -> written.add(String.join(",", row)));
        Files.write(table, written);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
