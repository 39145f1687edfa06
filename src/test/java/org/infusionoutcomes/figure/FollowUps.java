package org.infusionoutcomes.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeSet;
import org.infusionoutcomes.comparison.result.Curve;

/**
 * Hand-made follow-up of one cohort, and the curve that Kaplan and Meier draw from it: product limit, Greenwood, limits on
 * the log(-log) scale, as {@code curves.csv} is defined. Causes: 0 censored, 1 relapse, 2 further infusion.
 */
public record FollowUps(List<Integer> days, List<Integer> causes) {

    /** Days written one after the other: {@code 9} a relapse, {@code 9+} censored, {@code 9x} a further infusion. */
    public static FollowUps of(String text) {
        List<Integer> days = new ArrayList<>();
        List<Integer> causes = new ArrayList<>();
        for (String word : List.of(text.split(" ", -1))) {
            days.add(Integer.parseInt(word.replaceAll("[+x]", "")));
            causes.add(word.endsWith("+") ? 0 : word.endsWith("x") ? 2 : 1);
        }
        return new FollowUps(days, causes);
    }

    /** Made-up follow-ups: visits every {@code gap} days, a share {@code hazard} relapsing at each. */
    static FollowUps simulated(int n, int gap, double hazard, double leaving, int longest, long seed) {
        Random random = new Random(seed);
        List<Integer> days = new ArrayList<>();
        List<Integer> causes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int day = random.nextInt(5);
            int cause = -1;
            while (cause < 0) {
                day += gap - 2 + random.nextInt(5);
                double u = random.nextDouble();
                cause = u < hazard ? 1 : u < hazard + leaving ? (random.nextBoolean() ? 0 : 2) : day > longest ? 0 : -1;
            }
            days.add(day);
            causes.add(cause);
        }
        return new FollowUps(days, causes);
    }

    int count(int cause) {
        return (int) causes.stream().filter(c -> c == cause).count();
    }

    public Curve survival(String cohort, String rule, String estimand) {
        List<Curve.Point> points = new ArrayList<>();
        double survival = 1;
        double sum = 0;
        int atRisk = days.size();
        for (int day : eventDays()) {
            int events = at(day, 1);
            int censored = at(day, 0) + at(day, 2);
            if (events > 0) {
                survival = events == atRisk ? 0 : survival * (1 - (double) events / atRisk);
                sum += events / ((double) atRisk * (atRisk - events));
            }
            boolean limits = survival > 0 && survival < 1;
            double centre = limits ? StrictMath.log(-StrictMath.log(survival)) : 0;
            double reach = limits ? 1.959963984540054 * Math.sqrt(sum) / -StrictMath.log(survival) : 0;
            points.add(new Curve.Point(
                    day,
                    atRisk,
                    events,
                    censored,
                    survival,
                    limits ? OptionalDouble.of(back(centre + reach)) : OptionalDouble.empty(),
                    limits ? OptionalDouble.of(back(centre - reach)) : OptionalDouble.empty()));
            atRisk -= events + censored;
        }
        return new Curve("durability", cohort, rule, estimand, points);
    }

    /** Cumulative incidence of a cause (Aalen and Johansen), without limits. */
    Curve incidence(String name, int cause, String cohort, String rule) {
        List<Curve.Point> points = new ArrayList<>();
        double free = 1;
        double incidence = 0;
        int atRisk = days.size();
        for (int day : eventDays()) {
            int any = at(day, 1) + at(day, 2);
            incidence += free * at(day, cause) / atRisk;
            free *= 1 - (double) any / atRisk;
            points.add(new Curve.Point(
                    day,
                    atRisk,
                    at(day, cause),
                    at(day, 0),
                    incidence,
                    OptionalDouble.empty(),
                    OptionalDouble.empty()));
            atRisk -= any + at(day, 0);
        }
        return new Curve(name, cohort, rule, "competing", points);
    }

    private TreeSet<Integer> eventDays() {
        TreeSet<Integer> all = new TreeSet<>(days);
        all.add(0);
        return all;
    }

    private int at(int day, int cause) {
        int count = 0;
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i) == day && causes.get(i) == cause) {
                count++;
            }
        }
        return count;
    }

    private static double back(double logMinusLog) {
        return StrictMath.exp(-StrictMath.exp(logMinusLog));
    }
}
