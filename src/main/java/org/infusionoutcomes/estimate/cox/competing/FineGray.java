package org.infusionoutcomes.estimate.cox.competing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.cox.CoxFit;
import org.infusionoutcomes.estimate.cox.CoxModel;
import org.infusionoutcomes.estimate.cox.Ties;
import org.infusionoutcomes.estimate.survival.Subjects;

/** Fine and Gray's model of the subdistribution hazard of one cause among several. */
public final class FineGray {

    private FineGray() {}

    /**
     * Fits the model as a weighted Cox model, ties by Breslow, with robust errors by person.
     *
     * <p>Who had another event stays at risk with the weight {@code G(t-) / G(T-)}, the chance of not being censored by
     * {@code t} given that it was not so at the own time {@code T}; {@code G} is the Kaplan-Meier curve of censoring,
     * events of a time coming before its censorings. R: {@code coxph(…, weights = fgwt)} on {@code survival::finegray}
     * with {@code cluster = id}. {@link SubdistributionHazard} is the model of {@code cmprsk::crr}, which differs in the
     * third digit where events tie with censorings.
     *
     * @param subjects people from the beginning, each of weight 1
     * @param covariates one row a subject
     * @param cause the cause of interest, 1 or more
     * @return empty where the likelihood has no single maximum
     * @throws IllegalArgumentException if entries are delayed, weights are not 1, or rows do not fit the subjects
     * @see <a href="https://doi.org/10.1080/01621459.1999.10474144">Fine and Gray (1999)</a>
     */
    public static Optional<CoxFit> fit(Subjects subjects, double[][] covariates, int cause) {
        check(subjects);
        double[] eventTimes = times(subjects, cause);
        Censoring censoring = Censoring.afterEvents(subjects);
        double[] uncensored = Arrays.stream(eventTimes).map(censoring::before).toArray();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            rows.add(new Row(i, Double.NEGATIVE_INFINITY, subjects.time(i), subjects.cause(i) == cause ? 1 : 0, 1));
            if (subjects.cause(i) != 0 && subjects.cause(i) != cause) {
                stay(rows, i, subjects.time(i), censoring.before(subjects.time(i)), eventTimes, uncensored);
            }
        }
        return model(rows, covariates).fit();
    }

    static void check(Subjects subjects) {
        for (int i = 0; i < subjects.size(); i++) {
            if (Double.isFinite(subjects.entry(i)) || subjects.weight(i) != 1) {
                throw new IllegalArgumentException(
                        "Fine and Gray's model needs people from the beginning, of weight 1");
            }
        }
    }

    /** One stretch of one person with one weight. */
    private record Row(int person, double entry, double time, int cause, double weight) {}

    private static double[] times(Subjects subjects, int cause) {
        return IntStream.range(0, subjects.size())
                .filter(i -> subjects.cause(i) == cause)
                .mapToDouble(subjects::time)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The rows of one person after an event of another cause, one a change of weight. */
    private static void stay(
            List<Row> rows, int person, double own, double ownUncensored, double[] eventTimes, double[] uncensored) {
        double entry = own;
        for (int t = 0; t < eventTimes.length; t++) {
            boolean changes = t + 1 == eventTimes.length || uncensored[t + 1] != uncensored[t];
            if (eventTimes[t] > own && changes && uncensored[t] > 0) {
                rows.add(new Row(person, entry, eventTimes[t], 0, uncensored[t] / ownUncensored));
                entry = eventTimes[t];
            }
        }
    }

    private static CoxModel model(List<Row> rows, double[][] covariates) {
        Subjects subjects = Subjects.of(
                        rows.stream().mapToDouble(Row::time).toArray(),
                        rows.stream().mapToInt(Row::cause).toArray())
                .entering(rows.stream().mapToDouble(Row::entry).toArray())
                .weighing(rows.stream().mapToDouble(Row::weight).toArray());
        double[][] x = rows.stream().map(r -> covariates[r.person()]).toArray(double[][]::new);
        return CoxModel.of(subjects, x)
                .clustered(rows.stream().mapToInt(Row::person).toArray())
                .ties(Ties.BRESLOW);
    }
}
