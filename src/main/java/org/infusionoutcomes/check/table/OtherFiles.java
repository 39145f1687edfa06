package org.infusionoutcomes.check.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infusionoutcomes.check.finding.Echo;
import org.infusionoutcomes.check.finding.TableFindings;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.plan.setting.Spelling;

/** CSV files of an export that are no table of it. One is named only where its name is nearly a table's. */
public final class OtherFiles {

    private static final List<String> TABLES = List.of("patients", "infusions", "assessments");

    private OtherFiles() {}

    /** Tells how many there are, once. */
    public static void note(Export export, List<String> tables, TableFindings findings) {
        BesideNotices.add(export.surroundings(), findings);
        List<String> others = export.otherFiles();
        if (others.isEmpty()) {
            return;
        }
        List<String> hints = new ArrayList<>();
        for (String table : tables) {
            if (!export.has(table)) {
                near(table, others)
                        .ifPresent(name -> hints.add("; did you mean " + name + " to be " + table + ".csv?"));
            }
        }
        findings.notice(
                "files-unread",
                0,
                "",
                () -> "other " + kinds(others) + " files beside this table, which are not read: " + others.size()
                        + String.join("", hints));
    }

    /** What to add to the message that a table is absent. */
    static String hint(Export export, String table) {
        if (export.isMapped(table)) {
            return "";
        }
        List<String> others = export.otherFiles();
        Optional<String> namesake = export.namesake(table);
        if (namesake.isPresent()) {
            return "; " + namesake.get() + " is there: export it as CSV, or name it in a mapping";
        }
        if (export.hasWorkbook()) {
            return "; there is a workbook: a mapping names its sheets (mapping draft begins one)";
        }
        boolean hasNone = !others.isEmpty() && TABLES.stream().noneMatch(export::has);
        String count = (hasNone
                        ? "; or tell in a mapping what the export's own files and columns mean (mapping draft begins one)"
                        : "")
                + "; other " + kinds(others) + " files there: " + others.size();
        return others.isEmpty()
                ? ""
                : count
                        + near(table, others)
                                .map(name -> ", did you mean " + name + "? rename it")
                                .orElse("");
    }

    private static String kinds(List<String> files) {
        return files.stream()
                .map(name ->
                        name.toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "").replaceAll("^.*\\.", "."))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> near(String table, List<String> others) {
        return others.stream()
                .filter(name -> Spelling.nearest(stem(name), List.of(table)).isPresent())
                .min((a, b) -> Spelling.distance(stem(a), table) - Spelling.distance(stem(b), table))
                .map(Echo::columnName);
    }

    private static String stem(String file) {
        return file.toLowerCase(Locale.ROOT).replaceAll("\\.csv(\\.gz)?$", "");
    }
}
