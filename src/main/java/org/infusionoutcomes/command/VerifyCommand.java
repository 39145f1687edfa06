package org.infusionoutcomes.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.infusionoutcomes.command.call.ExitCode;
import org.infusionoutcomes.intake.reference.ReferenceFolder;
import org.infusionoutcomes.verification.Verification;
import org.infusionoutcomes.verification.VerificationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds the program's statistics against R's on this machine. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Recomputes reference cases from R on this machine and compares.",
            "Prints for each family of statistics how many values were compared and the largest difference, and names what "
                    + "it does not compute. Ends with 1 if a value is out of tolerance."
        },
        footer = {
            "",
            "Example:",
            "  java -jar infusion-outcomes.jar verify",
            "  java -jar infusion-outcomes.jar verify --cases my-cases"
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--cases",
            paramLabel = "DIR",
            description = "A folder of cases of your own, laid out like the shipped ones.")
    private Path cases;

    @Override
    public Integer call() {
        try (ReferenceFolder folder = cases == null ? ReferenceFolder.shipped() : ReferenceFolder.at(cases)) {
            Verification verification = Verification.of(folder);
            VerificationText.of(verification).forEach(spec.commandLine().getOut()::println);
            return verification.holds() ? ExitCode.DONE : ExitCode.OURS;
        }
    }
}
