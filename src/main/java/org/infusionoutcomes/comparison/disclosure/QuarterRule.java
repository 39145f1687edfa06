package org.infusionoutcomes.comparison.disclosure;

import java.util.List;
import org.infusionoutcomes.comparison.disclosure.People.Of;
import org.infusionoutcomes.comparison.number.Key;

/**
 * Response by the quarter of the start: all quarters of a cohort or none, since they add up to the analysed patients and
 * to the responders; those without a known quarter are one of the parts.
 */
record QuarterRule(Ledger ledger, SmallCounts small, List<String> quarters) {

    /** Shows a cohort's quarters where it may, and says whether it did. */
    boolean show(People people) {
        List<Key> keys = quarters.stream()
                .map(q -> key("quarter", people, q))
                .filter(ledger::has)
                .toList();
        boolean isShown = people.shows(Of.ANALYSED)
                && people.shows(Of.RESPONSE)
                && !keys.isEmpty()
                && new Parts(ledger, small).areLarge(keys, Key.of("response_all", people.cohort()));
        if (isShown) {
            keys.forEach(ledger::showAll);
            quarters.forEach(q -> ledger.showAll(key("quarter_against_before", people, q)));
        }
        return isShown;
    }

    private static Key key(String analysis, People people, String quarter) {
        return Key.of(analysis, people.cohort()).group("start_quarter=" + quarter);
    }
}
