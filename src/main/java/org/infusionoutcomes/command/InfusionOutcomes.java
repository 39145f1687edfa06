package org.infusionoutcomes.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.infusionoutcomes.check.finding.Refused;
import org.infusionoutcomes.command.call.ExitCode;
import org.infusionoutcomes.command.call.UserError;
import org.infusionoutcomes.command.call.Version;
import org.infusionoutcomes.command.course.DeriveCommand;
import org.infusionoutcomes.command.course.ExplainCommand;
import org.infusionoutcomes.command.mapping.MappingCommand;
import org.infusionoutcomes.command.report.CompareCommand;
import org.infusionoutcomes.command.report.ReportCommand;
import org.infusionoutcomes.intake.NoSuchExport;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.key.UnreadableKeys;
import org.infusionoutcomes.intake.mapping.file.MappingRefused;
import org.infusionoutcomes.intake.printed.UnreadableReport;
import org.infusionoutcomes.intake.reference.UnreadableReference;
import org.infusionoutcomes.press.folder.FolderInUse;
import org.infusionoutcomes.press.folder.UnwritableFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
            "2:a wrong command line, plan or mapping, or an export that is not there",
            "3:the data was refused"
        })
public final class InfusionOutcomes implements Runnable {

    /** As wide as the longest example, so that it can be copied whole. */
    private static final int HELP_WIDTH = 120;

    private static final String LOCALE =
            "where it has letters beyond English, run under a UTF-8 locale, such as LC_ALL=C.UTF-8, or rename the file";

    @Spec
    private CommandSpec spec;

    private InfusionOutcomes() {}

    /** Runs one command that answers on standard output, and gives the exit code. */
    public static int run(String[] arguments) {
        return run(arguments, writer(FileDescriptor.out), writer(FileDescriptor.err));
    }

    /** Not System.out, which keeps to itself that a disk is full. */
    private static Writer writer(FileDescriptor to) {
        return new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8);
    }

    /**
     * Runs one command.
     *
     * @param out where answers go
     * @param err where complaints and progress go
     * @return the exit code
     */
    public static int run(String[] arguments, Writer out, Writer err) {
        TerminalText terminal = new TerminalText(out);
        PrintWriter answers = new PrintWriter(terminal, true);
        PrintWriter complaints = new PrintWriter(new TerminalText(err), true);
        CommandLine line = new CommandLine(new InfusionOutcomes());
        line.setOut(answers);
        line.setErr(complaints);
        line.setExecutionExceptionHandler((e, command, parsed) -> complain(e, complaints));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(Help.defaultColorScheme(Ansi.OFF));
        line.setExpandAtFiles(false);
        line.setUsageHelpWidth(HELP_WIDTH);
        line.registerConverter(Path.class, InfusionOutcomes::path);
        int exitCode = execute(line, arguments, complaints);
        answers.flush();
        if (terminal.isLost()) {
            exitCode = complain(
                    complaints,
                    "the answer could not be written whole",
                    "free some space where it is written to, and run the command again",
                    ExitCode.OURS);
        }
        complaints.flush();
        return exitCode;
    }

    private static int execute(CommandLine line, String[] arguments, PrintWriter err) {
        try {
            return line.execute(arguments);
        } catch (Error e) {
            return complain(e, err);
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("this cannot be the name of a file here; " + LOCALE);
        }
    }

    private static boolean isOfMemory(Throwable e) {
        return e != null && (e instanceof OutOfMemoryError || isOfMemory(e.getCause()));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a command: report, check, mapping, plan, simulate, verify, compare, explain or derive");
    }

    private static int complain(Throwable e, PrintWriter err) {
        if (e instanceof UserError error) {
            return complain(err, error.getMessage(), error.remedy(), error.exitCode());
        }
        if (isOfMemory(e)) {
            return complain(
                    err,
                    "there is not enough memory for this export",
                    "give the program more, as in java -Xmx2g -jar infusion-outcomes.jar",
                    ExitCode.OURS);
        }
        if (e instanceof InvalidPathException) {
            return complain(err, "a name cannot be that of a file here", LOCALE, ExitCode.USAGE);
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
        if (e instanceof UnreadableTable unreadable) {
            return complain(
                    err, unreadable.file() + "  " + unreadable.rule(), unreadable.getMessage(), ExitCode.REFUSED);
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
    private static String place(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "" : " in " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }
}
