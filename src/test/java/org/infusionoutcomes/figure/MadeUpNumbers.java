package org.infusionoutcomes.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.infusionoutcomes.comparison.number.Estimate;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.RelapseBar;

/** A table of numbers that hang together as those of a report do, with Wilson's limits for every share. */
final class MadeUpNumbers {

    private static final double Z = 1.959963984540054;

    private final List<Estimate> rows = new ArrayList<>();

    MadeUpNumbers(List<String> cohorts) {
        cohorts.forEach(cohort -> count(Key.of("flow", cohort), "set_aside", 0));
    }

    List<Estimate> rows() {
        return rows;
    }

    /** The rows, and beside each pair of counts without a share that share with Wilson's limits. */
    static List<Estimate> completed(List<Estimate> rows) {
        Numbers numbers = Numbers.of(rows);
        MadeUpNumbers completed = new MadeUpNumbers(List.of());
        completed.rows.addAll(rows);
        rows.stream()
                .filter(row ->
                        row.statistic().equals("n") && !row.key().analysis().equals("durability"))
                .map(Estimate::key)
                .filter(key -> numbers.has(key, "events") && !numbers.has(key, "estimate"))
                .forEach(key -> completed.limits(
                        key, (double) numbers.count(key, "events") / numbers.count(key, "n"), numbers.count(key, "n")));
        return completed.rows;
    }

    /** Rows of a cohort of so many analysed patients, responders and relapses. */
    void cohort(String name, long analysed, long responders, long relapses) {
        long endpoint = analysed - analysed / 10;
        Key flow = Key.of("flow", name);
        count(flow, "patients", analysed + 10);
        count(flow, "no_infusion", 1);
        count(flow, "pending", 4);
        count(flow, "no_baseline", 3);
        count(flow, "below_least", 2);
        count(flow, "analysed", analysed);
        count(flow, "with_endpoint", endpoint);
        count(flow, "treated_before_window", analysed / 30);
        count(flow, "other_scale_only", analysed / 50);
        count(flow, "responders", responders);
        share(Key.of("response_all", name), responders, analysed);
        row(Key.of("response_all", name), "all_missing_well", (responders + analysed - endpoint) / (double) analysed);
        share(Key.of("common_rule_all", name), responders * 4 / 5, analysed);
        share(Key.of("remission_all", name), responders / 2, analysed);
        for (String observed : List.of("response", "partial", "remission", "worse", "reliable")) {
            long events = observed.equals("response") ? responders : responders / (1 + observed.length() % 4);
            share(Key.of(observed + "_observed", name), events, endpoint);
        }
        for (int j = 1; j <= 40; j++) {
            Key key = Key.of("after_infusion", name).at(j);
            long rated = analysed - analysed * Math.min(j, 8) / 20;
            share(key, Math.min(rated, responders * Math.min(j, 8) / 9), rated);
            row(key, "mean_improvement", Math.min(6.5 * j, 45));
        }
        durability(name, responders, relapses);
    }

    void quarters(String cohort, int quarters, int n, double share) {
        for (int i = 0; i < quarters; i++) {
            Key key = Key.of("quarter", cohort)
                    .group(String.format(Locale.ROOT, "start_quarter=%d-Q%d", 2015 + i / 4, 1 + i % 4));
            int of = n + (i * 7) % 5;
            share(key, Math.round(of * share * (i == 5 ? 2.1 : 0.8 + 0.1 * (i % 5))), of);
            if (quarters >= 12) {
                double error = 3 * Math.sqrt(share * (1 - share) / of);
                row(key, "centre", share);
                row(key, "limit_lower", Math.max(0, share - error));
                row(key, "limit_upper", Math.min(1, share + error));
            }
        }
    }

    private void durability(String cohort, long responders, long relapses) {
        for (RelapseBar bar : RelapseBar.values()) {
            for (String confirmed : List.of("", " confirmed")) {
                Key key = Key.of("durability", cohort)
                        .rule(bar.key() + confirmed)
                        .estimand(Estimand.NO_FURTHER_TREATMENT.key());
                count(key, "n", responders);
                count(key, "events", relapses);
                count(key, "median", 40);
                for (int day : List.of(28, 56, 84, 182)) {
                    count(key.at(day), "at_risk", responders * 28 / (28 + day));
                    limits(key.at(day), (responders - relapses * day / 182) / (double) responders, responders);
                }
            }
        }
        Key competing = Key.of("competing", cohort).rule("half-of-gain-lost").estimand("competing");
        for (int day : List.of(28, 56, 84, 182)) {
            row(competing.at(day), "relapse", 0.6 * day / 182);
            row(competing.at(day), "further_infusion", 0.2 * day / 182);
        }
    }

    private void share(Key key, long events, long n) {
        count(key, "events", events);
        count(key, "n", n);
        limits(key, (double) events / n, n);
    }

    private void limits(Key key, double p, long patients) {
        double n = (double) patients;
        double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double reach = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
        row(key, "estimate", p);
        row(key, "lower", Math.max(0, centre - reach));
        row(key, "upper", Math.min(1, centre + reach));
    }

    private void count(Key key, String statistic, long value) {
        row(key, statistic, (double) value);
    }

    private void row(Key key, String statistic, double value) {
        rows.add(new Estimate(key, statistic, OptionalDouble.of(value)));
    }
}
