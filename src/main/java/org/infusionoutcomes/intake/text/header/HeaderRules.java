package org.infusionoutcomes.intake.text.header;

import java.util.List;
import java.util.Set;
import org.infusionoutcomes.intake.Header;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.identifying.IdentifyingColumns;

/** What a header must not have. */
final class HeaderRules {

    private HeaderRules() {}

    /**
     * Looks at the first line of a table.
     *
     * @throws UnreadableTable if it has a column that could identify somebody, one that this version does not read in
     *     place of one that it needs, or one twice
     */
    public static void check(String file, Header header, Set<String> drop) {
        refuseLabels(file, header);
        List<String> identifying = header.names().stream()
                .filter(name -> !drop.contains(name) && IdentifyingColumns.contains(name))
                .distinct()
                .toList();
        if (!identifying.isEmpty()) {
            throw new UnreadableTable(
                    "identifying-columns",
                    file,
                    header.line(),
                    identifying.get(0),
                    IdentifyingColumns.refusal(identifying));
        }
        refuseOtherLayouts(file, header);
        List<String> repeated = header.repeated();
        if (!repeated.isEmpty()) {
            throw new UnreadableTable(
                    "column-repeated",
                    file,
                    header.line(),
                    repeated.get(0),
                    "the column is in the header more than once; leave it in once");
        }
    }

    /** Two columns of one name in a table that lacks some of ours: a capture system writes its labels so. */
    private static void refuseLabels(String file, Header header) {
        List<String> names = header.names();
        for (int place = 0; place < names.size() && !header.missing().isEmpty(); place++) {
            String name = names.get(place);
            int other = names.lastIndexOf(name);
            if (other > place && !name.isEmpty()) {
                throw new UnreadableTable(
                        "columns-labelled",
                        file,
                        header.line(),
                        name,
                        "columns " + (place + 1) + " and " + (other + 1) + " are both called " + name + ", as where a"
                                + " header holds labels; export with the names of variables (raw data), and tell in a"
                                + " mapping what they are");
            }
        }
    }

    private static void refuseOtherLayouts(String file, Header header) {
        List<String> missing = header.missing();
        if (missing.contains("day") && header.names().contains("date")) {
            throw new UnreadableTable(
                    "calendar-dates",
                    file,
                    header.line(),
                    "date",
                    "calendar dates are read only where their format is declared, as in --dates yyyy-MM-dd or --dates"
                            + " dd/MM/yyyy; or replace them by a column day, counted from each patient's first"
                            + " infusion");
        }
        if (missing.contains("total") && header.names().stream().anyMatch(name -> name.matches("item_?\\d+[a-z]?"))) {
            throw new UnreadableTable(
                    "item-columns",
                    file,
                    header.line(),
                    "total",
                    "there is no total and no item by a name that is read; name the items item_1, item_2 and so on, or add the"
                            + " column total");
        }
    }
}
