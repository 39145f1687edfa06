package org.infusionoutcomes.check.notice;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.infusionoutcomes.check.accepted.Infusions;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.plan.Plan;

/** Exports in which infusions are probably missing: those of a first series are days apart, not weeks. */
public final class InfusionNotices {

    /** A series is given twice or three times a week, seldom once. */
    private static final int DAYS_APART = 7;

    private InfusionNotices() {}

    /**
     * Tells where half of the gaps between the infusions of the first series are longer than a week, in an export with as
     * many patients with such gaps as a share needs.
     */
    public static void note(Plan plan, Infusions infusions, int patients, TableFindings findings) {
        int[] gaps = IntStream.range(0, patients)
                .flatMap(p -> gaps(plan, infusions, p))
                .sorted()
                .toArray();
        long having = IntStream.range(0, patients)
                .filter(p -> gaps(plan, infusions, p).findAny().isPresent())
                .count();
        if (having < plan.reporting().leastPatients() || gaps[gaps.length / 2] <= DAYS_APART) {
            return;
        }
        int half = gaps[gaps.length / 2];
        findings.notice(
                "infusions-far-apart",
                0,
                "day",
                () -> "half of the gaps between infusions in the first "
                        + plan.series().inductionWithinDays()
                        + " days are " + half + " days or longer, in " + having + " patients with "
                        + (gaps.length + having)
                        + " infusions then: are infusions missing from the export, such as all between the first and the"
                        + " last?");
    }

    private static IntStream gaps(Plan plan, Infusions infusions, int patient) {
        int[] days = IntStream.range(infusions.from(patient), infusions.from(patient + 1))
                .map(infusions::day)
                .filter(day -> day <= plan.series().inductionWithinDays())
                .toArray();
        int[] gaps = new int[Math.max(0, days.length - 1)];
        Arrays.setAll(gaps, i -> days[i + 1] - days[i]);
        return Arrays.stream(gaps);
    }
}
