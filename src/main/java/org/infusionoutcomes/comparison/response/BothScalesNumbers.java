package org.infusionoutcomes.comparison.response;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.cohort.CohortTable;
import org.infusionoutcomes.comparison.cohort.Compared;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Medians;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.proportion.difference.PairedProportions;
import org.infusionoutcomes.estimate.score.mean.StudentTest;
import org.infusionoutcomes.estimate.score.rank.SignedRank;
import org.infusionoutcomes.plan.Plan;
import tech.tablesaw.selection.Selection;

/**
 * Patients with both scales: percent improvement on the cohort's primary instrument beside that on an instrument of the
 * other compared cohort, within each patient who was ill enough on both.
 */
public final class BothScalesNumbers {

    private static final String ANALYSIS = "both_scales";

    private BothScalesNumbers() {}

    /**
     * Adds the rows of both compared cohorts. Patients who were not ill enough on the other scale are counted and left
     * out; with nobody left, what is made of them is empty.
     */
    public static void addTo(Rows rows, List<CohortTable> cohorts, Plan plan) {
        add(rows, Compared.first(cohorts, plan));
        add(rows, Compared.second(cohorts, plan));
    }

    private static void add(Rows rows, CohortTable cohort) {
        Selection both = cohort.courses().doubleColumn("second_improvement").isNotMissing();
        CohortTable ill = new CohortTable(
                cohort.name(), cohort.courses().where(cohort.with("second_ill").and(both)));
        Key key = Key.of(ANALYSIS, cohort.name());
        rows.add(key, "n", ill.size());
        rows.add(key, "not_ill", both.size() - ill.size());
        addImprovement(rows, key.group("scale=own"), ill.sorted("improvement"));
        addImprovement(rows, key.group("scale=other"), ill.sorted("second_improvement"));
        addImprovement(rows, key.group("scale=difference"), differences(ill));
        addTests(rows, key.group("scale=difference"), differences(ill));
        addResponse(rows, key, ill);
    }

    /** The exact test, of those who responded on one scale only. */
    private static OptionalDouble mcNemar(CohortTable ill, long both) {
        if (ill.size() == 0) {
            return OptionalDouble.empty();
        }
        long own = ill.courses().booleanColumn("response").countTrue() - both;
        long other = ill.courses().booleanColumn("second_response").countTrue() - both;
        return OptionalDouble.of(new PairedProportions(both, own, other, ill.size() - both - own - other).exactP());
    }

    /** Own less other, rising. */
    private static double[] differences(CohortTable ill) {
        double[] own = ill.numbers("improvement");
        double[] other = ill.numbers("second_improvement");
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

    /** Of the differences sorted, since a sum must not depend on the order of the export's rows. */
    private static void addTests(Rows rows, Key key, double[] differences) {
        double[] zeros = new double[differences.length];
        Optional<StudentTest> t =
                differences.length < 2 ? Optional.empty() : StudentTest.paired(differences, zeros, rows.confidence());
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

    private static void addResponse(Rows rows, Key key, CohortTable ill) {
        var own = ill.courses().booleanColumn("response").isTrue();
        var other = ill.courses().booleanColumn("second_response").isTrue();
        rows.addShare(key.group("scale=own"), "", own.size(), ill.size());
        rows.addShare(key.group("scale=other"), "", other.size(), ill.size());
        long both = own.and(other).size();
        rows.add(key, "responded_both", both);
        rows.add(
                key,
                "responded_own_only",
                ill.courses().booleanColumn("response").countTrue() - both);
        rows.add(
                key,
                "responded_other_only",
                ill.courses().booleanColumn("second_response").countTrue() - both);
        rows.add(key, "mcnemar_p", mcNemar(ill, both));
    }
}
