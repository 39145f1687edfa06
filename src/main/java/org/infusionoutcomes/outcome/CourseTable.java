package org.infusionoutcomes.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.infusionoutcomes.outcome.followed.Thresholds;
import org.infusionoutcomes.plan.Instrument;
import org.infusionoutcomes.plan.Plan;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
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

    static Table of(Judged judged, Plan plan) {
        CourseTable made = new CourseTable(judged, plan);
        Table table = Table.create("courses");
        made.addWords(table);
        made.addEndpoint(table);
        made.addConsensus(table);
        made.addSecondScale(table);
        made.addAfterInfusions(table);
        table.addColumns(
                made.numbers("first_response_day", n -> judged.firstResponseDay[n]),
                made.flags("first_response_seen", n -> judged.firstResponseSeen[n]));
        return table;
    }

    /** A start quarter as the export writes it, such as {@code 2026-Q3}; empty text for a negative one. */
    public static String quarterText(int quarter) {
        return quarter < 0 ? "" : String.format(Locale.ROOT, "%04d-Q%d", quarter / 4, quarter % 4 + 1);
    }

    private void addWords(Table table) {
        List<String> cohorts = plan.cohortNames();
        List<String> names = plan.instrumentNames();
        Map<Integer, String> quarters = new HashMap<>();
        table.addColumns(
                words("cohort", n -> cohorts.get(judged.cohort[n])),
                words("instrument", n -> names.get(judged.instrument[n])),
                words(
                        "start_quarter",
                        n -> quarters.computeIfAbsent(judged.startQuarter[n], CourseTable::quarterText)));
    }

    private void addEndpoint(Table table) {
        double common = plan.response().commonRulePercent();
        double worse = plan.response().worsePercent();
        table.addColumns(
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
                flags("other_scale_only", n -> judged.otherScaleOnly[n]));
    }

    private void addConsensus(Table table) {
        table.addColumns(
                numbers("clinician_improvement", n -> judged.improvement[n] == 0 ? Judged.NONE : judged.improvement[n]),
                flags(
                        "consensus",
                        n -> isImproved(n, scale(n).responsePercent())
                                && judged.improvement[n] > 0
                                && judged.improvement[n] <= CONSENSUS_AT_MOST));
    }

    private void addSecondScale(Table table) {
        table.addColumns(
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
                                        judged.secondEndpoint[n])));
    }

    private boolean hasSecond(int course) {
        return judged.secondBaseline[course] != Judged.NONE;
    }

    private Instrument second(int course) {
        return instruments.get(judged.secondInstrument[course]);
    }

    private void addAfterInfusions(Table table) {
        for (int j = 1; j <= judged.afterInfusion.length; j++) {
            addTotalAfter(table, Integer.toString(j), judged.afterInfusion[j - 1]);
        }
        addTotalAfter(table, "last", judged.afterLast);
    }

    private void addTotalAfter(Table table, String infusion, short[] totals) {
        table.addColumns(
                numbers("after_" + infusion, n -> totals[n]),
                flags(
                        "response_after_" + infusion,
                        n -> totals[n] != Judged.NONE
                                && Thresholds.isImprovedBy(scale(n).responsePercent(), judged.baseline[n], totals[n])));
    }

    private Instrument scale(int course) {
        return instruments.get(judged.instrument[course]);
    }

    private boolean isImproved(int course, double percent) {
        return judged.hasEndpoint(course)
                && Thresholds.isImprovedBy(percent, judged.baseline[course], judged.endpoint[course]);
    }

    private StringColumn words(String name, IntFunction<String> word) {
        StringColumn column = StringColumn.create(name);
        for (int course : courses) {
            column.append(word.apply(course));
        }
        return column;
    }

    private IntColumn numbers(String name, IntUnaryOperator number) {
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
    private DoubleColumn percents(String name, short[] baseline, short[] endpoint) {
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

    private BooleanColumn flags(String name, IntPredicate flag) {
        int[] rows = IntStream.range(0, courses.length)
                .parallel()
                .filter(row -> flag.test(courses[row]))
                .toArray();
        return BooleanColumn.create(name, Selection.with(rows), courses.length);
    }
}
