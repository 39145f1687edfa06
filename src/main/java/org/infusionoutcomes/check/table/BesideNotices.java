package org.infusionoutcomes.check.table;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.infusionoutcomes.check.finding.Echo;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.intake.beside.Surroundings;
import org.infusionoutcomes.intake.beside.Surroundings.Found;

/** What is told of what lies beside the tables: nothing of it gets into a report, but it goes where the export goes. */
final class BesideNotices {

    private static final int NAMED = 20;
    private static final String BEFORE = " before the export goes anywhere";

    private BesideNotices() {}

    static void add(Surroundings beside, TableFindings findings) {
        Found named = beside.named();
        note(
                findings,
                "files-identifying",
                named.tables(),
                () -> "files of the export, or sheets of its workbooks, that are not read have columns that look"
                        + " identifying: in " + named.tables() + " of them, columns " + names(named)
                        + "; take them out" + BEFORE);
        Found holding = beside.holding();
        note(
                findings,
                "files-identifying-values",
                holding.tables(),
                () -> "what stands in files of the export, or sheets of its workbooks, that are not read could"
                        + " identify people: in " + holding.tables() + " of them, columns " + names(holding)
                        + "; take it out" + BEFORE);
        Found hidden = beside.hidden();
        note(
                findings,
                "hidden-beside",
                hidden.tables(),
                () -> "sheets of workbooks that are not read hold what nobody sees: " + names(hidden)
                        + "; show it or take it out" + BEFORE);
        note(
                findings,
                "files-unlooked",
                beside.unlooked(),
                () -> "files of the export that are not read and could not be looked into: " + beside.unlooked()
                        + " (damaged, with a password, in another encoding, too large, or beyond the first hundred);"
                        + " look at them" + BEFORE);
        note(
                findings,
                "files-other-kinds",
                beside.otherKinds().size(),
                () -> "files of other kinds beside the tables, which are not looked into: "
                        + beside.otherKinds().entrySet().stream()
                                .map(kind -> kind.getKey() + " " + kind.getValue())
                                .collect(Collectors.joining(", "))
                        + "; look at them" + BEFORE);
        note(
                findings,
                "document-properties",
                beside.signed(),
                () -> "workbooks and documents of the export whose properties name an author, a title or a company: "
                        + beside.signed() + "; empty them" + BEFORE);
    }

    private static void note(TableFindings findings, String rule, long count, Supplier<String> message) {
        if (count > 0) {
            findings.notice(rule, 0, "", message);
        }
    }

    private static String names(Found found) {
        String first = found.names().stream().limit(NAMED).map(Echo::columnName).collect(Collectors.joining(", "));
        int more = found.names().size() - NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
