package org.infusionoutcomes.comparison.disclosure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.infusionoutcomes.comparison.disclosure.People.Of;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.plan.Plan;

/** Shares of all analysed, and of those with an endpoint: shown where both their counts are. */
record ShareRule(Ledger ledger, Plan plan) {

    private static final List<Share> SHARES = List.of(
            new Share("response_all", Of.RESPONSE, Of.ANALYSED),
            new Share("response_observed", Of.RESPONSE, Of.ENDPOINT),
            new Share("partial_observed", Of.PARTIAL, Of.ENDPOINT),
            new Share("remission_all", Of.REMISSION, Of.ANALYSED),
            new Share("remission_observed", Of.REMISSION, Of.ENDPOINT),
            new Share("worse_observed", Of.WORSE, Of.ENDPOINT),
            new Share("reliable_observed", Of.RELIABLE, Of.ENDPOINT),
            new Share("common_rule_all", Of.COMMON_RULE, Of.ANALYSED));

    private record Share(String analysis, Of events, Of n) {

        Set<Of> counts() {
            return EnumSet.of(events, n);
        }
    }

    void show(List<People> cohorts) {
        for (Share share : SHARES) {
            cohorts.stream().filter(c -> c.shows(share.counts())).forEach(c -> show(share, c));
            if (compared(cohorts).stream().allMatch(c -> c.shows(share.counts()))) {
                showComparison(share, compared(cohorts));
            }
        }
    }

    private void show(Share share, People people) {
        Key key = Key.of(share.analysis(), people.cohort());
        ledger.show(key, "events", "n", "estimate", "lower", "upper");
        if (people.shows(Of.ENDPOINT)) {
            ledger.show(key, "all_missing_well");
        }
    }

    private void showComparison(Share share, List<People> compared) {
        Key key = Key.of(share.analysis(), plan.comparisonName());
        ledger.show(key, "estimate", "lower", "upper", "fisher_p");
        if (compared.stream().allMatch(c -> c.shows(Of.ENDPOINT))) {
            ledger.show(key, "lowest", "highest");
        }
    }

    private List<People> compared(List<People> cohorts) {
        return cohorts.stream().filter(c -> plan.compare().contains(c.cohort())).toList();
    }
}
