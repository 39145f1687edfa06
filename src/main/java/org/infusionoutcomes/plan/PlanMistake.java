package org.infusionoutcomes.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusionoutcomes.plan.setting.PlanProblem;
import org.infusionoutcomes.plan.setting.SettingPlaces;
import org.infusionoutcomes.plan.setting.Spelling;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Puts into words what is wrong with a plan file. */
final class PlanMistake {

    private final String file;
    private final SettingPlaces places;
    private final JsonNode whole;

    /**
     * About one plan.
     *
     * @param whole the default plan with the file laid over it
     */
    PlanMistake(String file, SettingPlaces places, JsonNode whole) {
        this.file = file;
        this.places = places;
        this.whole = whole;
    }

    static PlanRefused ofSyntax(String file, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        String place = at == null ? "1:1" : at.getLineNr() + ":" + at.getColumnNr();
        String what = e.getOriginalMessage().lines().findFirst().orElse("not readable");
        return new PlanRefused(
                file + ":" + place + "  not YAML: " + what, "mend the line; the command plan prints an example");
    }

    PlanRefused of(JacksonException e) {
        String path = e.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() != null ? step.getPropertyName() : step.getIndex()))
                .collect(Collectors.joining());
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknownKey(path, unknown);
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PlanProblem problem) {
                String whole = path + "/" + problem.key().replace('.', '/');
                return at(whole, problem.getMessage(), "change the value");
            }
        }
        if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
            return at(
                    path,
                    "'" + wrong.getValue() + "' is not one of " + keys(wrong.getTargetType()),
                    "choose one of these");
        }
        if (e.getOriginalMessage().startsWith("Missing")) {
            int slash = path.lastIndexOf('/');
            String entry = path.substring(0, slash);
            return at(
                    entry,
                    "lacks " + String.join(", ", lacking(entry, path.substring(slash + 1))),
                    "give every setting of a new entry");
        }
        return at(path, "is not " + kind(e), "change the value");
    }

    /** The settings that the first entry of the same list, one of the default plan's, has and this one has not. */
    private List<String> lacking(String entry, String missing) {
        JsonNode first =
                whole.at(entry.substring(0, entry.lastIndexOf('/'))).iterator().next();
        return Stream.concat(first.propertyNames().stream(), Stream.of(missing))
                .distinct()
                .filter(name -> !whole.at(entry).has(name))
                .toList();
    }

    private PlanRefused unknownKey(String path, UnrecognizedPropertyException unknown) {
        Optional<String> near = Spelling.nearest(
                unknown.getPropertyName(),
                unknown.getKnownPropertyIds().stream().map(Object::toString).toList());
        return refused(
                places.ofKey(path),
                path,
                "there is no such setting",
                near.map(name -> "did you mean " + name + "?")
                        .orElse("the command plan prints the settings that there are"));
    }

    private PlanRefused at(String path, String problem, String advice) {
        return refused(places.ofValue(path), path, problem, advice);
    }

    private PlanRefused refused(String place, String path, String problem, String advice) {
        String setting = path.isEmpty() ? "the plan" : path.substring(1).replace('/', '.');
        return new PlanRefused(file + ":" + place + "  " + setting + ": " + problem, advice);
    }

    private static String kind(JacksonException e) {
        if (e instanceof InputCoercionException) {
            return "a number that fits here";
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            Class<?> type = mismatch.getTargetType();
            if (type == int.class || type == Integer.class) {
                return "a whole number";
            }
            if (type == double.class) {
                return "a number";
            }
            if (type == boolean.class) {
                return "true or false";
            }
            if (Collection.class.isAssignableFrom(type)) {
                return "a list, such as [A, B]";
            }
            if (type == String.class) {
                return "a word";
            }
        }
        return "a value of the kind that belongs here";
    }

    private static List<String> keys(Class<?> type) {
        return type == RelapseBar.class
                ? List.of(RelapseBar.values()).stream().map(RelapseBar::key).toList()
                : List.of(Estimand.values()).stream().map(Estimand::key).toList();
    }
}
