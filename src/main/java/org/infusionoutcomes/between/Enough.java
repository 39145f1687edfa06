package org.infusionoutcomes.between;

import java.util.OptionalDouble;
import org.infusionoutcomes.intake.printed.PrintedKey;
import org.infusionoutcomes.intake.printed.PrintedReport;

/** Whether a number of a report has data enough to be said, by that report's own settings. */
final class Enough {

    private final PrintedReport report;

    Enough(PrintedReport report) {
        this.report = report;
    }

    /** A share of the plan's least number of patients. */
    boolean share(PrintedKey key) {
        return report.value(key, "n").orElse(0) >= setting("least_patients");
    }

    /** A curve with entrants and events enough. */
    boolean curve(PrintedKey key) {
        PrintedKey whole = key.withoutAt();
        return report.value(whole, "n").orElse(0) >= setting("least_entrants")
                && report.value(whole, "events").orElse(0) >= setting("least_events");
    }

    /** A day on the solid part of such a curve. */
    boolean onDay(PrintedKey key) {
        double atRisk = report.value(key, "at_risk").orElse(0);
        OptionalDouble entrants = report.value(key.withoutAt(), "n");
        return curve(key)
                && atRisk >= setting("solid_at_risk")
                && 100 * atRisk >= setting("solid_percent") * entrants.orElse(0);
    }

    private double setting(String name) {
        return Double.parseDouble(report.settings().getOrDefault("reporting." + name, "0"));
    }
}
