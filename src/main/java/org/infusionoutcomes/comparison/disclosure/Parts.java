package org.infusionoutcomes.comparison.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.infusionoutcomes.comparison.number.Key;

/** Parts of a whole, each with {@code events} out of {@code n}. What no part holds is one more part. */
record Parts(Ledger ledger, SmallCounts small) {

    /** Whether no part has few with or few without the event, what is left over included. */
    boolean areLarge(List<Key> parts, Key whole) {
        long events = ledger.count(whole, "events");
        long others = ledger.count(whole, "n") - events;
        List<Long> counts = new ArrayList<>();
        for (Key part : parts) {
            long with = ledger.count(part, "events");
            long without = ledger.count(part, "n") - with;
            counts.addAll(List.of(with, without));
            events -= with;
            others -= without;
        }
        counts.addAll(List.of(events, others, events + others));
        return counts.stream().noneMatch(small::isSmall);
    }
}
