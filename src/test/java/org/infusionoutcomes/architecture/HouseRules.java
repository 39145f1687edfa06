package org.infusionoutcomes.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the house, for the code below a root package. */
final class HouseRules {

    /** The rooms, and for each those that it may import. */
    private static final Map<String, Set<String>> ROOMS = rooms();

    /** Third-party packages, and the rooms that each has its place in. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("de.siegmar.fastcsv..", Set.of("intake", "press")),
            Map.entry("tools.jackson..", Set.of("plan", "intake", "press")),
            Map.entry("com.fasterxml.jackson..", Set.of("plan", "intake", "press")),
            Map.entry("org.apache.commons.math3..", Set.of("estimate")),
            Map.entry("tech.tablesaw..", Set.of("outcome", "comparison")),
            Map.entry("org.knowm.xchart..", Set.of("figure")),
            Map.entry("org.jfree..", Set.of("press")),
            Map.entry("gg.jte..", Set.of("press")),
            Map.entry("picocli..", Set.of("command")),
            Map.entry("com.openhtmltopdf..", Set.of("press")),
            Map.entry("org.apache.pdfbox..", Set.of("press")),
            Map.entry("org.apache.commons.compress..", Set.of("intake")),
            Map.entry("org.apache.poi..", Set.of("intake")));

    private static final Set<String> FILE_ROOMS = Set.of("intake", "press", "command");

    /** What rooms after {@code outcome} may know of checking: findings and counts, never patients. */
    private static final Set<String> KNOWN_OF_CHECK =
            Set.of("Finding", "Severity", "Findings", "RuleCount", "TableCount");

    /** Functions whose last digit differs between processors. */
    private static final Set<String> INEXACT = Set.of(
            "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
            "sinh", "cosh", "tanh", "cbrt", "hypot");

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    private static Map<String, Set<String>> rooms() {
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        rooms.put("plan", Set.of());
        rooms.put("estimate", Set.of());
        rooms.put("intake", Set.of("plan"));
        rooms.put("check", Set.of("plan", "intake"));
        rooms.put("course", Set.of("plan", "check"));
        rooms.put("outcome", Set.of("plan", "check", "course"));
        rooms.put("comparison", Set.of("plan", "estimate", "outcome"));
        rooms.put("figure", Set.of("plan", "comparison"));
        rooms.put("report", Set.of("plan", "check", "comparison", "figure"));
        rooms.put("press", Set.of("plan", "check", "comparison", "figure", "report"));
        rooms.put("simulation", Set.of("plan", "press"));
        rooms.put("dataset", Set.of("plan", "outcome", "press"));
        rooms.put("verification", Set.of("plan", "estimate", "intake"));
        rooms.put("between", Set.of("plan", "estimate", "intake", "figure", "report"));
        return rooms;
    }

    /** Every rule under a name of its own. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        ROOMS.forEach(
                (room, mayImport) -> rules.put(room + " imports only what comes before it", imports(room, mayImport)));
        LIBRARIES.forEach((library, places) -> rules.put(library + " has its place", place(library, places)));
        rules.put("only doors and commands touch files", files());
        rules.put("nobody asks the clock or the locale", environment());
        rules.put("random numbers are made in simulation only", random());
        rules.put("no function that differs between processors", exactFunctions());
        rules.put("no patient after outcome", patients());
        rules.put("no room without a purpose", noCommonRooms());
        rules.put("no circle between packages", circles());
        return rules;
    }

    private ArchRule imports(String room, Set<String> mayImport) {
        String[] later = ROOMS.keySet().stream()
                .filter(other -> !other.equals(room) && !mayImport.contains(other))
                .map(this::in)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(in(room))
                .should()
                .dependOnClassesThat(resideInAnyPackage(later).or(resideInAPackage(in("command"))))
                .allowEmptyShould(true);
    }

    private ArchRule place(String library, Set<String> places) {
        String[] packages = places.stream().map(this::in).toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAnyPackage(packages))))
                .should()
                .dependOnClassesThat(resideInAPackage(library));
    }

    /** {@code Main}, alone in the root, opens the standard streams. */
    private ArchRule files() {
        String[] packages = Stream.concat(Stream.of(root), FILE_ROOMS.stream().map(this::in))
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAnyPackage(packages))))
                .should()
                .dependOnClassesThat(describe(
                        "touch files",
                        c -> c.getPackageName().startsWith("java.nio.file")
                                || (c.getPackageName().equals("java.io")
                                        && (c.getSimpleName().startsWith("File")
                                                || c.getSimpleName().equals("RandomAccessFile")))));
    }

    private ArchRule environment() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .accessTargetWhere(call("ask the clock, the time zone or the locale", HouseRules::asksEnvironment));
    }

    private static boolean asksEnvironment(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        List<String> parameters = access.getTarget()
                        instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget target
                ? target.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
        return owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"))
                || owner.equals("java.lang.System")
                        && (name.equals("currentTimeMillis") || name.equals("nanoTime") || name.equals("getenv"))
                || owner.equals("java.util.Date") && name.equals("<init>") && parameters.isEmpty()
                || owner.equals("java.util.Locale") && name.equals("getDefault")
                || owner.equals("java.util.TimeZone") && name.equals("getDefault")
                || owner.equals("java.nio.charset.Charset") && name.equals("defaultCharset")
                || owner.equals("java.lang.String") && name.equals("formatted")
                || owner.equals("java.lang.String")
                        && (name.equals("format") || name.equals("toLowerCase") || name.equals("toUpperCase"))
                        && !parameters.contains("java.util.Locale");
    }

    private ArchRule random() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAPackage(in("simulation")))))
                .should()
                .accessTargetWhere(call("make random numbers", HouseRules::isRandom));
    }

    private static boolean isRandom(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return owner.startsWith("java.util.random.")
                || owner.equals("java.util.Random")
                || owner.equals("java.util.SplittableRandom")
                || owner.equals("java.util.concurrent.ThreadLocalRandom")
                || owner.equals("java.util.UUID") && access.getName().equals("randomUUID")
                || owner.equals("java.lang.Math") && access.getName().equals("random");
    }

    private ArchRule exactFunctions() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .accessTargetWhere(call(
                        "use java.lang.Math where processors differ",
                        access -> access.getTargetOwner().getName().equals("java.lang.Math")
                                && INEXACT.contains(access.getName())));
    }

    private ArchRule patients() {
        return noClasses()
                .that(resideInAnyPackage(in("comparison"), in("figure"), in("report"), in("press"), in("dataset")))
                .should()
                .dependOnClassesThat(resideInAPackage(in("check"))
                        .and(describe("know patients", c -> !KNOWN_OF_CHECK.contains(c.getSimpleName()))))
                .allowEmptyShould(true);
    }

    private ArchRule noCommonRooms() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .resideInAnyPackage(root + "..util..", root + "..common..", root + "..model..", root + "..helper..");
    }

    /** Each package is a slice of its own, so that no room in a room imports back what imports it. */
    private ArchRule circles() {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAPackage(in("intake")), resideInAPackage(in("intake")));
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    private static DescribedPredicate<JavaAccess<?>> call(String what, java.util.function.Predicate<JavaAccess<?>> is) {
        return describe(what, is);
    }
}
