package org.infusionoutcomes.check.notice;

import java.util.Arrays;
import org.infusionoutcomes.check.accepted.Infusions;
import org.infusionoutcomes.check.accepted.Scores;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.plan.Plan;

/**
 * Totals that are said to be of the hours after an infusion and perhaps are not: they are in no endpoint and no relapse,
 * so that whoever meant the days after it loses them without a word.
 */
public final class TimingNotices {

    private final Plan plan;
    private final Infusions infusions;
    private final Scores scores;
    private final long[] later;
    private final long[] hours;

    /** Of all accepted totals and infusions. */
    public TimingNotices(Plan plan, Infusions infusions, Scores scores) {
        this.plan = plan;
        this.infusions = infusions;
        this.scores = scores;
        this.later = new long[plan.instruments().size()];
        this.hours = new long[plan.instruments().size()];
    }

    /** Tells of the scales of which at least half of the totals after day 0 are so. */
    public void note(int patients, TableFindings findings) {
        for (int p = 0; p < patients; p++) {
            count(p);
        }
        String[] names = plan.instruments().keySet().toArray(String[]::new);
        for (int i = 0; i < names.length; i++) {
            if (hours[i] > 0 && 2 * hours[i] >= later[i]) {
                String message = "of " + later[i] + " totals of " + names[i] + " after day 0 " + hours[i]
                        + " are marked post on a day of an infusion: they count as taken within hours after it and are in no"
                        + " response by infusion, endpoint or relapse; leave post out, and give the day on which they"
                        + " were taken, if that is not meant";
                findings.notice("totals-of-hours", 0, "timing", () -> message);
            }
        }
    }

    private void count(int patient) {
        int[] days = daysOfInfusions(patient);
        for (int s = scores.from(patient); s < scores.from(patient + 1); s++) {
            double day = scores.day(s);
            if (day > 0) {
                later[scores.instrument(s)]++;
                boolean post = scores.timing(s) == Scores.Timing.POST && day == Math.rint(day);
                hours[scores.instrument(s)] += post && Arrays.binarySearch(days, (int) day) >= 0 ? 1 : 0;
            }
        }
    }

    private int[] daysOfInfusions(int patient) {
        int[] days = new int[infusions.from(patient + 1) - infusions.from(patient)];
        Arrays.setAll(days, i -> infusions.day(infusions.from(patient) + i));
        return days;
    }
}
