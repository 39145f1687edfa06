package org.infusionoutcomes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.check.finding.Finding.Severity;
import org.infusionoutcomes.check.finding.Findings;
import org.infusionoutcomes.check.finding.Refused;
import org.infusionoutcomes.check.finding.TableCount;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.plan.PlanReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All cases of the broken exports: outcome and counts as {@code expectations.tsv} has them. */
class NastyTest {

    private static final Path NASTY = Path.of("src/test/resources/org/infusionoutcomes/check/nasty");

    /**
     * What the details of an accepted case ask a notice for. Accepted without one means: no row set aside. A notice of
     * another kind may be there, since many cases have so few patients that the program says so.
     */
    private static final Map<String, String> NOTICES = Map.of(
            "23", "columns-unread",
            "44", "ids-differ-in-zeros",
            "45", "id-like-number",
            "60", "no-baseline",
            "73", "low-baseline",
            "75", "cohort-without-totals",
            "76", "cohort-without-follow-up",
            "99", "few-patients");

    /** One line of the table; a count that is empty is not told. */
    record Case(
            String number,
            String file,
            String role,
            String together,
            String outcome,
            OptionalLong used,
            OptionalLong setAside,
            OptionalLong missing,
            OptionalLong skipped) {

        static Case of(String line) {
            String[] cell = line.split("\t", -1);
            return new Case(
                    cell[0],
                    cell[1].replaceAll(" .*", ""),
                    cell[2],
                    cell[3],
                    cell[4],
                    count(cell[5]),
                    count(cell[6]),
                    count(cell[7]),
                    count(cell[8]));
        }

        private static OptionalLong count(String cell) {
            return cell.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cell));
        }

        @Override
        public String toString() {
            return number + " " + file;
        }
    }

    static Stream<Case> cases() throws IOException {
        return Files.readAllLines(NASTY.resolve("expectations.tsv")).stream()
                .skip(1)
                .map(Case::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isAnsweredAsExpected(Case of, @TempDir Path folder) throws IOException {
        NastyExport.lay(NASTY, of.number(), of.file(), of.role(), of.together(), folder);
        if (NastyMappings.BY_CASE.containsKey(of.number())) {
            Files.writeString(folder.resolve("mapping.yaml"), NastyMappings.BY_CASE.get(of.number()));
        }
        if (of.number().equals("79") && Files.isReadable(folder.resolve("assessments.csv"))) {
            return; // who may read everything cannot be refused
        }
        try (Export export = Export.open(folder, new ReadOptions(Optional.empty(), Set.of(), 100))) {
            if (of.outcome().equals("refuse")) {
                Refused refused = assertThrows(Refused.class, () -> Checks.apply(export, PlanReader.defaultPlan()));
                checkCounts(of, refused.tables());
                assertThat(severities(refused.findings())).contains(Severity.REFUSED);
            } else {
                Checked checked = Checks.apply(export, PlanReader.defaultPlan());
                checkCounts(of, checked.tables());
                checkFindings(of, checked.findings());
            }
        }
    }

    private static void checkFindings(Case of, Findings findings) {
        if (of.outcome().equals("quarantine")) {
            assertThat(severities(findings)).contains(Severity.SET_ASIDE);
        } else if (!of.number().equals("07")) {
            assertThat(severities(findings)).doesNotContain(Severity.SET_ASIDE);
        }
        if (of.outcome().equals("accept_warn")) {
            assertThat(findings.counts().keySet().stream().map(Findings.RuleCount::rule))
                    .contains(NOTICES.get(of.number()));
        }
    }

    private static void checkCounts(Case of, List<TableCount> tables) {
        Optional<TableCount> table = tables.stream()
                .filter(count -> count.file().startsWith(table(of.role())))
                .findFirst();
        of.used().ifPresent(n -> assertThat(table.orElseThrow().used()).isEqualTo(n));
        of.setAside().ifPresent(n -> assertThat(table.orElseThrow().setAside()).isEqualTo(n));
        of.missing().ifPresent(n -> assertThat(table.orElseThrow().missing()).isEqualTo(n));
        of.skipped().ifPresent(n -> assertThat(table.orElseThrow().skipped()).isEqualTo(n));
    }

    /** The table that a role's file becomes. */
    private static String table(String role) {
        return List.of("patients", "infusions").contains(role) ? role : "assessments";
    }

    private static List<Severity> severities(Findings findings) {
        return findings.counts().keySet().stream()
                .map(Findings.RuleCount::severity)
                .toList();
    }
}
