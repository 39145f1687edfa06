package org.infusionoutcomes.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.infusionoutcomes.check.Checks;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.check.finding.TableCount;
import org.infusionoutcomes.command.call.ExitCode;
import org.infusionoutcomes.command.call.ExportOptions;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads and checks an export, and analyses nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads and checks an export, and lists what it finds.",
            "Each finding has its file, line and column, its rule, and what to do. The listing is capped per rule; the counts are not. No id and no free text is shown."
        },
        footer = {"", "Example:", "  java -jar infusion-outcomes.jar check exports/2026-q3.zip"})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExportOptions options;

    @Override
    public Integer call() {
        Plan plan = options.plan();
        try (Export export = options.open(plan)) {
            Checked checked = Checks.apply(export, plan);
            print(checked, spec.commandLine().getOut());
        }
        return ExitCode.DONE;
    }

    private static void print(Checked checked, PrintWriter out) {
        FindingsText.print(checked.findings(), out);
        for (TableCount table : checked.tables()) {
            out.println(table.file() + ": " + table.rows() + " rows: " + table.used() + " used, " + table.setAside()
                    + " set aside, " + table.missing() + " missing, " + table.skipped() + " skipped");
        }
    }
}
