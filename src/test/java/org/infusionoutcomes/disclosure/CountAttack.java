package org.infusionoutcomes.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Adds and subtracts: totals minus parts over every nesting that the definitions declare, percentages times n, intervals
 * inverted, bounds for the missing, and what a published report tells in one place of what it hides in another.
 *
 * @param open the same data in an internal report: the truth
 * @param shut what may be published
 * @param most the largest count that is to be hidden
 */
record CountAttack(PublishedFolder open, PublishedFolder shut, long most) {

    private static final String PRIMARY = "half-of-gain-lost|no-further-treatment";
    private static final List<String> REASONS =
            List.of("set_aside", "no_infusion", "pending", "no_baseline", "below_least");

    /** A place where a count stands: the first seven columns and the statistic. */
    private record Place(String key, String statistic) {}

    List<String> leaks() {
        List<String> leaks = new ArrayList<>();
        for (String cohort : List.of("OCD", "MDD")) {
            leaks.addAll(found(cohort, core(cohort)));
            leaks.addAll(found(cohort, quarters(cohort)));
            leaks.addAll(found(cohort, care(cohort)));
            divisions().forEach(division -> leaks.addAll(found(cohort, division(cohort, division))));
        }
        return leaks;
    }

    private List<String> found(String cohort, Unknowns unknowns) {
        return unknowns.found(most).stream().map(leak -> cohort + ": " + leak).toList();
    }

    private Unknowns core(String cohort) {
        Unknowns u = new Unknowns();
        count(
                u,
                "analysed",
                at("flow", cohort, "analysed"),
                at("response_all", cohort, "n"),
                at("remission_all", cohort, "n"),
                at("common_rule_all", cohort, "n"),
                at("first_response", cohort, "n"));
        count(
                u,
                "endpoint",
                at("flow", cohort, "with_endpoint"),
                at("response_observed", cohort, "n"),
                at("partial_observed", cohort, "n"),
                at("remission_observed", cohort, "n"),
                at("worse_observed", cohort, "n"),
                at("reliable_observed", cohort, "n"),
                at("improvement", cohort, "n"));
        count(
                u,
                "response",
                at("response_all", cohort, "events"),
                at("flow", cohort, "responders"),
                at("response_observed", cohort, "events"),
                new Place(primary(cohort), "n"));
        count(u, "remission", at("remission_all", cohort, "events"), at("remission_observed", cohort, "events"));
        count(u, "common", at("common_rule_all", cohort, "events"));
        count(u, "partial", at("partial_observed", cohort, "events"));
        count(u, "worse", at("worse_observed", cohort, "events"));
        count(u, "reliable", at("reliable_observed", cohort, "events"));
        count(u, "first response", at("first_response", cohort, "events"));
        count(u, "relapse", new Place(primary(cohort), "events"));
        count(u, "treated before", at("flow", cohort, "treated_before_window"));
        count(u, "other scale", at("flow", cohort, "other_scale_only"));
        count(u, "patients", at("flow", cohort, "patients"));
        REASONS.forEach(reason -> count(u, reason, at("flow", cohort, reason)));
        u.count("missing", u.truth("analysed") - u.truth("endpoint"), missing(cohort));
        u.adds("analysed", "endpoint", "missing");
        u.adds("patients", "analysed", "set_aside", "no_infusion", "pending", "no_baseline", "below_least");
        u.rest("no response", "analysed", "response");
        u.rest("no response at endpoint", "endpoint", "response");
        u.rest("neither response nor partial", "endpoint", "response", "partial");
        u.rest("neither, not worse", "neither response nor partial", "worse");
        u.rest("no remission", "endpoint", "remission");
        u.rest("no remission of all", "analysed", "remission");
        u.rest("no reliable change", "endpoint", "reliable");
        u.rest("response below the common rule", "response", "common");
        u.rest("no common rule", "analysed", "common");
        u.rest("missing, not treated before", "missing", "treated before");
        u.rest("missing, no other scale", "missing", "other scale");
        u.rest("response only before the endpoint", "first response", "response");
        u.rest("never a response", "analysed", "first response");
        u.rest("no relapse", "response", "relapse");
        u.count("never scored", dayZero(open, cohort).orElse(0), dayZero(shut, cohort));
        u.rest("missing, scored", "missing", "never scored");
        if (cohort.equals("MDD")) {
            // 10 of at least 20 points and the like: remission is response on every scale of depression, not on the
            // Y-BOCS
            u.rest("response without remission", "response", "remission");
        } else {
            // 12 from at least 16 is a partial response
            u.rest("(partial) response without remission", "endpoint", "neither response nor partial", "remission");
        }
        instruments(u, cohort);
        return u;
    }

    /** The treated: by their courses, by their events, and as a part of the flow. */
    private Unknowns care(String cohort) {
        Unknowns u = core(cohort);
        String delivery = "delivery|" + cohort + "||";
        String safety = "safety|" + cohort + "||";
        count(
                u,
                "treated",
                at("delivery", cohort, "n"),
                at("safety", cohort, "n"),
                new Place(delivery + "course=complete|||", "n"),
                new Place(delivery + "course=stopped early|||", "n"),
                new Place(delivery + "course=complete in time|||", "n"),
                new Place(safety + "events=any|||", "n"),
                new Place(safety + "events=serious|||", "n"));
        u.adds("treated", "analysed", "no_baseline", "below_least");
        for (String course : List.of("complete", "stopped early", "complete in time", "complete sooner")) {
            count(u, course, new Place(delivery + "course=" + course + "|||", "events"));
        }
        count(u, "complete later", new Place(delivery + "course=complete later|||", "events"));
        u.adds("treated", "complete", "stopped early");
        for (String size : List.of("1", "2", "3", "4", "5", "6", "more")) {
            count(u, size(delivery, size), new Place(size(delivery, size), "events"));
        }
        u.adds(
                "stopped early",
                Stream.of("1", "2", "3", "4", "5").map(k -> size(delivery, k)).toArray(String[]::new));
        u.adds("complete", size(delivery, "6"), size(delivery, "more"));
        u.adds("complete", "complete in time", "complete sooner", "complete later");
        u.rest("not complete in time", "treated", "complete in time");
        if (!keys(open, safety).isEmpty()) {
            events(u, safety);
        }
        return u;
    }

    private static String size(String delivery, String infusions) {
        return delivery + "infusions=" + infusions + "|||";
    }

    private void events(Unknowns u, String safety) {
        count(u, "any event", new Place(safety + "events=any|||", "events"));
        u.rest("no event", "treated", "any event");
        if (open.value(safety + "events=serious|||", "n").isPresent()) {
            count(u, "serious", new Place(safety + "events=serious|||", "events"));
            u.rest("none serious", "any event", "serious");
        }
        List<String> kinds = keys(open, safety + "event=");
        long sum = 0;
        for (String kind : kinds) {
            count(u, kind, new Place(kind, "events"));
            u.rest("another than " + kind, "any event", kind);
            u.rest("without " + kind, "treated", kind);
            sum += u.truth(kind);
        }
        u.count("all kinds", sum, OptionalLong.empty());
        u.adds("all kinds", kinds.toArray(String[]::new));
        u.rest("several kinds", "all kinds", "any event");
    }

    private void instruments(Unknowns u, String cohort) {
        List<String> names = keys(open, "change|" + cohort + "|");
        names.forEach(key -> count(u, key, new Place(key, "n")));
        u.adds("endpoint", names.toArray(String[]::new));
    }

    /** Who is in the curve of the first response for no day, where a step says so. */
    private static OptionalLong dayZero(PublishedFolder folder, String cohort) {
        return folder.curves().stream()
                .filter(p -> p.get("curve").equals("first_response")
                        && p.get("cohort").equals(cohort))
                .filter(p -> p.get("day").equals("0"))
                .filter(p -> !p.get("censored").equals("0"))
                .mapToLong(p -> Long.parseLong(p.get("censored")))
                .findFirst();
    }

    private Unknowns quarters(String cohort) {
        return parts(cohort, keys(open, "quarter|" + cohort + "||start_quarter="));
    }

    private Unknowns division(String cohort, String division) {
        List<String> levels = keys(open, "subgroup|" + cohort + "||" + division + "=").stream()
                .filter(key -> key.endsWith("|||"))
                .toList();
        Unknowns u = parts(cohort, levels);
        List<String> relapsed = new ArrayList<>();
        List<String> followed = new ArrayList<>();
        for (String level : levels) {
            String relapse = level.replace("|||", "|" + PRIMARY + "|");
            count(u, relapse, new Place(relapse, "events"));
            count(u, relapse + " n", new Place(relapse, "n"));
            u.rest(relapse + " no", relapse + " n", relapse);
            u.rest(relapse + " not followed", level, relapse + " n");
            relapsed.add(relapse);
            followed.add(relapse + " n");
        }
        count(u, "relapse", new Place(primary(cohort), "events"));
        count(u, "followed", new Place(primary(cohort), "n"));
        u.rest("relapse, level unknown", "relapse", relapsed.toArray(String[]::new));
        u.rest("followed, level unknown", "followed", followed.toArray(String[]::new));
        return u;
    }

    /** Responders of the analysed, part by part. */
    private Unknowns parts(String cohort, List<String> keys) {
        Unknowns u = new Unknowns();
        count(u, "analysed", at("response_all", cohort, "n"), at("flow", cohort, "analysed"));
        count(u, "response", at("response_all", cohort, "events"), at("flow", cohort, "responders"));
        u.rest("no response", "analysed", "response");
        for (String key : keys) {
            count(u, key, new Place(key, "events"));
            count(u, key + " n", new Place(key, "n"));
            u.rest(key + " no", key + " n", key);
        }
        u.rest("response, part unknown", "response", keys.toArray(String[]::new));
        u.rest("part unknown", "analysed", keys.stream().map(k -> k + " n").toArray(String[]::new));
        u.rest(
                "no response, part unknown",
                "no response",
                keys.stream().map(k -> k + " no").toArray(String[]::new));
        return u;
    }

    private SortedSet<String> divisions() {
        SortedSet<String> divisions = new TreeSet<>();
        keys(open, "subgroup|").stream()
                .map(key -> key.split("\\|", -1)[3])
                .filter(g -> g.contains("="))
                .forEach(g -> divisions.add(g.substring(0, g.indexOf('='))));
        return divisions;
    }

    private static List<String> keys(PublishedFolder folder, String start) {
        return folder.estimates().keySet().stream()
                .filter(row -> row.startsWith(start))
                .map(row -> row.substring(0, row.lastIndexOf('|')))
                .distinct()
                .toList();
    }

    /** The first place tells the truth; any place, and any interval beside one, may tell the attacker. */
    private void count(Unknowns u, String name, Place... places) {
        OptionalLong told = OptionalLong.empty();
        for (Place place : places) {
            told = told.isPresent() ? told : told(place);
        }
        u.count(
                name,
                Math.round(open.value(places[0].key(), places[0].statistic()).orElse(0)),
                told);
    }

    private OptionalLong told(Place place) {
        OptionalDouble value = shut.value(place.key(), place.statistic());
        if (value.isPresent()) {
            return OptionalLong.of(Math.round(value.getAsDouble()));
        }
        Optional<InvertedInterval> inverted = InvertedInterval.wilson(
                shut.value(place.key(), "estimate"),
                shut.value(place.key(), "lower"),
                shut.value(place.key(), "upper"));
        return inverted.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        place.statistic().equals("n")
                                ? inverted.get().n()
                                : inverted.get().events());
    }

    /** Those without an endpoint, from the bound that counts them as well. */
    private OptionalLong missing(String cohort) {
        for (String analysis : List.of("response_all", "remission_all", "common_rule_all")) {
            OptionalDouble well = shut.value(key(analysis, cohort), "all_missing_well");
            OptionalLong n = told(at(analysis, cohort, "n"));
            OptionalLong events = told(at(analysis, cohort, "events"));
            if (well.isPresent() && n.isPresent() && events.isPresent()) {
                return OptionalLong.of(Math.round(well.getAsDouble() * n.getAsLong()) - events.getAsLong());
            }
        }
        return OptionalLong.empty();
    }

    private static Place at(String analysis, String cohort, String statistic) {
        return new Place(key(analysis, cohort), statistic);
    }

    private static String key(String analysis, String cohort) {
        return analysis + "|" + cohort + "|||||";
    }

    private static String primary(String cohort) {
        return "durability|" + cohort + "|||" + PRIMARY + "|";
    }
}
