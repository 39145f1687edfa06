package org.infusionoutcomes.report.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.OnDay;
import org.infusionoutcomes.report.reading.Share;
import org.infusionoutcomes.report.reading.WellTime;

/** How an answer says a number. */
final class Said {

    /** How every refusal begins, so that a reader finds them. */
    static final String CANNOT = "These data cannot answer: ";

    private Said() {}

    /** {@code 26.7% (59 of 221; 95% interval 21.3–32.9%)}, or that data are insufficient. */
    static String share(Material m, Share share) {
        if (!share.isEnough(m.reporting())) {
            return Phrases.INSUFFICIENT + " (" + Phrases.eventsOf(share) + ")";
        }
        String limits = share.limits()
                .map(l -> "; " + level(m) + " interval " + Phrases.shares(l, share.n()))
                .orElse("");
        return NumberText.percent(share.estimate().getAsDouble(), share.n()) + " (" + Phrases.eventsOf(share) + limits
                + ")";
    }

    static String share(Material m, Key key) {
        return Share.read(m.numbers(), key).map(s -> share(m, s)).orElse("not in this export");
    }

    /** A difference of shares, {@code −28 percentage points (95% interval …; p …)}. */
    static String points(Material m, Contrast c, long n) {
        return Phrases.percentNumber(c.estimate(), n) + " percentage points (" + level(m) + " interval "
                + Phrases.percentagePoints(c.limits(), n) + Phrases.andP("", c.p()) + ")";
    }

    /** {@code 1.55 (95% interval 1.01–2.36)}. */
    static String ratio(Material m, Contrast c) {
        return NumberText.decimal(c.estimate(), 2) + " (" + level(m) + " interval " + Phrases.decimals(c.limits(), 2)
                + ")";
    }

    /** Whether chance could give it. */
    static String chance(Limits limits, double nothing) {
        return limits.excludes(nothing) ? "" : ", within what chance alone can give";
    }

    /** The curve's heights on some days: {@code 78% (63–87%) at day 28 and insufficient data at day 182}. */
    static String heights(Material m, Optional<WellTime> time, List<OnDay> days) {
        boolean enough = time.map(t -> t.isEnough(m.reporting())).orElse(false);
        List<String> said = new ArrayList<>();
        for (OnDay day : days) {
            said.add((enough && day.isEnough(m.reporting()) ? height(day) : Phrases.INSUFFICIENT) + " at day "
                    + day.day());
        }
        return Phrases.and(said);
    }

    static String height(OnDay day) {
        String limits = day.limits()
                .map(l -> " (" + Phrases.shares(l, day.entrants()) + ")")
                .orElse("");
        return NumberText.percent(day.estimate().getAsDouble(), day.isAtAnEnd() ? 1 : day.entrants()) + limits;
    }

    /** Median with its quartiles, or a dash. */
    static String spread(Material m, Key key, int places) {
        OptionalDouble median = m.numbers().value(key, "median");
        OptionalDouble lower = m.numbers().value(key, "quartile_lower");
        OptionalDouble upper = m.numbers().value(key, "quartile_upper");
        if (median.isEmpty() || lower.isEmpty() || upper.isEmpty()) {
            return Phrases.INSUFFICIENT;
        }
        return NumberText.decimal(median.getAsDouble(), places) + " ("
                + Phrases.range(
                        NumberText.decimal(lower.getAsDouble(), places),
                        NumberText.decimal(upper.getAsDouble(), places))
                + ")";
    }

    static String level(Material m) {
        return Phrases.level(m.plan());
    }
}
