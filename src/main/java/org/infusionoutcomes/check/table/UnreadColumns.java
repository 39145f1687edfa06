package org.infusionoutcomes.check.table;

import java.util.List;
import java.util.Locale;
import org.infusionoutcomes.check.finding.Echo;
import org.infusionoutcomes.check.identity.PatientRegister;
import org.infusionoutcomes.intake.identifying.ShownName;

/** Names the columns that are not read. Where a table has a column a patient, their names are ids: these stay unsaid. */
final class UnreadColumns {

    private static final int NAMED = 20;

    private UnreadColumns() {}

    static String message(List<String> unread, PatientRegister patients) {
        List<String> named = unread.stream()
                .filter(name -> !isLikeId(name, patients))
                .limit(NAMED)
                .map(Echo::columnName)
                .toList();
        int unsaid = unread.size() - named.size();
        if (named.isEmpty()) {
            return "columns that are not read: " + unsaid;
        }
        return (unread.size() == 1 ? "this column is not read: " : "these columns are not read: ")
                + String.join(", ", named)
                + (unsaid == 0 ? "" : ", and " + unsaid + " more");
    }

    private static boolean isLikeId(String name, PatientRegister patients) {
        return ShownName.isColumnOfSomebody(name)
                || patients.isId(name)
                || patients.isId(name.toUpperCase(Locale.ROOT));
    }
}
