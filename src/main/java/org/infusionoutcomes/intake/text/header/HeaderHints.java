package org.infusionoutcomes.intake.text.header;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infusionoutcomes.intake.Header;

/** What a header looks like that is of another layout, and what turns it into ours. */
final class HeaderHints {

    private static final String VISIT =
            "visit|visit_?name|visit_?label|event|event_?name|redcap_event_name|timepoint|time_?point|session|session_id";
    private static final int COLUMNS = 3;

    private HeaderHints() {}

    /** Added to the message that columns are missing; empty where nothing is known. */
    static String of(Header header) {
        List<String> missing = header.missing();
        if (!missing.contains("day")) {
            return "";
        }
        String visit = header.names().stream()
                .filter(name -> name.matches(VISIT))
                .findFirst()
                .orElse("");
        if (!visit.isEmpty()) {
            return "; the column " + visit + " looks like labels of visits: no day is read out of a label, a mapping"
                    + " tells the days, as in visit: " + visit
                    + " with visits: {Baseline: -1} (mapping draft begins one)";
        }
        return missing.contains("total") && hasColumnAVisit(header.names())
                ? "; it looks like one column a visit: a mapping turns such columns into rows, as in wide: {ybocs_inf3:"
                        + " YBOCS @ 5} (mapping draft begins one)"
                : "";
    }

    private static boolean hasColumnAVisit(List<String> names) {
        Map<String, Long> stems = names.stream()
                .filter(name -> !name.equals("patient_id") && name.matches("\\p{L}.*[_ .-].+|\\p{L}+\\d+"))
                .map(name -> name.replaceAll("(?<=\\p{L})(\\d+$|[_ .-].*)", ""))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return stems.values().stream().anyMatch(count -> count >= COLUMNS);
    }
}
