package org.infusionoutcomes.report.claims;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.result.Subgroup;
import org.infusionoutcomes.figure.text.CharacteristicText;
import org.infusionoutcomes.report.material.Material;
import org.infusionoutcomes.report.material.Phrases;
import org.infusionoutcomes.report.reading.Contrast;
import org.infusionoutcomes.report.reading.Share;

/** The levels of a characteristic against its reference level, in one cohort. */
record Levels(Material m, String cohort, Subgroup subgroup) {

    /** The division by a characteristic; empty where the export does not divide its patients by it. */
    static Optional<Subgroup> division(Material m, String name) {
        return m.comparison().subgroups().stream()
                .filter(s -> s.name().equals(name))
                .findFirst();
    }

    /** Why a characteristic says nothing. */
    static String notGiven(String column) {
        return Said.CANNOT + "the export has no column " + column + ", or its patients do not differ in it.";
    }

    /** {@code OCD, Benzodiazepine: daily against none}. */
    String lead(int level) {
        return cohort + ", " + CharacteristicText.group(subgroup.group(level)) + " against "
                + subgroup.levels().get(0) + ": ";
    }

    /** The difference in response of a level from the reference. */
    String response(int level) {
        Key key = Key.of("subgroup", cohort).group(subgroup.group(level));
        Key reference = Key.of("subgroup", cohort).group(subgroup.group(0));
        Optional<Share> here = Share.read(m.numbers(), key);
        Optional<Share> there = Share.read(m.numbers(), reference);
        Optional<Contrast> contrast = Contrast.read(m.numbers(), key, "difference", "difference_", "fisher_p");
        if (!isEnough(here) || !isEnough(there) || contrast.isEmpty()) {
            return "response, " + Phrases.INSUFFICIENT + " (" + counts(here) + " against " + counts(there) + ")";
        }
        long n = Math.min(here.get().n(), there.get().n());
        return "response " + counts(here) + " against " + counts(there) + ", " + Said.points(m, contrast.get(), n)
                + Said.chance(contrast.get().limits(), 0);
    }

    /** The hazard ratio of relapse of a level over the reference. */
    String relapse(int level) {
        Key key = relapseKey(level);
        Optional<Contrast> ratio = Contrast.read(m.numbers(), key, "hazard_ratio", "hazard_ratio_", "");
        if (!isEnoughToRelapse(key) || !isEnoughToRelapse(relapseKey(0)) || ratio.isEmpty()) {
            return "relapse, " + Phrases.INSUFFICIENT + " (" + relapses(key) + " against " + relapses(relapseKey(0))
                    + ")";
        }
        return "relapses " + relapses(key) + " against " + relapses(relapseKey(0)) + ", hazard ratio "
                + Said.ratio(m, ratio.get()) + Said.chance(ratio.get().limits(), 1);
    }

    /** Every level but the reference. */
    List<Integer> others() {
        return IntStream.range(1, subgroup.levels().size()).boxed().toList();
    }

    private boolean isEnough(Optional<Share> share) {
        return share.map(s -> s.isEnough(m.reporting())).orElse(false);
    }

    private static String counts(Optional<Share> share) {
        return share.map(Phrases::eventsOf).orElse("nobody");
    }

    private Key relapseKey(int level) {
        return Key.of("subgroup", cohort)
                .group(subgroup.group(level))
                .rule(m.plan().durability().primaryRule().key())
                .estimand(m.plan().durability().estimand().key());
    }

    private boolean isEnoughToRelapse(Key key) {
        return m.numbers().count(key, "n") >= m.reporting().leastEntrants()
                && m.numbers().count(key, "events") >= m.reporting().leastEvents();
    }

    private String relapses(Key key) {
        return m.numbers().count(key, "events") + " of " + m.numbers().count(key, "n");
    }
}
