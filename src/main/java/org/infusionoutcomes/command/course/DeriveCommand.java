package org.infusionoutcomes.command.course;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.infusionoutcomes.check.Checks;
import org.infusionoutcomes.check.PatientIds;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.command.call.ExitCode;
import org.infusionoutcomes.command.call.ExportOptions;
import org.infusionoutcomes.command.call.Preparation;
import org.infusionoutcomes.command.call.Sha256;
import org.infusionoutcomes.command.call.UserError;
import org.infusionoutcomes.command.call.Version;
import org.infusionoutcomes.course.Courses;
import org.infusionoutcomes.dataset.AdamFiles;
import org.infusionoutcomes.dataset.SourceRows;
import org.infusionoutcomes.dataset.Subject;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.key.KeyFile;
import org.infusionoutcomes.outcome.Outcomes;
import org.infusionoutcomes.outcome.derived.DerivedCourse;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.press.folder.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The judged courses as data sets for a researcher's own analyses. */
@Command(
        name = "derive",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the judged courses as data sets in the shape of ADaM.",
            "adsl.csv (courses), adqs.csv (totals), adtte.csv (times to relapse), and define.csv, their dictionary. Judged as "
                    + "the report judges; no ids, no dates, no free text, but one row a person: not for publication."
        },
        footer = {
            "",
            "Example:",
            "  java -jar infusion-outcomes.jar derive data/sample --out data/derived --key data/keys.csv"
        })
public final class DeriveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExportOptions options;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder of the data sets.")
    private Path out;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "Your own file of keys (CSV: patient_id,key). Its keys are used, new ones are added to it; never"
                            + " hand it on. Without it courses have running numbers.")
    private Path key;

    @Option(names = "--force", description = "Write to a folder that holds other files.")
    private boolean force;

    @Override
    public Integer call() {
        refuseKeyInside();
        Preparation.begin();
        Plan plan = options.plan();
        OutputFolder folder = OutputFolder.at(out, force, "adsl.csv");
        try (Export export = options.open(plan)) {
            Checked checked = Checks.apply(export, plan);
            Outcomes outcomes = Outcomes.judge(Courses.assemble(checked, plan), plan, OptionalInt.empty());
            List<DerivedCourse> courses = outcomes.derived();
            List<Subject> subjects = key == null ? numbered(courses, plan) : keyed(courses, outcomes.patients(), plan);
            SourceRows sources = key == null ? SourceRows.HIDDEN : placesIn(export);
            folder.write(to -> {
                AdamFiles.addTo(to, subjects, plan, sources);
                to.manifest(facts(export, plan));
            });
            spec.commandLine().getOut().println("data sets: " + folder.path() + " (courses: " + subjects.size() + ")");
        }
        return ExitCode.DONE;
    }

    /** Running numbers in the order of the rows' own values. */
    private static List<Subject> numbered(List<DerivedCourse> courses, Plan plan) {
        List<Integer> order = AdamFiles.order(courses, plan);
        int width = Integer.toString(courses.size()).length();
        return IntStream.range(0, order.size())
                .mapToObj(i ->
                        new Subject(String.format(Locale.ROOT, "C%0" + width + "d", i + 1), courses.get(order.get(i))))
                .toList();
    }

    /** Under the keys of the user's file, in their order. The file is written before any key is handed on. */
    private List<Subject> keyed(List<DerivedCourse> courses, int[] patients, Plan plan) {
        KeyFile file = KeyFile.read(key);
        List<String> ids;
        try (Export export = options.open(plan)) {
            ids = PatientIds.of(export, plan).ids();
        }
        Keys keys = Keys.of(
                file,
                AdamFiles.order(courses, plan).stream()
                        .map(row -> ids.get(patients[row]))
                        .toList());
        refuseIdAsKey(keys, ids);
        keys.write(key);
        spec.commandLine().getOut().println("keys: " + key + " (new: " + keys.added() + ")");
        return IntStream.range(0, patients.length)
                .mapToObj(row -> new Subject(keys.key(ids.get(patients[row])), courses.get(row)))
                .sorted(Comparator.comparing(Subject::key))
                .toList();
    }

    private static SourceRows placesIn(Export export) {
        return new SourceRows() {
            @Override
            public String file(long row) {
                return export.place("assessments", row, "").file();
            }

            @Override
            public OptionalLong line(long row) {
                return OptionalLong.of(export.place("assessments", row, "").line());
            }
        };
    }

    private Map<String, Object> facts(Export export, Plan plan) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("version", Version.text());
        facts.put("plan_sha256", Sha256.of(options.planText()));
        if (export.isSimulated()) {
            facts.put("simulated", true);
        }
        facts.put("plan", plan);
        return facts;
    }

    /** The folder is handed on, the file of keys never. */
    private void refuseKeyInside() {
        if (key != null
                && key.toAbsolutePath()
                        .normalize()
                        .startsWith(out.toAbsolutePath().normalize())) {
            throw new UserError(
                    "--key: the file of keys is inside the folder of the data sets, which is handed on",
                    "name a file outside of it",
                    ExitCode.USAGE);
        }
    }

    private void refuseIdAsKey(Keys keys, List<String> ids) {
        if (keys.holdsAnyOf(ids)) {
            throw new UserError(
                    "--key: a key in " + key.getFileName() + " is the id of a patient",
                    "give that patient another key",
                    ExitCode.USAGE);
        }
    }
}
