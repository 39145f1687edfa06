package org.infusionoutcomes.comparison.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.number.Medians;
import org.infusionoutcomes.outcome.Characteristic;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The analysed patients row by row: cohort, response, and follow-up under the plan's primary rule and estimand. */
public final class CourseRows {

    private static final int NOT_FOLLOWED = -1;

    private final Plan plan;
    private final Table courses;
    private final byte[] cohorts;
    private final BooleanColumn response;
    private final int[] days;
    private final byte[] causes;

    private CourseRows(Plan plan, Table courses) {
        this.plan = plan;
        this.courses = courses;
        this.response = courses.booleanColumn("response");
        this.cohorts = new byte[courses.rowCount()];
        this.days = new int[cohorts.length];
        this.causes = new byte[cohorts.length];
        StringColumn names = courses.stringColumn("cohort");
        List<String> order = plan.cohortNames();
        for (int row = 0; row < cohorts.length; row++) {
            cohorts[row] = (byte) order.indexOf(names.get(row));
            days[row] = NOT_FOLLOWED;
        }
    }

    /**
     * Joins the course table with the follow-up of its responders under the primary rule and estimand. Who does not
     * respond, or does not enter under the rule, is not followed.
     */
    public static CourseRows of(Table courses, Outcomes outcomes, Plan plan) {
        CourseRows rows = new CourseRows(plan, courses);
        int[] rowOf = outcomes.responderRows();
        Estimand estimand = plan.durability().estimand();
        for (int cohort = 0; cohort < plan.cohortNames().size(); cohort++) {
            var followUps = outcomes.followUps(cohort, plan.durability().primaryRule(), estimand);
            for (int i = 0; i < followUps.size(); i++) {
                int row = rowOf[followUps.responders()[i]];
                rows.days[row] = followUps.days()[i];
                rows.causes[row] = followUps.causes()[i];
            }
        }
        return rows;
    }

    /** How many patients are analysed, over all cohorts. */
    public int count() {
        return cohorts.length;
    }

    /** The cohort's number in the plan's order. */
    public int cohort(int row) {
        return cohorts[row];
    }

    /**
     * Whether the endpoint is a response on the patient's primary instrument; false also where there is no endpoint.
     */
    public boolean isResponse(int row) {
        return response.getByte(row) == 1;
    }

    /** Whether the row entered the primary curve. */
    public boolean isFollowed(int row) {
        return days[row] != NOT_FOLLOWED;
    }

    /** Days from the endpoint to the relapse or the last total. */
    public int days(int row) {
        return days[row];
    }

    /** 1 for a relapse, 0 censored. */
    public byte cause(int row) {
        return causes[row];
    }

    /** The divisions by the characteristics of the export, and by the baseline. */
    public List<Division> divisions(List<Characteristic> characteristics) {
        List<Division> divisions = new ArrayList<>();
        characteristics.forEach(c -> Division.by(c, count()).ifPresent(divisions::add));
        bySeverity().ifPresent(divisions::add);
        return divisions;
    }

    /** Below the median baseline of the patient's cohort and primary instrument, or not. */
    private Optional<Division> bySeverity() {
        IntColumn baseline = courses.intColumn("baseline");
        int[] scale = scales();
        double[] medians =
                new double[plan.cohortNames().size() * plan.instrumentNames().size()];
        for (int s = 0; s < medians.length; s++) {
            int of = s;
            double[] rising = IntStream.range(0, count())
                    .parallel()
                    .filter(row -> scale[row] == of)
                    .mapToDouble(baseline::getInt)
                    .sorted()
                    .toArray();
            medians[s] = Medians.of(rising).orElse(0);
        }
        return Division.by(
                "baseline_severity",
                List.of("below median", "median or above"),
                row -> baseline.getInt(row) < medians[scale[row]] ? 0 : 1,
                count(),
                false);
    }

    /** A number for each cohort and primary instrument. */
    private int[] scales() {
        StringColumn instrument = courses.stringColumn("instrument");
        List<String> names = plan.instrumentNames();
        int[] scales = new int[count()];
        for (int row = 0; row < scales.length; row++) {
            scales[row] = cohort(row) * names.size() + names.indexOf(instrument.get(row));
        }
        return scales;
    }
}
