package org.infusionoutcomes.command;

import java.util.concurrent.Callable;
import org.infusionoutcomes.command.call.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete this program's commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a script with which bash or zsh completes commands, options and files.",
            "It completes the word infusion-outcomes: give the program that name by an alias."
        },
        footer = {
            "",
            "Example:",
            "  alias infusion-outcomes='java -jar target/infusion-outcomes.jar'",
            "  eval \"$(java -jar infusion-outcomes.jar completion bash)\""
        })
final class CompletionCommand implements Callable<Integer> {

    /** The shells that are known. */
    enum Shell {
        BASH,
        ZSH
    }

    @Spec
    private CommandSpec spec;

    /** Asked for, so that a word that is no shell is refused; one script serves both. */
    @SuppressWarnings("UnusedVariable")
    @Parameters(index = "0", paramLabel = "SHELL", description = "bash or zsh; one script serves both.")
    private Shell shell;

    @Override
    public Integer call() {
        CommandLine whole = spec.root().commandLine();
        spec.commandLine().getOut().print(AutoComplete.bash(spec.root().name(), whole));
        return ExitCode.DONE;
    }
}
