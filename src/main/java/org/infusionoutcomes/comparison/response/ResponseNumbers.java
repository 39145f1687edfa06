package org.infusionoutcomes.comparison.response;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.cohort.CohortTable;
import org.infusionoutcomes.comparison.cohort.Compared;
import org.infusionoutcomes.comparison.cohort.Difference;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.estimate.score.mean.MeanAndSd;
import org.infusionoutcomes.plan.Plan;
import tech.tablesaw.selection.Selection;

/** What was judged at the endpoint, as shares of all analysed and of those with an endpoint. */
public final class ResponseNumbers {

    private ResponseNumbers() {}

    /**
     * Adds the shares of each cohort, with missing endpoints counted as not well and, as bounds, as well, and the
     * differences of the compared two. Shares of nobody are empty.
     */
    public static void addTo(Rows rows, List<CohortTable> cohorts, Plan plan) {
        add(rows, cohorts, plan, "response_all", c -> new Share(c.count("response"), c.size()));
        add(rows, cohorts, plan, "response_observed", c -> new Share(c.count("response"), c.count("observed")));
        add(rows, cohorts, plan, "partial_observed", c -> new Share(c.count("partial"), c.count("observed")));
        add(rows, cohorts, plan, "remission_all", c -> new Share(c.count("remission"), c.size()));
        add(rows, cohorts, plan, "remission_observed", c -> new Share(c.count("remission"), c.count("observed")));
        add(rows, cohorts, plan, "worse_observed", c -> new Share(c.count("worse"), c.count("observed")));
        add(rows, cohorts, plan, "reliable_observed", c -> new Share(reliable(c, plan), c.count("observed")));
        add(rows, cohorts, plan, "common_rule_all", c -> new Share(c.count("common_rule"), c.size()));
        for (CohortTable cohort : cohorts) {
            addMissingWell(rows, cohort, "response_all", "response");
            addMissingWell(rows, cohort, "remission_all", "remission");
            addMissingWell(rows, cohort, "common_rule_all", "common_rule");
        }
        addBounds(rows, Compared.first(cohorts, plan), Compared.second(cohorts, plan), plan);
    }

    private static void add(Rows rows, List<CohortTable> cohorts, Plan plan, String analysis, ShareOf shareOf) {
        for (CohortTable cohort : cohorts) {
            Share share = shareOf.of(cohort);
            rows.addShare(Key.of(analysis, cohort.name()), "", share.events(), share.n());
        }
        Share first = shareOf.of(Compared.first(cohorts, plan));
        Share second = shareOf.of(Compared.second(cohorts, plan));
        new Difference(first.events(), first.n(), second.events(), second.n())
                .addTo(rows, Key.of(analysis, plan.comparisonName()), "estimate", "");
    }

    /** The bounds of the difference: all missing of one cohort well and all of the other ill, and the reverse. */
    private static void addBounds(Rows rows, CohortTable first, CohortTable second, Plan plan) {
        boolean both = first.size() > 0 && second.size() > 0;
        Key key = Key.of("response_all", plan.comparisonName());
        rows.add(key, "lowest", both ? OptionalDouble.of(ill(first) - well(second)) : OptionalDouble.empty());
        rows.add(key, "highest", both ? OptionalDouble.of(well(first) - ill(second)) : OptionalDouble.empty());
    }

    private static double ill(CohortTable cohort) {
        return (double) cohort.count("response") / cohort.size();
    }

    private static double well(CohortTable cohort) {
        return (double) (cohort.count("response") + cohort.size() - cohort.count("observed")) / cohort.size();
    }

    /** The upper bound: as if every patient without an endpoint had met the bar. */
    private static void addMissingWell(Rows rows, CohortTable cohort, String analysis, String flag) {
        long well = cohort.count(flag) + cohort.size() - cohort.count("observed");
        rows.add(
                Key.of(analysis, cohort.name()),
                "all_missing_well",
                cohort.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) well / cohort.size()));
    }

    /** Jacobson and Truax: a fall of at least {@code 1.96 sqrt(2) SD_b sqrt(1 - r)} on the primary instrument. */
    private static long reliable(CohortTable cohort, Plan plan) {
        long reliable = 0;
        for (String instrument : plan.instrumentNames()) {
            Selection analysed = cohort.on(instrument);
            Optional<MeanAndSd> baseline = CohortTable.spread(cohort.sorted("baseline", analysed));
            if (baseline.isPresent() && baseline.get().sd().isPresent()) {
                double least = 1.96
                        * Math.sqrt(2)
                        * baseline.get().sd().getAsDouble()
                        * Math.sqrt(1 - plan.response().reliability());
                for (double change : cohort.changes(cohort.with("observed").and(analysed))) {
                    reliable += change >= least ? 1 : 0;
                }
            }
        }
        return reliable;
    }

    private record Share(long events, long n) {}

    private interface ShareOf {
        Share of(CohortTable cohort);
    }
}
