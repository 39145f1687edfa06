package org.infusionoutcomes.comparison.disclosure;

import java.util.stream.Stream;
import org.infusionoutcomes.comparison.disclosure.People.Of;
import org.infusionoutcomes.comparison.number.Key;

/**
 * The flow of patients: the reasons for which they are not analysed are shown together or not at all, since with the
 * patients of the export any one of them is what the others leave.
 */
record FlowRule(Ledger ledger, SmallCounts small) {

    private static final String[] REASONS = {"set_aside", "no_infusion", "pending", "no_baseline", "below_least"};

    void show(People people) {
        Key flow = Key.of("flow", people.cohort());
        show(people, Of.ANALYSED, flow, "analysed");
        show(people, Of.ENDPOINT, flow, "with_endpoint");
        show(people, Of.RESPONSE, flow, "responders");
        show(people, Of.EXPORTED, flow, "patients");
        if (people.shows(Of.EXPORTED) && areLarge(flow, REASONS)) {
            ledger.show(flow, REASONS);
        }
        if (people.shows(Of.ENDPOINT)) {
            showMissing(flow);
        }
        showTogether(flow, "started_later", "no_start_quarter");
    }

    /** Patients of no cohort. */
    void showOutside() {
        showTogether(Key.of("flow", ""), "patients", "set_aside");
    }

    private void showMissing(Key flow) {
        long missing = ledger.count(flow, "analysed") - ledger.count(flow, "with_endpoint");
        long treated = ledger.count(flow, "treated_before_window");
        long otherScale = ledger.count(flow, "other_scale_only");
        if (small.areLarge(treated, otherScale, missing - treated, missing - otherScale, treated - otherScale)
                && small.areLarge(missing - treated - otherScale)) {
            ledger.show(flow, "treated_before_window", "other_scale_only");
        }
    }

    private void showTogether(Key flow, String... statistics) {
        if (areLarge(flow, statistics)) {
            ledger.show(flow, statistics);
        }
    }

    private void show(People people, Of set, Key flow, String statistic) {
        if (people.shows(set)) {
            ledger.show(flow, statistic);
        }
    }

    private boolean areLarge(Key flow, String... statistics) {
        return small.areLarge(
                Stream.of(statistics).mapToLong(s -> ledger.count(flow, s)).toArray());
    }
}
