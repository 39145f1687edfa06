package org.infusionoutcomes.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.infusionoutcomes.outcome.followed.Thresholds;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.scale.Instrument;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.selection.Selection;

/**
 * The course table: one row an analysed course, in the order of the export's patients.
 *
 * <p>Columns: {@code cohort}, {@code instrument} (the primary one), {@code start_quarter} (empty text where not given),
 * {@code baseline}; at the endpoint {@code endpoint} (total) and {@code improvement} (percent), missing where there is
 * none, and the judgements {@code observed}, {@code response}, {@code partial}, {@code remission}, {@code worse},
 * {@code common_rule}, false without an endpoint; {@code clinician_improvement} (CGI-I of the endpoint's row, missing
 * where not given) and {@code consensus} (a response with CGI-I of 2 or less); on the second scale, one of the other
 * compared cohort's, {@code second_improvement} (percent, missing where the patient has not both),
 * {@code second_ill} (baseline high enough to be analysed on it) and {@code second_response}; {@code
 * treated_before_window}, {@code other_scale_only}; for each infusion j {@code after_j} (total, missing where there is
 * none) and {@code response_after_j}, and the same behind {@code last} for the last of two or more;
 * {@code first_response_day} and {@code first_response_seen}.
 */
public final class CourseTable {

    /** CGI-I of 1 or 2: very much or much improved. */
    private static final int CONSENSUS_AT_MOST = 2;

    private final Judged judged;
    private final Plan plan;
    private final int[] courses;
    private final List<Instrument> instruments;

    private CourseTable(Judged judged, Plan plan) {
        this.judged = judged;
        this.plan = plan;
        this.courses =
                IntStream.range(0, judged.courses()).filter(judged::isAnalysed).toArray();
        this.instruments = List.copyOf(plan.instruments().values());
    }

    /** Each column is computed from what was judged and from no other column, so they are made side by side. */
    static Table of(Judged judged, Plan plan) {
        CourseTable made = new CourseTable(judged, plan);
        List<Supplier<Column<?>>> columns = new ArrayList<>();
        made.addWords(columns);
        made.addEndpoint(columns);
        made.addConsensus(columns);
        made.addSecondScale(columns);
        made.addAfterInfusions(columns);
        columns.addAll(List.of(
                made.numbers("first_response_day", n -> judged.firstResponseDay[n]),
                made.flags("first_response_seen", n -> judged.firstResponseSeen[n])));
        return Table.create(
                "courses", columns.parallelStream().map(Supplier::get).toArray(Column<?>[]::new));
    }

    /** A start quarter as the export writes it, such as {@code 2026-Q3}; empty text for a negative one. */
    public static String quarterText(int quarter) {
        return quarter < 0 ? "" : String.format(Locale.ROOT, "%04d-Q%d", quarter / 4, quarter % 4 + 1);
    }

    private void addWords(List<Supplier<Column<?>>> columns) {
        List<String> cohorts = plan.cohortNames();
        List<String> names = plan.instrumentNames();
        Map<Integer, String> quarters = new HashMap<>();
        columns.addAll(List.of(
                words("cohort", n -> cohorts.get(judged.cohort[n])),
                words("instrument", n -> names.get(judged.instrument[n])),
                words(
                        "start_quarter",
                        n -> quarters.computeIfAbsent(judged.startQuarter[n], CourseTable::quarterText))));
    }

    private void addEndpoint(List<Supplier<Column<?>>> columns) {
        double common = plan.response().commonRulePercent();
        double worse = plan.response().worsePercent();
        columns.addAll(List.of(
                numbers("baseline", n -> judged.baseline[n]),
                numbers("endpoint", n -> judged.endpoint[n]),
                percents("improvement", judged.baseline, judged.endpoint),
                flags("observed", judged::hasEndpoint),
                flags("response", n -> isImproved(n, scale(n).responsePercent())),
                flags(
                        "partial",
                        n -> isImproved(n, scale(n).partialPercent()) && !isImproved(n, scale(n).responsePercent())),
                flags("remission", n -> judged.hasEndpoint(n) && judged.endpoint[n] <= scale(n).remissionAtMost()),
                flags(
                        "worse",
                        n -> judged.hasEndpoint(n)
                                && Thresholds.isWorseBy(worse, judged.baseline[n], judged.endpoint[n])),
                flags("common_rule", n -> isImproved(n, common)),
                flags("treated_before_window", n -> judged.treatedBeforeWindow[n]),
                flags("other_scale_only", n -> judged.otherScaleOnly[n])));
    }

    private void addConsensus(List<Supplier<Column<?>>> columns) {
        columns.addAll(List.of(
                numbers("clinician_improvement", n -> judged.improvement[n] == 0 ? Judged.NONE : judged.improvement[n]),
                flags(
                        "consensus",
                        n -> isImproved(n, scale(n).responsePercent())
                                && judged.improvement[n] > 0
                                && judged.improvement[n] <= CONSENSUS_AT_MOST)));
    }

    private void addSecondScale(List<Supplier<Column<?>>> columns) {
        columns.addAll(List.of(
                percents("second_improvement", judged.secondBaseline, judged.secondEndpoint),
                flags(
                        "second_ill",
                        n -> hasSecond(n)
                                && judged.secondBaseline[n] >= second(n).leastBaseline()),
                flags(
                        "second_response",
                        n -> hasSecond(n)
                                && Thresholds.isImprovedBy(
                                        second(n).responsePercent(),
                                        judged.secondBaseline[n],
                                        judged.secondEndpoint[n]))));
    }

    private boolean hasSecond(int course) {
        return judged.secondBaseline[course] != Judged.NONE;
    }

    private Instrument second(int course) {
        return instruments.get(judged.secondInstrument[course]);
    }

    private void addAfterInfusions(List<Supplier<Column<?>>> columns) {
        for (int j = 1; j <= judged.afterInfusion.length; j++) {
            addTotalAfter(columns, Integer.toString(j), judged.afterInfusion[j - 1]);
        }
        addTotalAfter(columns, "last", judged.afterLast);
    }

    private void addTotalAfter(List<Supplier<Column<?>>> columns, String infusion, short[] totals) {
        columns.addAll(List.of(
                numbers("after_" + infusion, n -> totals[n]),
                flags(
                        "response_after_" + infusion,
                        n -> totals[n] != Judged.NONE
                                && Thresholds.isImprovedBy(
                                        scale(n).responsePercent(), judged.baseline[n], totals[n]))));
    }

    private Instrument scale(int course) {
        return instruments.get(judged.instrument[course]);
    }

    private boolean isImproved(int course, double percent) {
        return judged.hasEndpoint(course)
                && Thresholds.isImprovedBy(percent, judged.baseline[course], judged.endpoint[course]);
    }

    private Supplier<Column<?>> words(String name, IntFunction<String> word) {
        return () -> {
            StringColumn column = StringColumn.create(name);
            for (int course : courses) {
                column.append(word.apply(course));
            }
            return column;
        };
    }

    private Supplier<Column<?>> numbers(String name, IntUnaryOperator number) {
        return () -> numberColumn(name, number);
    }

    private IntColumn numberColumn(String name, IntUnaryOperator number) {
        IntColumn column = IntColumn.create(name, courses.length);
        for (int row = 0; row < courses.length; row++) {
            int value = number.applyAsInt(courses[row]);
            if (value == Judged.NONE) {
                column.setMissing(row);
            } else {
                column.set(row, value);
            }
        }
        return column;
    }

    /** Improvement in percent of baseline, missing where there is no endpoint. */
    private Supplier<Column<?>> percents(String name, short[] baseline, short[] endpoint) {
        return () -> percentColumn(name, baseline, endpoint);
    }

    private DoubleColumn percentColumn(String name, short[] baseline, short[] endpoint) {
        DoubleColumn column = DoubleColumn.create(name, courses.length);
        for (int row = 0; row < courses.length; row++) {
            int n = courses[row];
            if (endpoint[n] == Judged.NONE) {
                column.setMissing(row);
            } else {
                column.set(row, 100.0 * (baseline[n] - endpoint[n]) / baseline[n]);
            }
        }
        return column;
    }

    private Supplier<Column<?>> flags(String name, IntPredicate flag) {
        return () -> {
            int[] rows = IntStream.range(0, courses.length)
                    .filter(row -> flag.test(courses[row]))
                    .toArray();
            return BooleanColumn.create(name, Selection.with(rows), courses.length);
        };
    }
}
