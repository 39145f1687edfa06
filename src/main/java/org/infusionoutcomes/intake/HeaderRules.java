package org.infusionoutcomes.intake;

import java.util.List;
import java.util.Set;

/** What a header must not have. */
final class HeaderRules {

    private HeaderRules() {}

    static void check(String file, Layout layout, Header header, Set<String> drop) {
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
}
