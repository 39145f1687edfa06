package org.infusionoutcomes.estimate.proportion.table;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.infusionoutcomes.estimate.ChiSquaredTest;

/** Comparisons of two proportions over strata, each compared within its own. Fourfold tables that say nothing drop out. */
public final class MantelHaenszel {

    private final List<FourfoldTable> strata;

    private MantelHaenszel(List<FourfoldTable> strata) {
        this.strata = strata;
    }

    /** The strata to compare over; one that has one group or one outcome only is left out. */
    public static MantelHaenszel of(List<FourfoldTable> strata) {
        return new MantelHaenszel(strata.stream().filter(FourfoldTable::informs).toList());
    }

    /**
     * A common effect.
     *
     * @param estimate the effect, on its own scale
     * @param standardError of the difference, or of the logarithm of a ratio
     */
    public record Effect(double estimate, double standardError) {}

    private double sum(ToDoubleFunction<FourfoldTable> part) {
        return strata.stream().mapToDouble(part).sum();
    }

    /**
     * The common odds ratio {@code Σ(ad/n) / Σ(bc/n)}, the log error by Robins, Breslow and Greenland. R:
     * {@code mantelhaen.test}.
     *
     * @return empty where a sum is 0
     * @see <a href="https://doi.org/10.2307/2531052">Robins, Breslow and Greenland (1986)</a>
     */
    public Optional<Effect> oddsRatio() {
        double r = sum(t -> t.a() * (double) t.d() / t.n());
        double s = sum(t -> t.b() * (double) t.c() / t.n());
        if (r == 0 || s == 0) {
            return Optional.empty();
        }
        double pr = sum(t -> (t.a() + t.d()) / t.n() * (t.a() * (double) t.d() / t.n()));
        double qs = sum(t -> (t.b() + t.c()) / t.n() * (t.b() * (double) t.c() / t.n()));
        double cross = sum(t -> (t.a() + t.d()) / t.n() * (t.b() * (double) t.c() / t.n())
                + (t.b() + t.c()) / t.n() * (t.a() * (double) t.d() / t.n()));
        double variance = pr / (2 * r * r) + cross / (2 * r * s) + qs / (2 * s * s);
        return Optional.of(new Effect(r / s, Math.sqrt(variance)));
    }

    /**
     * The common risk ratio, the log error by Greenland and Robins.
     *
     * @return empty where a group has no success
     * @see <a href="https://doi.org/10.2307/2530643">Greenland and Robins (1985)</a>
     */
    public Optional<Effect> riskRatio() {
        double r = sum(t -> t.a() * t.secondGroup() / t.n());
        double s = sum(t -> t.c() * t.firstGroup() / t.n());
        if (r == 0 || s == 0) {
            return Optional.empty();
        }
        double spread = sum(t ->
                (t.successes() * t.firstGroup() * t.secondGroup() - (double) t.a() * t.c() * t.n()) / (t.n() * t.n()));
        return Optional.of(new Effect(r / s, Math.sqrt(spread / (r * s))));
    }

    /**
     * The common risk difference, with the error by Sato, which holds with many small strata too.
     *
     * @return empty where nothing is left to compare
     * @see <a href="https://doi.org/10.2307/2531990">Sato (1989)</a>
     */
    public Optional<Effect> riskDifference() {
        double weight = sum(t -> t.firstGroup() * t.secondGroup() / t.n());
        if (weight == 0) {
            return Optional.empty();
        }
        double estimate = sum(t -> (t.a() * t.secondGroup() - t.c() * t.firstGroup()) / t.n()) / weight;
        double p = sum(t -> (t.firstGroup() * t.firstGroup() * t.c()
                        - t.secondGroup() * t.secondGroup() * t.a()
                        + t.firstGroup() * t.secondGroup() * (t.secondGroup() - t.firstGroup()) / 2)
                / (t.n() * t.n()));
        double q = sum(t -> (t.a() * (t.secondGroup() - t.c()) + t.c() * (t.firstGroup() - t.a())) / (2 * t.n()));
        return Optional.of(new Effect(estimate, Math.sqrt((estimate * p + q) / (weight * weight))));
    }

    /**
     * The test of no association in any stratum. R: {@code mantelhaen.test(correct)}.
     *
     * @param corrected with continuity correction
     * @return empty where nothing is left to compare
     */
    public Optional<ChiSquaredTest> test(boolean corrected) {
        double distance = Math.abs(sum(t -> t.a() - t.firstGroup() * t.successes() / t.n()));
        double variance = sum(t -> t.firstGroup()
                * t.secondGroup()
                * t.successes()
                * (t.n() - t.successes())
                / (t.n() * t.n() * (t.n() - 1)));
        double kept = corrected ? distance - Math.min(0.5, distance) : distance;
        return variance > 0 ? Optional.of(ChiSquaredTest.of(kept * kept / variance, 1)) : Optional.empty();
    }

    /**
     * Breslow and Day's test that the odds ratio is one in all strata, on strata less 1 degrees of freedom.
     *
     * @param corrected with Tarone's correction for the common ratio being estimated
     * @return empty where there is no common ratio or one stratum only
     */
    public Optional<ChiSquaredTest> homogeneity(boolean corrected) {
        Optional<Effect> common = oddsRatio();
        if (common.isEmpty() || strata.size() < 2) {
            return Optional.empty();
        }
        double ratio = common.get().estimate();
        double chisq = sum(t -> distance(t, ratio) * distance(t, ratio) / variance(t, ratio));
        double all = sum(t -> distance(t, ratio));
        double tarone = all * all / sum(t -> variance(t, ratio));
        return Optional.of(ChiSquaredTest.of(corrected ? chisq - tarone : chisq, strata.size() - 1));
    }

    private static double distance(FourfoldTable table, double ratio) {
        return table.a() - expected(table, ratio);
    }

    private static double variance(FourfoldTable table, double ratio) {
        double a = expected(table, ratio);
        double b = table.firstGroup() - a;
        double c = table.successes() - a;
        double d = table.secondGroup() - c;
        return 1 / (1 / a + 1 / b + 1 / c + 1 / d);
    }

    /** The first cell that has these margins and this odds ratio: a root of a quadratic. */
    private static double expected(FourfoldTable table, double ratio) {
        double m = table.successes();
        double n1 = table.firstGroup();
        double n2 = table.secondGroup();
        double a = 1 - ratio;
        double b = n2 - m + ratio * (n1 + m);
        double c = -ratio * n1 * m;
        // the form that stays exact where the ratio is near 1
        return 2 * -c / (b + FastMath.sqrt(b * b - 4 * a * c));
    }
}
