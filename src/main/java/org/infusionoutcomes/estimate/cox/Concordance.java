package org.infusionoutcomes.estimate.cox;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.infusionoutcomes.estimate.survival.Subjects;

/**
 * How well the predictor of a model orders the events: of the pairs of one stratum in which one had the event while the
 * other was still at risk, the share in which the first had the higher risk, equal risks counting half.
 *
 * @param share 0.5 for a predictor that knows nothing
 * @param standardError by the infinitesimal jackknife, by cluster where there are clusters
 * @see <a href="https://doi.org/10.1002/sim.4780030207">Harrell et al. (1984)</a>
 */
public record Concordance(double share, double standardError) {

    /** Compares every pair: the time grows with the square of the number of people. R: {@code concordance(fit)}. */
    static Optional<Concordance> of(CoxFit fit) {
        CoxModel model = fit.model;
        Subjects subjects = model.subjects;
        int n = subjects.size();
        double[] risk = new double[n];
        for (int i = 0; i < n; i++) {
            risk[i] = fit.predictor(model.covariates[i]);
        }
        double[] ordered = new double[n];
        double[] compared = new double[n];
        double pairs = 0;
        double won = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; subjects.cause(i) > 0 && j < n; j++) {
                if (comparable(model, i, j)) {
                    double sign = Math.signum(risk[i] - risk[j]);
                    double weight = subjects.weight(i) * subjects.weight(j);
                    pairs += weight;
                    won += sign * weight;
                    ordered[i] += sign * subjects.weight(j);
                    ordered[j] += sign * subjects.weight(i);
                    compared[i] += subjects.weight(j);
                    compared[j] += subjects.weight(i);
                }
            }
        }
        return pairs == 0 ? Optional.empty() : Optional.of(of(model, ordered, compared, won / pairs, pairs));
    }

    /** Somers' d and its jackknife, turned into a share. */
    private static Concordance of(CoxModel model, double[] ordered, double[] compared, double somers, double pairs) {
        Map<Integer, Double> influence = new TreeMap<>();
        for (int i = 0; i < ordered.length; i++) {
            double own = model.subjects.weight(i) * (ordered[i] - somers * compared[i]) / pairs;
            influence.merge(model.hasRobustErrors() ? model.clusters[i] : i, own, Double::sum);
        }
        double variance = influence.values().stream().mapToDouble(x -> x * x).sum();
        return new Concordance((somers + 1) / 2, Math.sqrt(variance) / 2);
    }

    private static boolean comparable(CoxModel model, int i, int j) {
        Subjects subjects = model.subjects;
        boolean outlived =
                subjects.time(j) > subjects.time(i) || (subjects.time(j) == subjects.time(i) && subjects.cause(j) == 0);
        return outlived && subjects.entry(j) < subjects.time(i) && model.strata[i] == model.strata[j];
    }
}
