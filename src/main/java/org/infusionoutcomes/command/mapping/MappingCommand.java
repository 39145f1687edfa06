package org.infusionoutcomes.command.mapping;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Helps to write the mapping of an export. */
@Command(
        name = "mapping",
        mixinStandardHelpOptions = true,
        description =
                "Helps to write the mapping of an export that has other files or columns than data/README.md tells.",
        subcommands = {MappingDraftCommand.class, MappingTryCommand.class, MappingPresetCommand.class},
        footer = {
            "",
            "Examples:",
            "  java -jar infusion-outcomes.jar mapping draft exports/redcap > mapping.yaml",
            "  java -jar infusion-outcomes.jar mapping try exports/redcap --mapping mapping.yaml",
            "  java -jar infusion-outcomes.jar mapping preset adam"
        })
public final class MappingCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Name what to do: mapping draft, mapping try or mapping preset");
    }
}
