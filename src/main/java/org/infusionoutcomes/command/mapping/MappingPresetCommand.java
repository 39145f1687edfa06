package org.infusionoutcomes.command.mapping;

import java.util.Iterator;
import org.infusionoutcomes.intake.mapping.preset.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a preset. */
@Command(
        name = "preset",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the settings of a preset, those that extends lays under a mapping's own.",
            "What is to be added stands in its first lines."
        },
        footer = {"", "Example:", "  java -jar infusion-outcomes.jar mapping preset adam"})
final class MappingPresetCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "One of ${COMPLETION-CANDIDATES}.",
            completionCandidates = Names.class)
    private String name;

    /** Names that can be completed. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Presets.NAMES.iterator();
        }
    }

    @Override
    public void run() {
        if (!Presets.NAMES.contains(name)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no such preset; name one of " + String.join(", ", Presets.NAMES));
        }
        spec.commandLine().getOut().print(Presets.text(name));
        spec.commandLine().getOut().flush();
    }
}
