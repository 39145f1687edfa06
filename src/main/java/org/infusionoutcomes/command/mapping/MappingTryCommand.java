package org.infusionoutcomes.command.mapping;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.infusionoutcomes.command.call.ExitCode;
import org.infusionoutcomes.command.call.ExportOptions;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.UnusedLines;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import org.infusionoutcomes.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what the first rows of an export become. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = {
            "Maps the first rows of an export and prints what each column becomes.",
            "Ids are replaced by P1, P2, ... and longer texts are not shown; nothing is analysed."
        },
        footer = {"", "Example:", "  java -jar infusion-outcomes.jar mapping try exports/redcap --mapping mapping.yaml"
        })
final class MappingTryCommand implements Callable<Integer> {

    private static final int LINES_SHOWN = 50;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExportOptions options;

    @Override
    public Integer call() {
        Plan plan = options.plan();
        PrintWriter out = spec.commandLine().getOut();
        FirstRows.Ids ids = new FirstRows.Ids();
        Set<Looked> looked = EnumSet.noneOf(Looked.class);
        try (Export export = options.open(plan)) {
            for (CanonicalTable table : CanonicalTable.values()) {
                if (export.has(table.key())) {
                    looked.add(print(export, table, ids, plan.reading().adverseEvents(), out));
                }
            }
            if (looked.contains(Looked.REFUSED)) {
                return ExitCode.REFUSED;
            }
            return looked.contains(Looked.FIRST_ROWS)
                    ? sayNotLooked(export.unusedLines(), out)
                    : print(export.unusedLines(), out);
        }
    }

    /** How far a table was looked at. */
    private enum Looked {
        ALL_ROWS,
        FIRST_ROWS,
        REFUSED
    }

    private static Looked print(
            Export export, CanonicalTable table, FirstRows.Ids ids, List<String> events, PrintWriter out) {
        out.println(export.fileName(table.key()));
        try {
            FirstRows rows = FirstRows.of(export, table, ids, events);
            print(rows.table(), out);
            if (rows.leftOut() > 0) {
                out.println("  left out by the mapping: " + rows.leftOut());
            }
            rows.setAside().forEach((reason, count) -> out.println("  set aside: " + reason + ": " + count));
            return rows.isWhole() ? Looked.ALL_ROWS : Looked.FIRST_ROWS;
        } catch (UnreadableTable e) {
            String place = e.line() > 0 ? ":" + e.line() : "";
            out.println("  refused: " + e.file() + place + "  " + e.getMessage());
            return Looked.REFUSED;
        }
    }

    /** Without all rows there is no knowing which lines are used. */
    private static int sayNotLooked(UnusedLines unused, PrintWriter out) {
        if (!unused.mapping().isEmpty()) {
            out.println("lines of the mapping for values that no row has were not looked for: a table is longer than "
                    + FirstRows.READ_AT_MOST + " rows; check and report look at all of them");
        }
        return ExitCode.DONE;
    }

    private static int print(UnusedLines unused, PrintWriter out) {
        unused.lines().stream().limit(LINES_SHOWN).forEach(line -> {
            out.println(unused.mapping() + ":" + line.line() + ":" + line.column());
            out.println("  " + line.message());
        });
        if (unused.lines().size() > LINES_SHOWN) {
            out.println("... and " + (unused.lines().size() - LINES_SHOWN) + " more");
        }
        return unused.allowed() || unused.lines().isEmpty() ? ExitCode.DONE : ExitCode.USAGE;
    }

    private static void print(List<List<String>> table, PrintWriter out) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < table.get(0).size(); column++) {
            int place = column;
            widths.add(table.stream()
                    .mapToInt(row -> row.get(place).length())
                    .max()
                    .orElse(1));
        }
        for (List<String> row : table) {
            StringBuilder line = new StringBuilder(" ");
            for (int column = 0; column < row.size(); column++) {
                line.append(' ')
                        .append(String.format(
                                Locale.ROOT, "%-" + Math.max(1, widths.get(column)) + "s", row.get(column)));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
