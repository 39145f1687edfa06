package org.infusionoutcomes.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.infusionoutcomes.command.call.ExitCode;
import org.infusionoutcomes.command.call.UserError;
import org.infusionoutcomes.press.folder.OutputFolder;
import org.infusionoutcomes.simulation.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a synthetic export. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a synthetic export with odd cases on purpose; the same number and seed give the same bytes.",
            "Its patients are invented and prove nothing."
        },
        footer = {
            "",
            "Example:",
            "  java -jar infusion-outcomes.jar simulate --patients 500 --seed 1 --out data/invented"
        })
final class SimulateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--patients", paramLabel = "N", required = true, description = "How many patients, 1 or more.")
    private int patients;

    @Option(names = "--seed", paramLabel = "S", required = true, description = "Any whole number.")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder of the export.")
    private Path out;

    @Option(names = "--force", description = "Write to a folder that holds other files.")
    private boolean force;

    @Override
    public Integer call() {
        if (patients < 1) {
            throw new UserError("--patients: must be 1 or more, got " + patients, "name a number", ExitCode.USAGE);
        }
        OutputFolder folder = OutputFolder.at(out, force);
        folder.write(to -> Simulation.write(to, patients, seed));
        spec.commandLine().getOut().println("export: " + folder.path());
        return ExitCode.DONE;
    }
}
