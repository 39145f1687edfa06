package org.infusionoutcomes.verification.reference;

import java.util.List;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.Subjects;

/** The people of a case: which rows of its data, and which columns of them. */
public final class Selection {

    private Selection() {}

    /** The rows of a case's data that its filter keeps. */
    public static List<Reference> rows(Study study, Reference wanted) {
        List<Reference> rows = study.data(wanted.text("data"));
        if (!wanted.has("filter")) {
            return rows;
        }
        Reference filter = wanted.get("filter");
        return keep(rows, filter.text("column"), filter.text("value"));
    }

    /** The rows with one value in a column. */
    public static List<Reference> keep(List<Reference> rows, String column, String value) {
        return rows.stream().filter(row -> row.text(column).equals(value)).toList();
    }

    /** The people of rows, from the beginning and of weight 1. */
    public static Subjects subjects(List<Reference> rows, String time, String cause) {
        return Subjects.of(
                column(rows, time),
                rows.stream().mapToInt(row -> (int) row.count(cause)).toArray());
    }

    /** The people of rows; a case may name columns of entries and of weights. */
    public static Subjects subjects(List<Reference> rows, String time, String cause, Reference wanted) {
        Subjects subjects = subjects(rows, time, cause);
        if (wanted.has("entry")) {
            subjects = subjects.entering(column(rows, wanted.text("entry")));
        }
        return wanted.has("weights") ? subjects.weighing(column(rows, wanted.text("weights"))) : subjects;
    }

    /** The numbers of one column. */
    public static double[] column(List<Reference> rows, String name) {
        return rows.stream().mapToDouble(row -> row.number(name)).toArray();
    }

    /** Where a column has 1. */
    public static boolean[] flags(List<Reference> rows, String name) {
        boolean[] flags = new boolean[rows.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = rows.get(i).number(name) == 1;
        }
        return flags;
    }

    /** One row of numbers for each row. */
    public static double[][] matrix(List<Reference> rows, List<String> columns) {
        return rows.stream()
                .map(row -> columns.stream().mapToDouble(row::number).toArray())
                .toArray(double[][]::new);
    }

    /** The place of each row's text in a list of texts. */
    public static int[] places(List<Reference> rows, String column, List<String> levels) {
        return rows.stream().mapToInt(row -> levels.indexOf(row.text(column))).toArray();
    }

    /** The distinct texts of a column, in the order of their first rows. */
    public static List<String> levels(List<Reference> rows, String column) {
        return rows.stream().map(row -> row.text(column)).distinct().toList();
    }

    /** Follow-ups by group, with a status of 0 or 1. */
    public static List<FollowUps> groups(List<Reference> rows, Reference wanted, String group, List<String> levels) {
        List<Reference> kept =
                rows.stream().filter(row -> levels.contains(row.text(group))).toList();
        return FollowUps.groups(subjects(kept, "time", "status", wanted), places(kept, group, levels), levels.size());
    }
}
