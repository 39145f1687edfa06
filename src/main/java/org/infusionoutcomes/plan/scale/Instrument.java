package org.infusionoutcomes.plan.scale;

import java.util.List;
import org.infusionoutcomes.plan.setting.PlainText;
import org.infusionoutcomes.plan.setting.Range;

/**
 * A scale and its limits, in points of its total unless said otherwise.
 *
 * @param label how the report writes it, such as {@code Y-BOCS}
 * @param spellings other ways in which exports write its name; case, spaces and kinds of hyphen do not count
 * @param maximum the largest total; the smallest is 0
 * @param recallDays how many days back a rating looks
 * @param responsePercent least improvement from baseline that is a response
 * @param partialPercent least improvement that is a partial response
 * @param remissionAtMost largest total in remission
 * @param leastBaseline smallest baseline that is analysed
 * @param relapseLimit smallest total that is a relapse under the rule above-limit
 * @param endpointFrom first day of the endpoint window, counted from the last induction infusion
 * @param endpointTo last day of the endpoint window
 */
public record Instrument(
        String label,
        List<String> spellings,
        int maximum,
        int recallDays,
        double responsePercent,
        double partialPercent,
        int remissionAtMost,
        int leastBaseline,
        int relapseLimit,
        int endpointFrom,
        int endpointTo) {

    /**
     * Refuses limits that the scale's totals cannot reach, a window that closes before it opens, and a bar for partial
     * response above that for response.
     */
    public Instrument {
        spellings = List.copyOf(spellings);
        PlainText.require("label", label);
        PlainText.require("spellings", spellings);
        Range.between("maximum", maximum, 1, 30000);
        Range.between("recall_days", recallDays, 0, 365);
        Range.between("response_percent", responsePercent, 1, 100);
        Range.between("partial_percent", partialPercent, 0, responsePercent);
        Range.between("remission_at_most", remissionAtMost, 0, maximum);
        Range.between("least_baseline", leastBaseline, 1, maximum);
        Range.between("relapse_limit", relapseLimit, 0, maximum);
        Range.between("endpoint_from", endpointFrom, 0, 365);
        Range.between("endpoint_to", endpointTo, endpointFrom, 730);
    }
}
