package org.infusionoutcomes.command;

import org.infusionoutcomes.plan.PlanReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the default plan. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Prints the default analysis plan, commented, ready to edit. A plan file may hold only what it changes.",
        footer = {"", "Example:", "  java -jar infusion-outcomes.jar plan > plan.yaml"})
final class PlanCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().print(PlanReader.defaultText());
    }
}
