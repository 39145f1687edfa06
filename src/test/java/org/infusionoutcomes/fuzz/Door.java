package org.infusionoutcomes.fuzz;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.infusionoutcomes.check.Checks;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.check.finding.Refused;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.NoSuchExport;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.mapping.file.MappingRefused;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.plan.PlanRefused;

/** Runs the door and the checks: a file is used or refused by the program's own words, and nothing else may happen. */
final class Door {

    /** Every finding is listed, so that each row that was left out can be told. */
    static final Plan PLAN = plan();

    private Door() {}

    /** What is left of an export; empty where it was refused. Any other exception goes through and fails the test. */
    static Optional<Checked> open(Path export) {
        try {
            return checked(export);
        } catch (NoSuchExport | MappingRefused e) {
            return Optional.empty();
        }
    }

    /** The same, where what is wrong with a mapping or with the export's place is thrown. */
    static Optional<Checked> checked(Path export) {
        try (Export opened = Export.open(export, new ReadOptions(Optional.empty(), Set.of(), 10))) {
            return Optional.of(Checks.apply(opened, PLAN));
        } catch (Refused e) {
            if (e.findings().listed().isEmpty()) {
                throw new IllegalStateException("refused without a word", e);
            }
            return Optional.empty();
        }
    }

    private static Plan plan() {
        try {
            return PlanReader.read("plan", "reporting: {findings_listed_per_rule: 10000}");
        } catch (PlanRefused e) {
            throw new IllegalStateException(e);
        }
    }
}
