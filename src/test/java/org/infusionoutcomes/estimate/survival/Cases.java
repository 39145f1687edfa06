package org.infusionoutcomes.estimate.survival;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.Oracle.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Follow-ups of the oracle's data sets, and small ones written by hand. */
public final class Cases {

    private Cases() {}

    /** The rows of a case's data file that its filter keeps. */
    public static List<Row> rows(JsonNode wanted) {
        JsonNode filter = wanted.path("filter");
        return Oracle.table(
                wanted.get("data").stringValue(),
                row -> !filter.isObject()
                        || row.text(filter.get("column").stringValue())
                                .equals(filter.get("value").stringValue()));
    }

    /** The people of rows with columns {@code time} and a status or cause; entry and weight columns may be null. */
    public static Subjects subjects(List<Row> rows, String cause, JsonNode entry, JsonNode weight) {
        Subjects subjects = Subjects.of(
                numbers(rows, "time"),
                rows.stream().mapToInt(r -> (int) r.count(cause)).toArray());
        Subjects entered = entry.isString() ? subjects.entering(numbers(rows, entry.stringValue())) : subjects;
        return weight.isString() ? entered.weighing(numbers(rows, weight.stringValue())) : entered;
    }

    public static double[] numbers(List<Row> rows, String column) {
        return rows.stream().mapToDouble(r -> r.number(column)).toArray();
    }

    /** The place of each row's group in a list of groups. */
    public static int[] places(List<Row> rows, String group, List<String> levels) {
        return rows.stream().mapToInt(r -> levels.indexOf(r.text(group))).toArray();
    }

    /** Follow-ups of several groups of rows: columns {@code time} and a status or cause. */
    public static List<FollowUps> groups(List<Row> rows, String cause, String group, List<String> levels) {
        Subjects subjects = subjects(rows, cause, MissingNode.getInstance(), MissingNode.getInstance());
        return FollowUps.groups(subjects, places(rows, group, levels), levels.size());
    }

    /** Follow-ups of all rows. */
    public static FollowUps all(List<Row> rows, String cause) {
        return FollowUps.of(subjects(rows, cause, MissingNode.getInstance(), MissingNode.getInstance()));
    }

    /** The texts of a list of a JSON file. */
    public static List<String> texts(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    /** Whole days with a sign behind them: {@code +} censored, none for cause 1, {@code x} for cause 2. */
    public static FollowUps of(String days) {
        String[] each = days.isEmpty() ? new String[0] : days.split(" ");
        int[] times = Stream.of(each)
                .mapToInt(d -> Integer.parseInt(d.replaceAll("[+x]", "")))
                .toArray();
        byte[] causes = new byte[each.length];
        for (int i = 0; i < each.length; i++) {
            causes[i] = (byte) (each[i].endsWith("+") ? 0 : each[i].endsWith("x") ? 2 : 1);
        }
        return FollowUps.ofDays(times, causes, each.length);
    }
}
