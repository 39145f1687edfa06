package org.infusionoutcomes.comparison;

import java.util.Arrays;
import java.util.Optional;
import org.infusionoutcomes.estimate.score.MeanAndSd;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/**
 * The course table of one cohort, and what is asked of it.
 *
 * @param name the cohort's name
 * @param courses its analysed courses
 */
record CohortTable(String name, Table courses) {

    static CohortTable of(String name, Table all) {
        return new CohortTable(name, all.where(all.stringColumn("cohort").isEqualTo(name)));
    }

    /** How many are analysed. */
    long size() {
        return courses.rowCount();
    }

    /** How many have a flag set. */
    long count(String flag) {
        return courses.booleanColumn(flag).countTrue();
    }

    /** Those with an endpoint. */
    Table observed() {
        return courses.where(courses.booleanColumn("observed").isTrue());
    }

    /** Those whose primary instrument is this. */
    Table on(String instrument) {
        return courses.where(courses.stringColumn("instrument").isEqualTo(instrument));
    }

    /** A column as numbers, row by row; the caller has left out rows where it is missing. */
    static double[] numbers(Table table, String column) {
        return ((NumericColumn<?>) table.column(column)).asDoubleArray();
    }

    /** A column as rising numbers, so that a sum of them does not depend on the order of the export's rows. */
    static double[] sorted(Table table, String column) {
        double[] numbers = numbers(table, column);
        Arrays.sort(numbers);
        return numbers;
    }

    /** The changes {@code baseline - endpoint} of observed courses, rising: positive is better. */
    static double[] changes(Table observed) {
        double[] baseline = numbers(observed, "baseline");
        double[] endpoint = numbers(observed, "endpoint");
        double[] changes = new double[baseline.length];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = baseline[i] - endpoint[i];
        }
        Arrays.sort(changes);
        return changes;
    }

    /** The mean and SD of a sample, both empty without anybody. */
    static Optional<MeanAndSd> spread(double[] sample) {
        return sample.length == 0 ? Optional.empty() : Optional.of(MeanAndSd.of(sample));
    }
}
