package org.infusionoutcomes.comparison.disclosure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.infusionoutcomes.comparison.number.Key;

/**
 * The sets of one cohort's patients that are counted in several places, and which of their sizes may be shown. They are
 * gone through in the order of their weight: an earlier one is not given up for a later one.
 */
final class People {

    /** A set of patients. */
    enum Of {
        ANALYSED,
        RESPONSE,
        REMISSION,
        ENDPOINT,
        COMMON_RULE,
        ENTRANTS,
        FIRST_RESPONSE,
        PARTIAL,
        WORSE,
        RELIABLE,
        EXPORTED
    }

    private final String cohort;
    private final NestedSets sets;
    private final Set<Of> shown = EnumSet.noneOf(Of.class);

    private People(String cohort, SmallCounts small) {
        this.cohort = cohort;
        this.sets = new NestedSets(small);
    }

    /**
     * Decides for one cohort.
     *
     * @param entrants key of the primary curve's numbers
     */
    static People of(String cohort, Ledger ledger, Key entrants, SmallCounts small) {
        People people = new People(cohort, small);
        Key flow = Key.of("flow", cohort);
        people.admit(Of.ANALYSED, ledger.count(flow, "analysed"));
        if (!people.shows(Of.ANALYSED)) {
            return people;
        }
        long response = ledger.count(Key.of("response_all", cohort), "events");
        long endpoint = ledger.count(flow, "with_endpoint");
        people.admit(Of.RESPONSE, response);
        people.admit(Of.REMISSION, ledger.count(Key.of("remission_all", cohort), "events"));
        people.admit(Of.ENDPOINT, endpoint);
        people.admit(Of.COMMON_RULE, ledger.count(Key.of("common_rule_all", cohort), "events"));
        people.admit(Of.ENTRANTS, ledger.count(entrants, "n"));
        people.admit(Of.FIRST_RESPONSE, ledger.count(Key.of("first_response", cohort), "events"));
        people.admitObserved(ledger, response, endpoint);
        people.admit(Of.EXPORTED, ledger.count(flow, "patients"));
        return people;
    }

    /** What is out of those with an endpoint; who did not respond at all and who did not get worse are sets as well. */
    private void admitObserved(Ledger ledger, long response, long endpoint) {
        long partial = ledger.count(Key.of("partial_observed", cohort), "events");
        long worse = ledger.count(Key.of("worse_observed", cohort), "events");
        if (shows(Of.ENDPOINT)) {
            if (shows(Of.RESPONSE) && sets.admit(List.of(partial, response + partial))) {
                shown.add(Of.PARTIAL);
            }
            if (sets.admit(List.of(worse, endpoint - worse))) {
                shown.add(Of.WORSE);
            }
            admit(Of.RELIABLE, ledger.count(Key.of("reliable_observed", cohort), "events"));
        }
    }

    private void admit(Of set, long size) {
        if (sets.admit(size)) {
            shown.add(set);
        }
    }

    String cohort() {
        return cohort;
    }

    boolean shows(Of set) {
        return shown.contains(set);
    }

    boolean shows(Set<Of> all) {
        return shown.containsAll(all);
    }

    /** Further sets of the cohort's patients, all or none. */
    boolean admit(List<Long> sizes) {
        return sets.admit(sizes);
    }
}
