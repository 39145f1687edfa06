package org.infusionoutcomes.comparison.disclosure;

import java.util.List;
import java.util.stream.Stream;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.plan.Plan;

/**
 * The delivery of care and its harms, as shares of the treated patients: who had the whole induction, who stopped early,
 * who had it in time, who had an event. Each of these sets, and whoever of the treated is not in it, is held against every
 * other set of the cohort that is shown. What counts infusions stays hidden: few infusions are of few patients.
 */
record CareRule(Ledger ledger, Plan plan, SmallCounts small) {

    private static final String[] SHARE = {"events", "n", "estimate", "lower", "upper"};

    /** Shows a cohort's shares; last of all rules, so that none of the others gives way to it. */
    void show(People people) {
        Key delivery = Key.of("delivery", people.cohort());
        long treated = ledger.count(delivery, "n");
        if (people.admit(List.of(treated))) {
            ledger.show(delivery, "n");
            showCourses(people, delivery, treated);
            showEvents(people, Key.of("safety", people.cohort()), treated);
        }
    }

    private void showCourses(People people, Key delivery, long treated) {
        Key complete = delivery.group("course=complete");
        if (admits(people, complete, treated)) {
            ledger.show(complete, SHARE);
            ledger.show(delivery.group("course=stopped early"), SHARE);
        }
        Key inTime = delivery.group("course=complete in time");
        if (admits(people, inTime, treated)) {
            ledger.show(inTime, SHARE);
        }
    }

    private void showEvents(People people, Key safety, long treated) {
        if (!ledger.has(safety) || ledger.count(safety, "n") != treated) {
            return;
        }
        ledger.show(safety, "n");
        Key any = safety.group("events=any");
        boolean isAny = showEvent(people, any, treated);
        showEvent(people, safety.group("events=serious"), treated);
        List<Key> kinds = kinds(safety);
        List<Key> shown =
                kinds.stream().filter(kind -> admits(people, kind, treated)).toList();
        boolean tellsSeveral = isAny && shown.size() == kinds.size() && small.isSmall(several(kinds, any));
        if (!tellsSeveral) {
            shown.forEach(kind -> ledger.show(kind, SHARE));
        }
    }

    /** By how much the kinds add up to more than the patients: where all are shown, that tells who had several. */
    private long several(List<Key> kinds, Key any) {
        return kinds.stream().mapToLong(kind -> ledger.count(kind, "events")).sum() - ledger.count(any, "events");
    }

    private List<Key> kinds(Key safety) {
        return Stream.concat(
                        plan.reading().adverseEvents().stream().filter(word -> !word.equals("other")),
                        Stream.of("other"))
                .map(word -> safety.group("event=" + word))
                .toList();
    }

    private boolean showEvent(People people, Key key, long treated) {
        boolean admits = admits(people, key, treated);
        if (admits) {
            ledger.show(key, SHARE);
        }
        return admits;
    }

    /** Whether neither those with nor those without are few, alone or beside what is shown; a share that is not there is not. */
    private boolean admits(People people, Key key, long treated) {
        long with = ledger.count(key, "events");
        return ledger.value(key, "estimate").isPresent() && people.admit(List.of(with, treated - with));
    }
}
