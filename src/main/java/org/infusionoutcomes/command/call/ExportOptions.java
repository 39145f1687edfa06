package org.infusionoutcomes.command.call;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.mapping.DateFormat;
import org.infusionoutcomes.intake.mapping.Declared;
import org.infusionoutcomes.plan.Plan;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command asks that reads an export. */
public final class ExportOptions {

    @Parameters(
            index = "0",
            paramLabel = "EXPORT",
            description = "Folder with patients.csv, infusions.csv and assessments.csv, or with other files and a"
                    + " mapping.yaml; or a .zip of one.")
    private Path export;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "Analysis plan (YAML); holds only what it changes. The command plan prints the default.")
    private Path plan;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description =
                    "Encoding of the tables, such as windows-1252; without it UTF-8, or what a byte-order mark says.")
    private String encoding;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "How the export's files and columns become tables (YAML); without it mapping.yaml of the export.")
    private Path mapping;

    @Option(
            names = "--dates",
            paramLabel = "FORMAT",
            description = "How calendar dates are written, such as yyyy-MM-dd or dd/MM/yyyy; never guessed.")
    private String dates;

    @Option(
            names = "--cutoff",
            paramLabel = "DATE",
            description = "Day on which the export was made, such as 2026-03-31: what was not due yet is not missing.")
    private String cutoff;

    @Option(
            names = "--drop",
            paramLabel = "COLUMN",
            description =
                    "Leave a column unread that is refused because it may identify people; may be given more than once.")
    private Set<String> drop = Set.of();

    /** The folder or .zip of the export, as the user named it; not looked at yet. */
    public Path export() {
        return export;
    }

    /**
     * Reads the plan that was asked for, the default one where none was; a file that is no plan is the user's error.
     */
    public Plan plan() {
        return PlanFile.read(plan);
    }

    /** The plan as its file has it: what {@code sha256sum} of that file sees. */
    public String planText() {
        return PlanFile.text(plan);
    }

    /**
     * How the export is to be read: encoding and columns to drop from the command line, the size that files may expand
     * to from the plan.
     */
    public ReadOptions readOptions(Plan chosen) {
        return new ReadOptions(
                Optional.ofNullable(encoding).map(ExportOptions::charset),
                drop,
                chosen.reading().expandedMegabytesAtMost());
    }

    /** What the command line says about reading, for the report's provenance. */
    public Map<String, String> reading() {
        Map<String, String> said = new LinkedHashMap<>();
        Optional.ofNullable(encoding).ifPresent(name -> said.put("encoding", name));
        Optional.ofNullable(dates).ifPresent(format -> said.put("dates", format));
        Optional.ofNullable(cutoff).ifPresent(day -> said.put("cutoff", day));
        if (!drop.isEmpty()) {
            said.put("drop", String.join(", ", new TreeSet<>(drop)));
        }
        return said;
    }

    /** Opens the export with all that is said about reading it. */
    public Export open(Plan chosen) {
        return Export.open(export, readOptions(chosen), declared(chosen));
    }

    /** What is declared of the export beyond its mapping. */
    private Declared declared(Plan chosen) {
        return new Declared(
                Optional.ofNullable(mapping),
                Optional.ofNullable(dates).map(ExportOptions::dateFormat),
                Optional.ofNullable(cutoff).map(ExportOptions::day),
                chosen.reading().subgroups().stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList(),
                Stream.concat(
                                chosen.instrumentNames().stream(),
                                chosen.instruments().values().stream()
                                        .flatMap(instrument -> instrument.spellings().stream()))
                        .toList());
    }

    /** The export's name: that of its folder or archive, without an ending. */
    public String name() {
        Path last = export.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "export" : last.toString();
        return name.endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
    }

    private static DateFormat dateFormat(String said) {
        return DateFormat.of(said)
                .orElseThrow(() -> new UserError(
                        "--dates: '" + said + "' is no date format",
                        "write it like yyyy-MM-dd, dd/MM/yyyy or M/d/yy",
                        ExitCode.USAGE));
    }

    private static LocalDate day(String said) {
        return DateFormat.plain(said)
                .orElseThrow(() -> new UserError(
                        "--cutoff: '" + said + "' is no date", "write it like 2026-03-31", ExitCode.USAGE));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UserError(
                    "--encoding: there is no encoding '" + name + "'",
                    "name one such as UTF-8, windows-1252 or ISO-8859-1",
                    ExitCode.USAGE);
        }
    }
}
