package org.infusionoutcomes.estimate.survival;

import java.util.List;
import java.util.stream.Stream;
import org.infusionoutcomes.estimate.Oracle;
import org.infusionoutcomes.estimate.Oracle.Row;
import tools.jackson.databind.JsonNode;

/** Follow-ups of the oracle's data sets, and small ones written by hand. */
final class Cases {

    private Cases() {}

    /** The rows of a case's data file that its filter keeps. */
    static List<Row> rows(JsonNode wanted) {
        JsonNode filter = wanted.path("filter");
        return Oracle.table(
                wanted.get("data").stringValue(),
                row -> !filter.isObject()
                        || row.text(filter.get("column").stringValue())
                                .equals(filter.get("value").stringValue()));
    }

    /** Follow-ups of several groups of rows: columns {@code time} and a status or cause. */
    static List<FollowUps> groups(List<Row> rows, String cause, String group, List<String> levels) {
        return FollowUps.groups(
                rows.stream().mapToDouble(r -> r.number("time")).toArray(),
                rows.stream().mapToInt(r -> (int) r.count(cause)).toArray(),
                rows.stream().mapToInt(r -> levels.indexOf(r.text(group))).toArray(),
                levels.size());
    }

    /** Follow-ups of all rows. */
    static FollowUps all(List<Row> rows, String cause) {
        return FollowUps.of(
                rows.stream().mapToDouble(r -> r.number("time")).toArray(),
                rows.stream().mapToInt(r -> (int) r.count(cause)).toArray());
    }

    /** Whole days with a sign behind them: {@code +} censored, none for cause 1, {@code x} for cause 2. */
    static FollowUps of(String days) {
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
