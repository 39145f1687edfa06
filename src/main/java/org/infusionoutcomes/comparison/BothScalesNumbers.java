package org.infusionoutcomes.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.estimate.proportion.PairedProportions;
import org.infusionoutcomes.estimate.score.SignedRank;
import org.infusionoutcomes.estimate.score.StudentTest;
import org.infusionoutcomes.plan.Plan;
import tech.tablesaw.api.Table;

/**
 * Patients with both scales: percent improvement on the cohort's primary instrument beside that on an instrument of the
 * other compared cohort, within each patient who was ill enough on both.
 */
final class BothScalesNumbers {

    private static final String ANALYSIS = "both_scales";

    private BothScalesNumbers() {}

    static void addTo(Rows rows, List<CohortTable> cohorts, Plan plan) {
        add(rows, Compared.first(cohorts, plan), plan);
        add(rows, Compared.second(cohorts, plan), plan);
    }

    private static void add(Rows rows, CohortTable cohort, Plan plan) {
        Table both = cohort.courses()
                .where(cohort.courses().doubleColumn("second_improvement").isNotMissing());
        Table ill = both.where(both.booleanColumn("second_ill").isTrue());
        Key key = Key.of(ANALYSIS, cohort.name());
        rows.add(key, "n", ill.rowCount());
        rows.add(key, "not_ill", (double) both.rowCount() - ill.rowCount());
        addImprovement(rows, key.group("scale=own"), CohortTable.sorted(ill, "improvement"));
        addImprovement(rows, key.group("scale=other"), CohortTable.sorted(ill, "second_improvement"));
        addImprovement(rows, key.group("scale=difference"), differences(
                CohortTable.numbers(ill, "improvement"), CohortTable.numbers(ill, "second_improvement")));
        addTests(rows, key.group("scale=difference"), ill);
        addResponse(rows, key, ill);
    }

    /** The exact test, of those who responded on one scale only. */
    private static OptionalDouble mcNemar(Table ill, long both) {
        if (ill.isEmpty()) {
            return OptionalDouble.empty();
        }
        long own = ill.booleanColumn("response").countTrue() - both;
        long other = ill.booleanColumn("second_response").countTrue() - both;
        return OptionalDouble.of(
                new PairedProportions(both, own, other, ill.rowCount() - both - own - other).exactP());
    }

    /** Own less other, rising. */
    private static double[] differences(double[] own, double[] other) {
        double[] differences = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            differences[i] = own[i] - other[i];
        }
        Arrays.sort(differences);
        return differences;
    }

    private static void addImprovement(Rows rows, Key key, double[] rising) {
        rows.add(key, "quartile_lower", Medians.quantile(rising, 0.25));
        rows.add(key, "median", Medians.quantile(rising, 0.5));
        rows.add(key, "quartile_upper", Medians.quantile(rising, 0.75));
        CohortTable.spread(rising).ifPresent(spread -> {
            rows.add(key, "mean", spread.mean());
            rows.add(key, "sd", spread.sd());
        });
    }

    private static void addTests(Rows rows, Key key, Table ill) {
        double[] own = CohortTable.numbers(ill, "improvement");
        double[] other = CohortTable.numbers(ill, "second_improvement");
        // the differences sorted: a sum must not depend on the order of the export's rows
        double[] differences = differences(own, other);
        double[] zeros = new double[differences.length];
        Optional<StudentTest> t =
                own.length < 2 ? Optional.empty() : StudentTest.paired(differences, zeros, rows.confidence());
        rows.addInterval(key, "", t.map(StudentTest::interval));
        rows.add(key, "paired_t", t.isPresent() ? OptionalDouble.of(t.get().t()) : OptionalDouble.empty());
        rows.add(key, "paired_df", t.isPresent() ? OptionalDouble.of(t.get().df()) : OptionalDouble.empty());
        rows.add(key, "paired_t_p", t.isPresent() ? OptionalDouble.of(t.get().p()) : OptionalDouble.empty());
        rows.add(key, "signed_rank_p", signedRank(differences, zeros));
    }

    /** Exact for the few; for more the approximation is the same to all digits that are shown. */
    private static OptionalDouble signedRank(double[] differences, double[] zeros) {
        SignedRank test = SignedRank.of(differences, zeros);
        return test.exactP().isPresent() ? test.exactP() : test.normalP();
    }

    private static void addResponse(Rows rows, Key key, Table ill) {
        var own = ill.booleanColumn("response").isTrue();
        var other = ill.booleanColumn("second_response").isTrue();
        long both = own.and(other).size();
        rows.add(key, "responded_both", both);
        rows.add(key, "responded_own_only", ill.booleanColumn("response").countTrue() - both);
        rows.add(key, "responded_other_only", ill.booleanColumn("second_response").countTrue() - both);
        rows.add(key, "mcnemar_p", mcNemar(ill, both));
    }
}
