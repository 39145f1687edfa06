package org.infusionoutcomes.outcome.followed;

import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.scale.Instrument;

/** Which responders are followed. Each is a part of the responders, so that every relapse rule means something for it. */
public enum Entry {
    /** Every responder. */
    RESPONDERS("responders") {
        @Override
        public boolean admits(Plan plan, Instrument instrument, int baseline, int endpoint) {
            return true;
        }
    },

    /** Those who pass the one bar that is the same in all cohorts. */
    COMMON_RULE("common-rule") {
        @Override
        public boolean admits(Plan plan, Instrument instrument, int baseline, int endpoint) {
            return Thresholds.isImprovedBy(plan.response().commonRulePercent(), baseline, endpoint);
        }
    },

    /** Those in remission at the endpoint. */
    REMITTERS("remitters") {
        @Override
        public boolean admits(Plan plan, Instrument instrument, int baseline, int endpoint) {
            return endpoint <= instrument.remissionAtMost();
        }
    };

    private final String key;

    Entry(String key) {
        this.key = key;
    }

    /** Its name in the table of numbers. */
    public String key() {
        return key;
    }

    /** Whether a responder with these totals on the primary instrument is followed. */
    public abstract boolean admits(Plan plan, Instrument instrument, int baseline, int endpoint);
}
