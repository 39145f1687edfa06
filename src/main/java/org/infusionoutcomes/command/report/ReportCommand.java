package org.infusionoutcomes.command.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infusionoutcomes.check.Checks;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.command.call.ExitCode;
import org.infusionoutcomes.command.call.ExportOptions;
import org.infusionoutcomes.command.call.Preparation;
import org.infusionoutcomes.command.call.Progress;
import org.infusionoutcomes.command.call.Sha256;
import org.infusionoutcomes.command.call.UserError;
import org.infusionoutcomes.command.call.Version;
import org.infusionoutcomes.comparison.Comparisons;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.course.Courses;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.Source;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.press.folder.OutputFolder;
import org.infusionoutcomes.press.page.Paper;
import org.infusionoutcomes.report.material.Provenance;
import org.infusionoutcomes.report.material.Quality;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: from an export to a report. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Turns an export into a report: report.html, its figures, and its tables of numbers.",
        footer = {
            "",
            "Examples:",
            "  java -jar infusion-outcomes.jar report data/sample",
            "  java -jar infusion-outcomes.jar report exports/2026-q3.zip --plan plan.yaml --out reports/2026-q3 --quarter 2026-Q3"
        })
public final class ReportCommand implements Callable<Integer> {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExportOptions options;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the report (default: reports/<name of the export>).")
    private Path out;

    @Option(
            names = "--quarter",
            paramLabel = "QUARTER",
            description =
                    "Set this quarter, such as 2026-Q3, against those before it; patients who started later are left out.")
    private String quarter;

    @Option(
            names = "--disclosure",
            paramLabel = "WHO",
            description =
                    "internal (default): exact figures, not for publication; publish: small counts are hidden, and"
                            + " what they could be had from.")
    private Disclosed disclosure = Disclosed.INTERNAL;

    @Option(names = "--force", description = "Write to a folder that holds other files than an earlier report.")
    private boolean force;

    @Option(names = "--pdf", description = "Write report.pdf too: tagged, to be printed and kept (PDF/A-2a, PDF/UA-1).")
    private boolean pdf;

    @Option(names = "--paper", paramLabel = "A4|Letter", description = "Paper of the PDF (default: A4).")
    private Paper paper;

    @Override
    public Integer call() {
        OptionalInt latest = quarter == null ? OptionalInt.empty() : OptionalInt.of(quarterNumber(quarter));
        Optional<Paper> print = paper();
        Preparation.begin();
        Plan plan = options.plan();
        OutputFolder folder =
                OutputFolder.at(out == null ? Path.of("reports", options.name()) : out, force, "report.html");
        try (Progress progress = new Progress(spec.commandLine().getErr())) {
            progress.stage("reading " + options.name());
            Read read = read(plan);
            progress.stage("judging " + read.checked().patients().count() + " courses");
            Outcomes outcomes = Outcomes.judge(Courses.assemble(read.checked(), plan), plan, latest);
            progress.stage("comparing the cohorts");
            Comparison comparison = Comparisons.of(outcomes, plan, Optional.ofNullable(quarter));
            refuseUnknownQuarter(comparison);
            progress.stage("writing the report");
            Quality quality =
                    new Quality(read.checked().tables(), read.checked().findings());
            disclosure.print(folder, comparison, quality, provenance(read), print);
            disclosure.summarise(
                    comparison,
                    read.checked(),
                    folder.path(),
                    spec.commandLine().getOut());
        }
        return ExitCode.DONE;
    }

    private record Read(Checked checked, List<Source> sources, boolean simulated) {}

    private Read read(Plan plan) {
        try (Export export = options.open(plan)) {
            Checked checked = Checks.apply(export, plan);
            return new Read(checked, export.sources(), export.isSimulated());
        }
    }

    private Provenance provenance(Read read) {
        return new Provenance(
                Version.text(),
                Sha256.of(options.planText()),
                read.sources().stream()
                        .map(source -> new Provenance.Source(source.name(), source.bytes(), source.sha256()))
                        .toList(),
                options.reading(),
                read.simulated());
    }

    private Optional<Paper> paper() {
        if (paper != null && !pdf) {
            throw new UserError("--paper: only the PDF has a paper", "add --pdf or leave --paper out", ExitCode.USAGE);
        }
        return pdf ? Optional.of(Optional.ofNullable(paper).orElse(Paper.A4)) : Optional.empty();
    }

    private static int quarterNumber(String quarter) {
        Matcher parts = QUARTER.matcher(quarter);
        if (!parts.matches()) {
            throw new UserError(
                    "--quarter: '" + quarter + "' is not a quarter", "write it like 2026-Q3", ExitCode.USAGE);
        }
        return 4 * Integer.parseInt(parts.group(1)) + Integer.parseInt(parts.group(2)) - 1;
    }

    private void refuseUnknownQuarter(Comparison comparison) {
        if (quarter != null && !comparison.quarters().contains(quarter)) {
            throw new UserError(
                    "--quarter: no analysed patient started in " + quarter,
                    comparison.quarters().isEmpty()
                            ? "the export gives no start_quarter up to it; leave --quarter out"
                            : "name one of " + String.join(", ", comparison.quarters()),
                    ExitCode.USAGE);
        }
    }
}
