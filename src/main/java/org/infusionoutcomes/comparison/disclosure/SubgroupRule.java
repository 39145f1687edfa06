package org.infusionoutcomes.comparison.disclosure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.disclosure.People.Of;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.result.Subgroup;
import org.infusionoutcomes.plan.Plan;

/**
 * Response and relapse by subgroup: all levels of a division or none, since they add up to the cohort. A responder who
 * relapsed, one who did not and one who did not respond are counted apart on every level.
 */
record SubgroupRule(Ledger ledger, Plan plan, SmallCounts small, Key primary) {

    private static final String[] RATIO = {"hazard_ratio", "hazard_ratio_lower", "hazard_ratio_upper"};
    private static final String[] TEST = {"interaction_chisq", "interaction_df", "interaction_p", "interaction_p_holm"};

    /**
     * Shows a division in the cohorts where it may, and says whether there is one.
     *
     * @param followed cohorts whose relapses are shown
     */
    boolean show(Subgroup division, List<People> cohorts, Set<String> followed) {
        Set<String> shown = cohorts.stream()
                .filter(c -> c.shows(Set.of(Of.ANALYSED, Of.RESPONSE, Of.ENTRANTS)))
                .map(People::cohort)
                .filter(c -> followed.contains(c) && isLarge(division, c))
                .collect(Collectors.toSet());
        shown.forEach(c -> keys(division, c).forEach(this::showLevel));
        if (shown.containsAll(plan.compare())) {
            keys(division, plan.comparisonName()).forEach(this::showLevel);
            showTests(Key.of("subgroup", plan.comparisonName()).group(division.name()));
        }
        return !shown.isEmpty();
    }

    private boolean isLarge(Subgroup division, String cohort) {
        List<Key> responses = keys(division, cohort);
        List<Key> relapses = responses.stream().map(this::relapse).toList();
        Parts parts = new Parts(ledger, small);
        boolean responseLarge = division.isAtEndpoint()
                || parts.areLarge(responses, Key.of("response_all", cohort)) && entrantsLarge(responses);
        Key whole = new Key("durability", cohort, "", "", primary.rule(), primary.estimand(), "");
        return responseLarge && parts.areLarge(relapses, whole);
    }

    /** Responders who did not enter the curve. */
    private boolean entrantsLarge(List<Key> responses) {
        return responses.stream()
                .noneMatch(k -> small.isSmall(ledger.count(k, "events") - ledger.count(relapse(k), "n")));
    }

    private List<Key> keys(Subgroup division, String cohort) {
        return IntStream.range(0, division.levels().size())
                .mapToObj(l -> Key.of("subgroup", cohort).group(division.group(l)))
                .toList();
    }

    private Key relapse(Key key) {
        return key.rule(primary.rule()).estimand(primary.estimand());
    }

    private void showLevel(Key key) {
        ledger.showAll(key);
        ledger.show(relapse(key), "n", "events");
        ledger.showRounded(relapse(key), 2, RATIO);
    }

    private void showTests(Key key) {
        ledger.showTwoDigits(key, TEST);
        ledger.showTwoDigits(relapse(key), TEST);
    }
}
