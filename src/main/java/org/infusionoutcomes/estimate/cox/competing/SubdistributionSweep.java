package org.infusionoutcomes.estimate.cox.competing;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;

/**
 * Fine and Gray's likelihood at one value of the coefficients. At each time the risk set is those not yet gone, and those
 * who had another event before with their weights; the latter share the factor {@code G(t-)}, so that sums over them are
 * carried from one time to the next.
 */
final class SubdistributionSweep {

    private final CompetingRisk people;
    private final double[] risk;
    private final double[] events;
    private final double[] sum;
    private final RealVector[] mean;
    private final double[] staying;
    private final RealVector[] stayingMean;
    private final RealVector score;
    private final RealMatrix information;
    private double logLikelihood;

    private SubdistributionSweep(RealVector beta, CompetingRisk people) {
        this.people = people;
        this.risk = new double[people.size()];
        for (int i = 0; i < risk.length; i++) {
            risk[i] = FastMath.exp(beta.dotProduct(x(i)));
        }
        this.events = new double[people.times()];
        this.sum = new double[people.times()];
        this.mean = new RealVector[people.times()];
        this.staying = new double[people.times()];
        this.stayingMean = new RealVector[people.times()];
        this.score = new ArrayRealVector(people.width());
        this.information = new Array2DRowRealMatrix(people.width(), people.width());
    }

    static SubdistributionSweep at(RealVector beta, CompetingRisk people) {
        SubdistributionSweep sweep = new SubdistributionSweep(beta, people);
        sweep.pass(beta);
        return sweep;
    }

    double logLikelihood() {
        return logLikelihood;
    }

    RealVector score() {
        return score;
    }

    RealMatrix information() {
        return information;
    }

    private RealVector x(int person) {
        return new ArrayRealVector(people.covariates(person), false);
    }

    /** Sums of risks, of risks times covariates, and of risks times products of covariates. */
    private static final class Sums {

        double zero;
        RealVector first;
        RealMatrix second;

        Sums(int width) {
            first = new ArrayRealVector(width);
            second = new Array2DRowRealMatrix(width, width);
        }

        void add(double weight, RealVector x) {
            zero += weight;
            first = first.add(x.mapMultiply(weight));
            second = second.add(x.outerProduct(x).scalarMultiply(weight));
        }
    }

    private void pass(RealVector beta) {
        Sums there = new Sums(people.width());
        for (int i = 0; i < risk.length; i++) {
            there.add(risk[i], x(i));
        }
        Sums stayed = new Sums(people.width());
        RealVector events = new ArrayRealVector(people.width());
        for (int t = 0; t < people.times(); t++) {
            double g = people.uncensored(t);
            staying[t] = stayed.zero;
            stayingMean[t] = stayed.first;
            sum[t] = there.zero + g * stayed.zero;
            mean[t] = there.first.add(stayed.first.mapMultiply(g)).mapDivide(sum[t]);
            RealMatrix second = there.second.add(stayed.second.scalarMultiply(g));
            for (int i : people.leaving(t)) {
                there.add(-risk[i], x(i));
                if (people.stays(i)) {
                    stayed.add(risk[i] / g, x(i));
                }
                if (people.hasEvent(i)) {
                    this.events[t]++;
                    logLikelihood += beta.dotProduct(x(i)) - FastMath.log(sum[t]);
                    events = events.add(x(i)).subtract(mean[t]);
                }
            }
            addInformation(t, second);
        }
        score.setSubVector(0, events);
    }

    private void addInformation(int t, RealMatrix second) {
        RealMatrix spread = second.scalarMultiply(1 / sum[t]).subtract(mean[t].outerProduct(mean[t]));
        for (int j = 0; j < people.width(); j++) {
            for (int k = 0; k < people.width(); k++) {
                information.addToEntry(j, k, events[t] * spread.getEntry(j, k));
            }
        }
    }

    /** One row a person: the score residual, and what the person adds through the curve of censoring. */
    RealMatrix influence() {
        RealMatrix rows = new Array2DRowRealMatrix(people.size(), people.width());
        Hazards ended = hazards();
        RealVector through = new ArrayRealVector(people.width());
        double atRisk = people.size();
        for (int t = 0; t < people.times(); t++) {
            RealVector q = later(t, ended);
            long censored = 0;
            for (int i : people.leaving(t)) {
                censored += people.isCensored(i) ? 1 : 0;
            }
            through = through.add(q.mapMultiply(censored / (atRisk * atRisk)));
            for (int i : people.leaving(t)) {
                RealVector own = residual(i, ended).subtract(through);
                rows.setRowVector(i, people.isCensored(i) ? own.add(q.mapDivide(atRisk)) : own);
            }
            atRisk -= people.leaving(t).length;
        }
        return rows;
    }

    /**
     * Sums of {@code d / S0} and of {@code d x̄ / S0} from the beginning up to a time; and of the same times {@code G(s-)}
     * from a time to the end.
     */
    @SuppressWarnings("ArrayRecordComponent") // lives within one method
    private record Hazards(double[] before, RealVector[] meanBefore, double[] after, RealVector[] meanAfter) {}

    private Hazards hazards() {
        int n = people.times();
        Hazards all = new Hazards(new double[n + 1], new RealVector[n + 1], new double[n + 1], new RealVector[n + 1]);
        all.meanBefore[0] = new ArrayRealVector(people.width());
        all.meanAfter[n] = new ArrayRealVector(people.width());
        for (int t = 0; t < n; t++) {
            double rise = events[t] / sum[t];
            all.before[t + 1] = all.before[t] + rise;
            all.meanBefore[t + 1] = all.meanBefore[t].add(mean[t].mapMultiply(rise));
        }
        for (int t = n - 1; t >= 0; t--) {
            double rise = events[t] / sum[t] * people.uncensored(t);
            all.after[t] = all.after[t + 1] + rise;
            all.meanAfter[t] = all.meanAfter[t + 1].add(mean[t].mapMultiply(rise));
        }
        return all;
    }

    private RealVector residual(int i, Hazards all) {
        int t = people.place(i);
        RealVector expected = x(i).mapMultiply(all.before[t + 1]).subtract(all.meanBefore[t + 1]);
        if (people.stays(i)) {
            RealVector rest = x(i).mapMultiply(all.after[t + 1]).subtract(all.meanAfter[t + 1]);
            expected = expected.add(rest.mapDivide(people.uncensored(t)));
        }
        RealVector seen = people.hasEvent(i) ? x(i).subtract(mean[t]) : new ArrayRealVector(people.width());
        return seen.subtract(expected.mapMultiply(risk[i]));
    }

    /** {@code q(u)}: what those who stay at risk at a time add to the score from then on. */
    private RealVector later(int t, Hazards all) {
        return stayingMean[t].mapMultiply(all.after[t]).subtract(all.meanAfter[t].mapMultiply(staying[t]));
    }
}
