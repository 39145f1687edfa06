package org.infusionoutcomes.disclosure;

import java.util.ArrayList;
import java.util.List;

/** Everything an outsider can try on a report that was published. */
final class Attack {

    private static final long MOST = 10;

    private Attack() {}

    /**
     * What was found out.
     *
     * @param open the internal report on the same data, to judge by
     * @param shut the published one
     */
    static List<String> leaks(PublishedFolder open, PublishedFolder shut) {
        List<String> leaks = new ArrayList<>(new TextAttack(shut, MOST).leaks());
        leaks.addAll(new CurveAttack(shut, MOST).leaks());
        leaks.addAll(new CountAttack(open, shut, MOST).leaks());
        return leaks;
    }
}
