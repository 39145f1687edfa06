package org.infusionoutcomes.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the rules of the house, and shows that each of them notices when it is broken. */
class ArchitectureTest {

    private static final String ROOT = "org.infusionoutcomes";

    /** The root of {@code src/test/java/planted}, where every rule is broken once. */
    private static final String PLANTED = "planted";

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    private static final Map<String, ArchRule> RULES = new HouseRules(ROOT).all();

    static Stream<String> rules() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProgramKeeps(String rule) {
        assertThat(PROGRAM).isNotEmpty();

        RULES.get(rule).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlantedViolationIsNoticed(String rule) {
        ArchRule planted = new HouseRules(PLANTED).all().get(rule);

        assertThatThrownBy(() -> planted.check(VIOLATIONS)).isInstanceOf(AssertionError.class);
    }
}
