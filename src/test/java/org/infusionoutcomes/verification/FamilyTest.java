package org.infusionoutcomes.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.infusionoutcomes.intake.reference.ReferenceFolder;
import org.infusionoutcomes.verification.reference.Agreement;
import org.infusionoutcomes.verification.reference.FamilyResult;
import org.infusionoutcomes.verification.reference.NotComputed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each family of statistics agrees with R on all its reference cases: this is the statistics shelf's test against R. */
class FamilyTest {

    /** Far closer than the reference cases ask: what rounding alone leaves. */
    private static final Map<String, Double> USUAL = Map.of("closed forms", 1e-11, "p-values", 1e-9);

    /** How many values each family has; a value that is no longer looked at is missed here. */
    private static final Map<Family, Integer> VALUES = Map.ofEntries(
            Map.entry(Family.KM, 33_601),
            Map.entry(Family.CONTRASTS, 128),
            Map.entry(Family.LOGRANK, 1_092),
            Map.entry(Family.COX, 2_463),
            Map.entry(Family.INTERVAL, 1_510),
            Map.entry(Family.COMPETING, 9_732),
            Map.entry(Family.PROPORTIONS, 1_716),
            Map.entry(Family.RATES, 69),
            Map.entry(Family.CONTINUOUS, 421),
            Map.entry(Family.MMRM, 397),
            Map.entry(Family.WEIGHTING, 19_973),
            Map.entry(Family.SPC, 1_316),
            Map.entry(Family.FUNCTIONS, 194));

    @ParameterizedTest
    @EnumSource(Family.class)
    void agreesWithR(Family family) {
        try (ReferenceFolder shipped = ReferenceFolder.shipped()) {
            FamilyResult result = family.verify(shipped);

            assertThat(result.differences()).isEmpty();
            assertThat(result.agreements()).allSatisfy(kind -> {
                assertThat(kind.holds()).isTrue();
                assertThat(kind.largest()).isLessThan(USUAL.getOrDefault(kind.kind(), kind.tolerance()));
            });
            assertThat(result.agreements().stream().mapToInt(Agreement::values).sum())
                    .isEqualTo(VALUES.get(family));
            assertThat(result.notComputed()).isEqualTo(leftOut(family));
        }
    }

    /** See deviations.md: R's survfit is no estimate there, and its case says so. */
    private static List<NotComputed> leftOut(Family family) {
        return family == Family.INTERVAL
                ? List.of(new NotComputed("survfit where the case says that it misses the NPMLE", 61))
                : List.of();
    }

    @Test
    void everyFolderOfReferenceCasesHasItsFamily() {
        try (ReferenceFolder shipped = ReferenceFolder.shipped()) {
            assertThat(shipped.folders().stream()
                            .filter(folder -> !folder.equals("data"))
                            .collect(Collectors.toSet()))
                    .isEqualTo(Family.folders().stream().collect(Collectors.toSet()));
        }
    }
}
