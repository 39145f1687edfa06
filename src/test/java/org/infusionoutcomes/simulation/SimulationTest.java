package org.infusionoutcomes.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusionoutcomes.press.folder.OutputFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of a synthetic export; every share is held against the model's own number, never against an earlier run. */
class SimulationTest {

    private static final int CLINIC = 4000;
    private static final Path SAMPLE = Path.of("data/sample");

    @TempDir
    private static Path temporary;

    private static List<List<String>> patients;
    private static List<List<String>> infusions;
    private static List<List<String>> assessments;
    private static List<List<String>> adverseEvents;

    @BeforeAll
    static void simulate() throws IOException {
        Path clinic = simulated("clinic", CLINIC, 42);
        patients = rows(clinic, "patients.csv");
        infusions = rows(clinic, "infusions.csv");
        assessments = rows(clinic, "assessments.csv");
        adverseEvents = rows(clinic, "adverse_events.csv");
    }

    private static Path simulated(String name, int patients, long seed) {
        Path folder = temporary.resolve(name);
        OutputFolder.write(folder, false, f -> Simulation.write(f, patients, seed));
        return folder;
    }

    /** The program never writes a comma into a cell here, so a line splits at commas. */
    private static List<List<String>> rows(Path folder, String table) throws IOException {
        return Files.readAllLines(folder.resolve(table)).stream()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
    }

    private static Set<String> column(List<List<String>> rows, int column) {
        return rows.stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }

    /** {@code simulate --patients 500 --seed 10 --out data/sample}, as data/README.md says. */
    @ParameterizedTest
    @ValueSource(strings = {"patients.csv", "infusions.csv", "assessments.csv", "adverse_events.csv", "SIMULATED.txt"})
    void madeTheSample(String table) throws IOException {
        Path sample = temporary.resolve("sample");
        if (!Files.exists(sample)) {
            simulated("sample", 500, 10);
        }
        assertThat(sample.resolve(table)).hasSameBinaryContentAs(SAMPLE.resolve(table));
    }

    @Test
    void refusesAClinicWithoutPatients() {
        assertThatThrownBy(() -> simulated("nobody", 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A clinic needs 1 patient or more, got 0");
    }

    @Test
    void writesOtherBytesForAnotherSeed() throws IOException {
        assertThat(rows(simulated("seed1", 50, 1), "assessments.csv"))
                .isNotEqualTo(rows(simulated("seed2", 50, 2), "assessments.csv"));
    }

    /** A patient depends on the seed and on their number alone: the first 50 of 80 are the 50. */
    @Test
    void keepsPatientsWhenMoreAreAskedFor() throws IOException {
        Set<List<String>> few = new HashSet<>(rows(simulated("few", 50, 3), "assessments.csv"));
        assertThat(new HashSet<>(rows(simulated("more", 80, 3), "assessments.csv")))
                .containsAll(few);
    }

    @Test
    void listsEveryPatientOnceButForCopiesAndTwoCohorts() {
        Map<String, Long> times = patients.stream()
                .collect(Collectors.groupingBy(row -> row.get(0), TreeMap::new, Collectors.counting()));
        assertThat(times).hasSize(CLINIC);
        long twice = times.values().stream().filter(n -> n == 2).count();
        assertThat(times.values()).containsOnly(1L, 2L);
        // 0.6 % in two cohorts and 0.6 % copied of 4,000: 48 expected, five standard errors are 35
        assertThat(twice).isBetween(13L, 83L);
    }

    @Test
    void coversThirteenQuartersOrMoreUpToTheCutOff() {
        assertThat(column(patients, 2)).hasSizeGreaterThanOrEqualTo(13).allMatch(q -> q.matches("20\\d\\d-Q[1-4]"));
        for (List<String> row : patients) {
            int observable = Integer.parseInt(row.get(3));
            int year = Integer.parseInt(row.get(2).substring(0, 4));
            int quarter = Integer.parseInt(row.get(2).substring(6));
            // the start is the cut-off, 2026-06-30, less the observable days
            LocalDate start = LocalDate.of(2026, 6, 30).minusDays(observable);
            assertThat(start.getYear()).isEqualTo(year);
            assertThat((start.getMonthValue() + 2) / 3).isEqualTo(quarter);
        }
    }

    @Test
    void showsNothingAfterTheCutOff() {
        Map<String, Integer> observable = patients.stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> Integer.parseInt(row.get(3)), (a, b) -> a));
        // days counted from an earlier visit are three late: a mistake made on purpose
        assertThat(infusions).allMatch(row -> Integer.parseInt(row.get(1)) <= observable.get(row.get(0)) + 3);
        assertThat(assessments)
                .filteredOn(row -> observable.containsKey(row.get(0)))
                .allMatch(row -> Double.parseDouble(row.get(1)) <= observable.get(row.get(0)) + 3);
    }

    @Test
    void fillsEveryColumnSomewhere() {
        for (List<List<String>> table : List.of(patients, infusions, assessments, adverseEvents)) {
            for (int column = 0; column < table.get(0).size(); column++) {
                assertThat(column(table, column)).hasSizeGreaterThan(1);
            }
        }
    }

    @Test
    void ratesAPartOfTheOcdCohortOnAMoodScaleToo() {
        Map<String, Set<String>> scales = assessments.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0), Collectors.mapping(row -> row.get(2), Collectors.toSet())));
        List<Set<String>> ocd =
                scales.values().stream().filter(s -> s.contains("YBOCS")).toList();
        double both = ocd.stream()
                .filter(s -> s.stream().anyMatch(i -> !i.equals("YBOCS") && !i.equals("GAD7")))
                .count();
        // about 1,800 patients: five standard errors of 40 % are 6 points
        assertThat(both / ocd.size()).isCloseTo(0.40, within(0.06));
        assertThat(column(assessments, 2)).contains("YBOCS", "MADRS", "HAMD17", "PHQ9", "QIDS");
    }

    @Test
    void hasTheDensityOfTheDesignSize() {
        // 700,000 patients are to give about 10 million totals
        assertThat(assessments.size() / (double) CLINIC).isBetween(13.5, 15.0);
    }

    @Test
    void mixesTheRowsOfPatients() {
        long neighbours = IntStream.range(1, assessments.size())
                .filter(i ->
                        assessments.get(i).get(0).equals(assessments.get(i - 1).get(0)))
                .count();
        assertThat(neighbours).isLessThan(assessments.size() / 100);
        assertThat(assessments)
                .isNotEqualTo(assessments.stream()
                        .sorted((a, b) -> a.get(0).compareTo(b.get(0)))
                        .toList());
    }

    @Test
    void treatsSomeAgainInASecondSeries() {
        Map<String, int[]> days = infusions.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0),
                        Collectors.collectingAndThen(
                                Collectors.mapping(row -> Integer.parseInt(row.get(1)), Collectors.toList()),
                                list -> list.stream()
                                        .mapToInt(Integer::intValue)
                                        .sorted()
                                        .toArray())));
        long second = days.values().stream()
                .filter(d -> IntStream.range(1, d.length).anyMatch(i -> d[i] - d[i - 1] >= 90))
                .count();
        assertThat(second).isGreaterThan(CLINIC / 100);
    }

    /** Each mistake named in data/README.md, looked for in the committed sample. */
    @Test
    void putsEveryKindOfMistakeIntoTheSample() throws IOException {
        List<List<String>> samplePatients = rows(SAMPLE, "patients.csv");
        List<List<String>> sampleInfusions = rows(SAMPLE, "infusions.csv");
        List<List<String>> totals = rows(SAMPLE, "assessments.csv");
        Set<String> ids = column(samplePatients, 0);

        assertThat(keysThatDiffer(samplePatients, 1)).isPositive();
        assertThat(column(samplePatients, 1)).containsExactlyInAnyOrder("OCD", "MDD", "PTSD");
        assertThat(copies(samplePatients)).isPositive();
        assertThat(ids).anyMatch(id -> !column(sampleInfusions, 0).contains(id));
        assertThat(copies(sampleInfusions)).isPositive();
        assertThat(keysThatDiffer(sampleInfusions, 2)).isPositive();
        assertThat(column(sampleInfusions, 1)).contains("-21");
        assertThat(column(rows(SAMPLE, "adverse_events.csv"), 2)).doesNotContain("seizure");
        assertThat(copies(totals)).isPositive();
        assertThat(keysThatDiffer(totals, 3)).isPositive();
        assertThat(column(totals, 3))
                .contains("", "NA", "not done", ".", "N/A", "-", "99", "-1", "77", "23.5", "see notes");
        assertThat(column(totals, 2)).contains("GAD7");
        assertThat(column(totals, 0)).anyMatch(id -> !ids.contains(id));
        assertThat(column(totals, 1)).contains("0.125", "0.25", "0.5");
        assertThat(totals).anyMatch(row -> row.get(1).equals("0") && row.get(4).equals("post"));
        Map<String, Integer> first = sampleInfusions.stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> Integer.parseInt(row.get(1)), Math::min));
        assertThat(first).containsValue(3);
    }

    private static int copies(List<List<String>> rows) {
        return rows.size() - new HashSet<>(rows).size();
    }

    /** Rows that are alike in the cells before a column, and in timing and rater where there are, but not in that one. */
    private static long keysThatDiffer(List<List<String>> rows, int column) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Stream.concat(
                                        row.subList(0, column).stream(),
                                        row.subList(column + 1, row.size()).stream()
                                                .limit(column == 3 ? 2 : 0))
                                .toList(),
                        Collectors.mapping(row -> row.get(column), Collectors.toSet())))
                .values()
                .stream()
                .filter(cells -> cells.size() > 1)
                .count();
    }
}
