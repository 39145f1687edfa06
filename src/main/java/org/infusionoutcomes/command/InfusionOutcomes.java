package org.infusionoutcomes.command;

import java.io.PrintWriter;
import org.infusionoutcomes.check.finding.Refused;
import org.infusionoutcomes.intake.NoSuchExport;
import org.infusionoutcomes.intake.key.UnreadableKeys;
import org.infusionoutcomes.intake.mapping.file.MappingRefused;
import org.infusionoutcomes.intake.printed.UnreadableReport;
import org.infusionoutcomes.intake.reference.UnreadableReference;
import org.infusionoutcomes.press.folder.FolderInUse;
import org.infusionoutcomes.press.folder.UnwritableFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's command line. */
@Command(
        name = "infusion-outcomes",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "How often and how long ketamine infusions help: OCD beside depression, from a clinic's score export.",
        subcommands = {
            ReportCommand.class,
            CheckCommand.class,
            PlanCommand.class,
            SimulateCommand.class,
            MappingCommand.class,
            VerifyCommand.class,
            CompareCommand.class,
            ExplainCommand.class,
            DeriveCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        footer = {"", "Example:", "  java -jar infusion-outcomes.jar report data/sample"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, rows set aside or not",
            "1:our fault, a disk that cannot be written, or a value that differs from R's",
            "2:wrong command line or plan, or an export that is not there",
            "3:the data was refused"
        })
public final class InfusionOutcomes implements Runnable {

    @Spec
    private CommandSpec spec;

    private InfusionOutcomes() {}

    /**
     * Runs one command.
     *
     * @param out where answers go
     * @param err where complaints and progress go
     * @return the exit code
     */
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new InfusionOutcomes());
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler((e, command, parsed) -> complain(e, err));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        int exitCode = line.execute(arguments);
        out.flush();
        err.flush();
        return exitCode;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a command: report, check, mapping, plan, simulate, verify, compare, explain or derive");
    }

    private static int complain(Exception e, PrintWriter err) {
        if (e instanceof UserError error) {
            return complain(err, error.getMessage(), error.remedy(), error.exitCode());
        }
        if (e instanceof NoSuchExport) {
            return complain(err, e.getMessage(), "name the folder or the .zip that holds the tables", ExitCode.USAGE);
        }
        if (e instanceof MappingRefused mapping) {
            return complain(err, mapping.getMessage(), mapping.remedy(), ExitCode.USAGE);
        }
        if (e instanceof UnreadableReference reference) {
            return complain(err, reference.getMessage(), reference.remedy(), ExitCode.USAGE);
        }
        if (e instanceof UnreadableReport report) {
            return complain(err, report.getMessage(), report.remedy(), ExitCode.USAGE);
        }
        if (e instanceof UnreadableKeys keys) {
            return complain(err, keys.getMessage(), keys.remedy(), ExitCode.USAGE);
        }
        if (e instanceof FolderInUse inUse) {
            return complain(err, inUse.getMessage(), inUse.remedy(), ExitCode.USAGE);
        }
        if (e instanceof UnwritableFolder unwritable) {
            return complain(err, unwritable.getMessage(), unwritable.remedy(), ExitCode.OURS);
        }
        if (e instanceof Refused refused) {
            FindingsText.print(refused.findings(), err);
            if (refused.isForMapping()) {
                return complain(
                        err,
                        "the mapping has lines for what no row of the export has; nothing was analysed",
                        "mend what is listed above, or add unused_lines: allowed to the mapping",
                        ExitCode.USAGE);
            }
            return complain(
                    err, "the data was refused; nothing was analysed", "mend what is listed above", ExitCode.REFUSED);
        }
        return complain(
                err,
                "the program failed: " + e.getClass().getSimpleName() + place(e),
                "this is our fault; please report it with the command that you ran",
                ExitCode.OURS);
    }

    private static int complain(PrintWriter err, String problem, String remedy, int exitCode) {
        err.println(problem);
        err.println("  " + remedy);
        return exitCode;
    }

    /** Where in the program it failed; never the message, which could hold a cell. */
    private static String place(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "" : " in " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }
}
