package org.infusionoutcomes.command.report;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.infusionoutcomes.between.Incomparable;
import org.infusionoutcomes.between.PairPage;
import org.infusionoutcomes.between.ReportPair;
import org.infusionoutcomes.command.call.ExitCode;
import org.infusionoutcomes.command.call.UserError;
import org.infusionoutcomes.command.call.Version;
import org.infusionoutcomes.intake.printed.PrintedReport;
import org.infusionoutcomes.press.folder.OutputFolder;
import org.infusionoutcomes.press.page.HtmlPage;
import org.infusionoutcomes.press.research.ResearchFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two reports side by side: from quarter to quarter, from site to site. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Sets two reports' folders side by side: every number of both and the second minus the first.",
            "Reports whose definitions differ are refused, with the settings that differ."
        },
        footer = {
            "",
            "Examples:",
            "  java -jar infusion-outcomes.jar compare reports/2026-q2 reports/2026-q3",
            "  java -jar infusion-outcomes.jar compare reports/site-a reports/site-b --independent --out reports/a-b"
        })
public final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FIRST", description = "Folder of a report.")
    private Path first;

    @Parameters(index = "1", paramLabel = "SECOND", description = "Folder of the report to set against it.")
    private Path second;

    @Option(
            names = "--independent",
            description =
                    "No patient is in both, as between two sites: give shares, rates and curve values an interval.")
    private boolean independent;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write to (default: reports/<first>-against-<second>).")
    private Path out;

    @Option(names = "--force", description = "Write to a folder that holds other files.")
    private boolean force;

    @Override
    public Integer call() {
        PrintedReport one = PrintedReport.at(first);
        PrintedReport two = PrintedReport.at(second);
        ReportPair pair = pair(one, two);
        OutputFolder folder = OutputFolder.at(
                out == null ? Path.of("reports", one.name() + "-against-" + two.name()) : out, force, "compare.html");
        folder.write(to -> {
            to.text("compare.html", HtmlPage.render(PairPage.compose(pair), Map.of()));
            to.csv("differences.csv", DifferencesTable.HEADER, DifferencesTable.rows(pair));
            ResearchFiles.addDictionary(to);
            to.manifest(facts(pair));
        });
        say(pair, folder.path(), spec.commandLine().getOut());
        return ExitCode.DONE;
    }

    private ReportPair pair(PrintedReport one, PrintedReport two) {
        try {
            return ReportPair.of(one, two, independent);
        } catch (Incomparable e) {
            e.points().forEach(spec.commandLine().getErr()::println);
            throw new UserError(e.getMessage(), e.remedy(), ExitCode.USAGE);
        }
    }

    private static Map<String, Object> facts(ReportPair pair) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("version", Version.text());
        facts.put("independent", pair.independent());
        facts.put("reports", List.of(fact(pair.first()), fact(pair.second())));
        return facts;
    }

    private static Map<String, String> fact(PrintedReport report) {
        return Map.of("estimates_sha256", report.estimatesSha256());
    }

    private static void say(ReportPair pair, Path folder, PrintWriter out) {
        if (pair.isOneReportTwice()) {
            out.println("both folders hold the same report");
        }
        pair.settings().forEach(s -> out.println("differs, changes no figure of the page: " + s.line()));
        if (!pair.independent()) {
            out.println("these reports may share patients: no interval (--independent where no patient is in both)");
        }
        out.println("comparison: " + folder.resolve("compare.html"));
    }
}
