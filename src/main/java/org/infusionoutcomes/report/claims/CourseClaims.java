package org.infusionoutcomes.report.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.figure.text.NumberText;
import org.infusionoutcomes.plan.scale.Instrument;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.AtRisk;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Limits;
import org.infusionoutcomes.report.reading.OnDay;
import org.infusionoutcomes.report.reading.Share;

/** Claims on the course itself: what is given and how soon it is felt. */
final class CourseClaims {

    private CourseClaims() {}

    static List<String> given(Material m) {
        return m.cohorts().stream().map(c -> given(m, c)).toList();
    }

    private static String given(Material m, String cohort) {
        Key key = Key.of("delivery", cohort);
        if (!m.numbers().has(key, "n")) {
            return Said.CANNOT + "the report has no numbers on the delivery of care in " + cohort + ".";
        }
        if (m.numbers().count(key, "n") < m.reporting().leastPatients()) {
            return cohort + ": " + Phrases.INSUFFICIENT + " ("
                    + Phrases.patients(m.numbers().count(key, "n")) + " started).";
        }
        int full = m.plan().series().inductionInfusions();
        return cohort + ": all " + full + " infusions within 14 to 21 days in "
                + Said.share(m, key.group("course=complete in time")) + ", sooner in "
                + Said.share(m, key.group("course=complete sooner")) + ". Medians with quartiles: infusions "
                + Said.spread(m, key.group("amount=infusions"), 0) + ", days to the last due one "
                + Said.spread(m, key.group("amount=days"), 0) + ", minutes "
                + Said.spread(m, key.group("amount=minutes"), 0) + ".";
    }

    static List<String> hours(Material m) {
        List<String> fit = new ArrayList<>();
        List<String> unfit = new ArrayList<>();
        for (String name : m.plan().instrumentNames()) {
            Instrument scale = m.plan().instruments().get(name);
            for (String cohort : m.cohorts()) {
                Key key = Key.of("hours", cohort).instrument(name);
                long n = m.numbers().count(key, "n");
                if (n > 0 && scale.recallDays() > 1) {
                    unfit.add(cohort + ", " + scale.label() + " (the past " + scale.recallDays() + " days): "
                            + Phrases.patients(n));
                } else if (n > 0) {
                    fit.add(hours(m, key, cohort + ", " + scale.label()));
                }
            }
        }
        if (!unfit.isEmpty()) {
            fit.add((fit.isEmpty() ? Said.CANNOT : "Not used: ")
                    + "patients were scored within hours, but on scales that ask about days and cannot tell hours. "
                    + String.join("; ", unfit) + ".");
        }
        return fit.isEmpty()
                ? List.of(
                        Said.CANNOT + "nobody has a baseline and a score taken in the hours after the first infusion.")
                : fit;
    }

    private static String hours(Material m, Key key, String who) {
        Numbers numbers = m.numbers();
        long n = numbers.count(key, "n");
        OptionalDouble change = numbers.value(key, "mean_change");
        Optional<Limits> limits = Limits.read(numbers, key, "mean_change_lower", "mean_change_upper");
        if (n < m.reporting().leastPatients() || change.isEmpty() || limits.isEmpty()) {
            return who + ": " + Phrases.INSUFFICIENT + " (" + Phrases.patients(n) + ").";
        }
        return who + ": mean improvement " + NumberText.decimal(change.getAsDouble(), 1) + " points (" + Said.level(m)
                + " interval " + Phrases.decimals(limits.get(), 1) + "; " + Phrases.patients(n)
                + ") within hours. Nobody was left untreated to compare with.";
    }

    static List<String> series(Material m) {
        return m.cohorts().stream().map(c -> series(m, c)).toList();
    }

    private static String series(Material m, String cohort) {
        Key key = Key.of("first_against_last", cohort);
        Optional<Share> first = Share.read(m.numbers(), key.group("infusion=first"));
        Optional<Share> last = Share.read(m.numbers(), key.group("infusion=last"));
        Optional<Contrast> contrast = Contrast.read(m.numbers(), key, "difference", "difference_", "mcnemar_p");
        if (first.isEmpty() || last.isEmpty()) {
            return Said.CANNOT + "the report has no numbers after the first and the last infusion in " + cohort + ".";
        }
        long n = first.get().n();
        if (!first.get().isEnough(m.reporting()) || contrast.isEmpty()) {
            return cohort + ": " + Phrases.INSUFFICIENT + " (" + Phrases.patients(n)
                    + " scored after the first infusion and after the last).";
        }
        return cohort + ": of " + Phrases.patients(n) + " scored after both, "
                + NumberText.percent(first.get().estimate().getAsDouble(), n)
                + " had responded after the first infusion and "
                + NumberText.percent(last.get().estimate().getAsDouble(), n) + " after the last, a difference of "
                + Said.points(m, contrast.get(), n)
                + Said.chance(contrast.get().limits(), 0) + ". The last comes weeks later: time alone has worked too.";
    }

    static List<String> early(Material m) {
        return m.cohorts().stream().map(c -> early(m, c)).toList();
    }

    private static String early(Material m, String cohort) {
        Key key = Key.of("first_response", cohort);
        long n = m.numbers().count(key, "n");
        if (n < m.reporting().leastPatients()) {
            return cohort + ": " + Phrases.INSUFFICIENT + " (" + Phrases.patients(n)
                    + " followed to a first response).";
        }
        List<String> days = m.plan().response().firstResponseDays().stream()
                .map(day -> responded(m, cohort, day, n) + " by day " + day)
                .toList();
        OptionalDouble median = m.numbers().value(key, "median");
        String half = median.isPresent()
                ? "half by day " + NumberText.days(median.getAsDouble())
                : "fewer than half by the end of scoring";
        Share afterFirst = Share.read(
                        m.numbers(), Key.of("after_infusion", cohort).at(1))
                .orElse(new Share(0, 0, OptionalDouble.empty(), Optional.empty()));
        return cohort + ": of " + Phrases.patients(n) + " " + Phrases.and(days) + " had responded at least once, "
                + half + "; after the first infusion " + Said.share(m, afterFirst) + ".";
    }

    private static String responded(Material m, String cohort, int day, long n) {
        Key key = Key.of("first_response", cohort).at(day);
        OptionalLong atRisk = AtRisk.on(m.comparison().curve("first_response", cohort, "", ""), day);
        OptionalDouble still = m.numbers().value(key, "estimate");
        OnDay on = new OnDay(day, still, Limits.read(m.numbers(), key, "lower", "upper"), atRisk.orElse(0), n);
        return on.isEnough(m.reporting()) ? Said.height(on.complement()) : Phrases.INSUFFICIENT;
    }
}
