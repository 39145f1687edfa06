package org.infusionoutcomes.command.course;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.infusionoutcomes.check.Checks;
import org.infusionoutcomes.check.PatientRecords;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.command.call.ExitCode;
import org.infusionoutcomes.command.call.ExportOptions;
import org.infusionoutcomes.command.call.UserError;
import org.infusionoutcomes.course.Courses;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.outcome.derived.Explanation;
import org.infusionoutcomes.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How one patient's course was judged, on the terminal only. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Shows how one patient was judged, row by row.",
            "What was read, what was not and why, which total is the baseline, the endpoint, the relapse under each rule. "
                    + "Writes no file; what it shows is about one person."
        },
        footer = {"", "Example:", "  java -jar infusion-outcomes.jar explain data/sample --patient P0000476"})
public final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExportOptions options;

    @Option(names = "--patient", paramLabel = "ID", required = true, description = "The patient's id in the export.")
    private String id;

    @Override
    public Integer call() {
        Plan plan = options.plan();
        try (Export export = options.open(plan)) {
            Checked checked = Checks.applyListingAll(export, plan);
            PatientRecords records = records(plan);
            Explanation explanation = Outcomes.judge(Courses.assemble(checked, plan), plan, OptionalInt.empty())
                    .explain(records.patient());
            ExplanationText.of(records, checked, explanation, plan)
                    .forEach(spec.commandLine().getOut()::println);
        }
        return ExitCode.DONE;
    }

    /** Read on its own: a mapping numbers the rows of an export as they are read, and both have to number alike. */
    private PatientRecords records(Plan plan) {
        try (Export export = options.open(plan)) {
            return PatientRecords.of(export, plan, id).orElseThrow(ExplainCommand::nobody);
        }
    }

    private static UserError nobody() {
        return new UserError(
                "--patient: the table of patients has no such id",
                "write it as the export does, leading zeros included",
                ExitCode.USAGE);
    }
}
