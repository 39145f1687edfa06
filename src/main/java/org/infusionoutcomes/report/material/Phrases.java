package org.infusionoutcomes.report.material;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.Share;

/** The turns of phrase that sentences and tables share. */
public final class Phrases {

    /** Stands where there are too few patients to say anything. */
    public static final String INSUFFICIENT = "insufficient data";

    private static final char NO_BREAK = '\u00A0';

    private Phrases() {}

    /** The level of the intervals, such as {@code 95%}. */
    public static String level(Plan plan) {
        return plain(100 * plan.confidence()) + "%";
    }

    /** A setting as it was written: no decimals where there are none. */
    public static String plain(double value) {
        return BigDecimal.valueOf(value)
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A dose or a duration: two decimals at most, none that are not needed. */
    public static String amount(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** {@code 86.8% (197 of 227; 95% interval 81.8–90.6%)}. */
    public static String shareOf(Share s, String level) {
        String limits = s.limits()
                .map(l -> "; " + level + " interval " + shares(l, s.n()))
                .orElse("");
        return NumberText.percent(s.estimate().orElseThrow(), s.n()) + " (" + eventsOf(s) + limits + ")";
    }

    /** A p-value: {@code p = 0.012}. */
    public static String p(double p) {
        return ("p " + NumberText.p(p)).replace(' ', NO_BREAK);
    }

    /** The p-value behind other words, nothing where there is none. */
    public static String andP(String test, OptionalDouble p) {
        return p.isPresent() ? "; " + (test.isEmpty() ? "" : test + " ") + p(p.getAsDouble()) : "";
    }

    /** Limits of a share in percent. */
    public static String shares(Limits limits, long n) {
        return range(percentNumber(limits.lower(), n), percentNumber(limits.upper(), n)) + "%";
    }

    /** Limits with so many decimals. */
    public static String decimals(Limits limits, int places) {
        return range(NumberText.decimal(limits.lower(), places), NumberText.decimal(limits.upper(), places));
    }

    /** Limits of a difference of shares in percentage points. */
    public static String percentagePoints(Limits limits, long n) {
        return range(percentNumber(limits.lower(), n), percentNumber(limits.upper(), n));
    }

    /** A share, or a difference of two, in percentage points. */
    public static String percentNumber(double share, long n) {
        String percent = NumberText.percent(share, n);
        return percent.substring(0, percent.length() - 1);
    }

    /** {@code 21–32}; with a minus sign the dash would be read as another: {@code −3 to 12}. */
    public static String range(String lower, String upper) {
        return lower.startsWith("\u2212") ? lower + " to " + upper : lower + "\u2013" + upper;
    }

    /** {@code 59 of 221}. */
    public static String eventsOf(Share share) {
        return NumberText.count(share.events()) + " of " + NumberText.count(share.n());
    }

    /** {@code 1 patient}, {@code 2 patients}. */
    public static String patients(long n) {
        return many(n, "patient", "patients");
    }

    /** A count with its noun. */
    public static String many(long n, String one, String more) {
        return NumberText.count(n) + " " + (n == 1 ? one : more);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String and(List<String> parts) {
        int last = parts.size() - 1;
        return last <= 0
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** What ends the time of a responder under an estimand, as a verb in the past. */
    public static String hadEvent(Estimand estimand) {
        return estimand == Estimand.WELL_WITHOUT_TREATMENT ? "relapsed or had a further infusion" : "relapsed";
    }

    /** The same as a noun. */
    public static String event(Estimand estimand) {
        return estimand == Estimand.WELL_WITHOUT_TREATMENT ? "relapse or further infusion" : "relapse";
    }
}
