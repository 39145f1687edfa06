package org.infusionoutcomes.command.mapping;

import org.infusionoutcomes.command.call.ExportOptions;
import org.infusionoutcomes.intake.draft.Draft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what an export's headers tell, and a mapping to edit. */
@Command(
        name = "draft",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the files, sheets and columns of an export, which of them it recognises, and a mapping to edit.",
            "Looks at headers only; no value is shown."
        },
        footer = {"", "Example:", "  java -jar infusion-outcomes.jar mapping draft exports/redcap > mapping.yaml"})
final class MappingDraftCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExportOptions options;

    @Override
    public void run() {
        Draft.of(options.export(), options.readOptions(options.plan()))
                .forEach(spec.commandLine().getOut()::println);
    }
}
