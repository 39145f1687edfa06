package org.infusionoutcomes.comparison.cohort;

import java.util.Arrays;
import java.util.Optional;
import org.infusionoutcomes.estimate.score.mean.MeanAndSd;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/**
 * The course table of one cohort, and what is asked of it. Rows are chosen by selections and one column at a time, since
 * a registry's table is too large to be copied whole for each question.
 *
 * @param name the cohort's name
 * @param courses its analysed courses
 */
public record CohortTable(String name, Table courses) {

    /** The courses of one cohort, in the order of the whole table; no rows where nobody of it was analysed. */
    public static CohortTable of(String name, Table all) {
        return new CohortTable(name, all.where(all.stringColumn("cohort").isEqualTo(name)));
    }

    /** How many are analysed. */
    public long size() {
        return courses.rowCount();
    }

    /** How many have a flag set. */
    public long count(String flag) {
        return courses.booleanColumn(flag).countTrue();
    }

    /** How many of some courses have a flag set. */
    public long count(String flag, Selection of) {
        return with(flag).and(of).size();
    }

    /** The courses that have a flag set. */
    public Selection with(String flag) {
        return courses.booleanColumn(flag).isTrue();
    }

    /** The courses whose primary instrument is this. */
    public Selection on(String instrument) {
        return courses.stringColumn("instrument").isEqualTo(instrument);
    }

    /** The courses that have a total in a column. */
    public Selection seen(String column) {
        return courses.intColumn(column).isNotMissing();
    }

    /** A column of all courses as numbers, course by course; none of them may be missing. */
    public double[] numbers(String column) {
        return courses.numberColumn(column).asDoubleArray();
    }

    /** The same as rising numbers. */
    public double[] sorted(String column) {
        double[] numbers = numbers(column);
        Arrays.sort(numbers);
        return numbers;
    }

    /** A column of some courses as numbers, course by course; none of them may be missing. */
    public double[] numbers(String column, Selection of) {
        return ((NumericColumn<?>) courses.column(column).where(of)).asDoubleArray();
    }

    /** The same as rising numbers, so that a sum of them does not depend on the order of the export's rows. */
    public double[] sorted(String column, Selection of) {
        double[] numbers = numbers(column, of);
        Arrays.sort(numbers);
        return numbers;
    }

    /** The changes {@code baseline - endpoint} of courses with an endpoint, rising: positive is better. */
    public double[] changes(Selection observed) {
        double[] changes = numbers("baseline", observed);
        double[] endpoint = numbers("endpoint", observed);
        for (int i = 0; i < changes.length; i++) {
            changes[i] -= endpoint[i];
        }
        Arrays.sort(changes);
        return changes;
    }

    /** The mean and SD of a sample, empty without anybody. */
    public static Optional<MeanAndSd> spread(double[] sample) {
        return sample.length == 0 ? Optional.empty() : Optional.of(MeanAndSd.of(sample));
    }
}
