package org.infusionoutcomes.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Puts into words what is wrong with a plan file. */
final class PlanMistake {

    private final String file;
    private final PlanPlaces places;

    PlanMistake(String file, PlanPlaces places) {
        this.file = file;
        this.places = places;
    }

    static PlanRefused ofSyntax(String file, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        String place = at == null ? "1:1" : at.getLineNr() + ":" + at.getColumnNr();
        String what = e.getOriginalMessage().lines().findFirst().orElse("not readable");
        return new PlanRefused(
                file + ":" + place + "  not YAML: " + what, "mend the line; the command plan prints an example");
    }

    PlanRefused of(DatabindException e) {
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
        return e.getOriginalMessage().startsWith("Missing")
                ? at(path, "is missing", "give every setting of a new entry")
                : at(path, "is not " + kind(e), "change the value");
    }

    private PlanRefused unknownKey(String path, UnrecognizedPropertyException unknown) {
        Optional<String> near = nearest(unknown.getPropertyName(), unknown.getKnownPropertyIds());
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
        String setting = path.substring(1).replace('/', '.');
        return new PlanRefused(file + ":" + place + "  " + setting + ": " + problem, advice);
    }

    private static String kind(DatabindException e) {
        if (e instanceof tools.jackson.databind.exc.MismatchedInputException mismatch
                && mismatch.getTargetType() != null) {
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

    private static Optional<String> nearest(String word, Collection<Object> known) {
        return known.stream()
                .map(Object::toString)
                .filter(name -> distance(word, name) <= Math.max(2, name.length() / 3))
                .min(Comparator.<String>comparingInt(name -> distance(word, name))
                        .thenComparing(name -> name));
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
