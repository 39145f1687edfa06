package org.infusionoutcomes.outcome;

import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusionoutcomes.check.cell.YesNo;
import org.infusionoutcomes.course.Courses;
import org.infusionoutcomes.outcome.followed.Spread;
import org.infusionoutcomes.plan.Plan;

/** The characteristics by which the report divides its patients, those that the export gives. */
final class Characteristics {

    private static final List<String> ORDER = List.of(
            "ssri_trials",
            "erp_completed",
            "trials_and_erp",
            "benzodiazepine",
            "lamotrigine_mg",
            "psychotherapy",
            "psychotherapy_at_endpoint",
            "comorbid_depression",
            "sex",
            "age_band",
            "site");

    private static final List<String> NO_YES = List.of("no", "yes");

    /** Level names come as bytes. */
    private static final int MOST_LEVELS = 100;

    private static final int ENOUGH_TRIALS = 2;
    private static final int MOST_TRIALS = 12;
    private static final double HIGH_DOSE = 200;

    private final Courses courses;
    private final Judged judged;
    private final int[] analysed;

    private Characteristics(Courses courses, Judged judged) {
        this.courses = courses;
        this.judged = judged;
        this.analysed =
                IntStream.range(0, judged.courses()).filter(judged::isAnalysed).toArray();
    }

    static List<Characteristic> of(Courses courses, Judged judged, Plan plan) {
        Characteristics made = new Characteristics(courses, judged);
        return Stream.concat(ORDER.stream(), plan.reading().subgroups().stream().filter(name -> !ORDER.contains(name)))
                .flatMap(name -> made.of(name).stream())
                .toList();
    }

    /** The number of earlier trials, from 0 to {@value #MOST_TRIALS} (or more), a level each; none where not given. */
    static List<Characteristic> trials(Courses courses, Judged judged) {
        Characteristics made = new Characteristics(courses, judged);
        List<String> levels = IntStream.rangeClosed(0, MOST_TRIALS)
                .mapToObj(Integer::toString)
                .toList();
        return made.given(Set.of("ssri_trials"))
                ? List.of(made.row("ssri_trials", levels, false, made.trials()))
                : List.of();
    }

    private List<Characteristic> of(String name) {
        return switch (name) {
            case "ssri_trials" -> given(Set.of(name)) ? List.of(enoughTrials()) : List.of();
            case "trials_and_erp" -> given(Set.of("ssri_trials", "erp_completed")) ? List.of(both()) : List.of();
            case "lamotrigine_mg" -> given(Set.of(name)) ? List.of(lamotrigine()) : List.of();
            case "psychotherapy_at_endpoint" ->
                given(Set.of("psychotherapy", "psychotherapy_day")) ? List.of(therapyAtEndpoint()) : List.of();
            default -> given(Set.of(name)) ? asWritten(name) : List.of();
        };
    }

    private boolean given(Set<String> columns) {
        return courses.attributes().containsAll(columns);
    }

    private List<Characteristic> asWritten(String name) {
        List<String> levels = courses.levels(name);
        return levels.size() > MOST_LEVELS ? List.of() : List.of(row(name, levels, false, level(name)));
    }

    private Characteristic enoughTrials() {
        IntUnaryOperator trials = trials();
        return row(
                "ssri_trials",
                List.of("0 or 1", "2 or more"),
                false,
                n -> atLeast(trials.applyAsInt(n), ENOUGH_TRIALS));
    }

    /**
     * Two trials and ERP; unknown unless both are recorded. That one is known to lack would do for a no, but a cohort in
     * which nobody records ERP would then hold patients with too few trials only, and be set beside one that holds both.
     */
    private Characteristic both() {
        IntUnaryOperator trials = trials();
        IntUnaryOperator therapy = yes("erp_completed");
        return row("trials_and_erp", NO_YES, false, n -> {
            int enough = atLeast(trials.applyAsInt(n), ENOUGH_TRIALS);
            int completed = therapy.applyAsInt(n);
            return Math.min(enough, completed);
        });
    }

    private Characteristic lamotrigine() {
        double[] doses = numbers("lamotrigine_mg");
        IntUnaryOperator level = level("lamotrigine_mg");
        return row("lamotrigine_mg", List.of("none", "below 200 mg", "200 mg or more"), false, n -> {
            int dose = level.applyAsInt(n);
            return dose < 0 || doses[dose] < 0
                    ? Characteristic.UNKNOWN
                    : doses[dose] == 0 ? 0 : doses[dose] < HIGH_DOSE ? 1 : 2;
        });
    }

    /** Whether psychotherapy had begun by the endpoint; of patients without an endpoint it is not asked. */
    private Characteristic therapyAtEndpoint() {
        double[] days = numbers("psychotherapy_day");
        IntUnaryOperator day = level("psychotherapy_day");
        IntUnaryOperator before = yes("psychotherapy");
        return row("psychotherapy_at_endpoint", NO_YES, true, n -> {
            if (!judged.hasEndpoint(n)) {
                return Characteristic.UNKNOWN;
            }
            int endpointDay = courses.course(n).lastInductionDay() + judged.daysToEndpoint[n];
            int began = day.applyAsInt(n);
            boolean since = began >= 0 && days[began] <= endpointDay;
            return since ? 1 : before.applyAsInt(n);
        });
    }

    private IntUnaryOperator trials() {
        double[] numbers = numbers("ssri_trials");
        IntUnaryOperator level = level("ssri_trials");
        return n -> {
            int at = level.applyAsInt(n);
            return at < 0 || !(numbers[at] >= 0) ? Characteristic.UNKNOWN : (int) Math.min(MOST_TRIALS, numbers[at]);
        };
    }

    private static int atLeast(int number, int least) {
        return number == Characteristic.UNKNOWN ? number : number >= least ? 1 : 0;
    }

    private IntUnaryOperator level(String column) {
        return n -> courses.level(column, n);
    }

    /** 1 for a level that says yes, 0 for another. */
    private IntUnaryOperator yes(String column) {
        List<String> levels = courses.levels(column);
        IntUnaryOperator level = level(column);
        return n -> {
            int at = level.applyAsInt(n);
            return at < 0 ? Characteristic.UNKNOWN : YesNo.isYes(levels.get(at)) ? 1 : 0;
        };
    }

    private double[] numbers(String column) {
        return courses.levels(column).stream()
                .mapToDouble(text ->
                        Double.parseDouble(text.strip().replace(',', '.').replace('\u2212', '-')))
                .toArray();
    }

    private Characteristic row(String name, List<String> levels, boolean atEndpoint, IntUnaryOperator levelOf) {
        byte[] levelOfRow = new byte[analysed.length];
        Spread.over(analysed.length, i -> levelOfRow[i] = (byte) levelOf.applyAsInt(analysed[i]));
        return new Characteristic(name, levels, levelOfRow, atEndpoint);
    }
}
