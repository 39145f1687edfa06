package org.infusionoutcomes.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A resource, taken apart into what a table can hold.
 *
 * @param kind such as {@code Observation}
 * @param node as it was read
 */
record Resource(String kind, JsonNode node) {

    private static final String LOINC = "http://loinc.org";
    private static final Pattern LOINC_CODE = Pattern.compile("(?:^|.*/)(\\d{1,7}-\\d)$");
    private static final List<String> DATES = List.of(
            "/effectiveDateTime",
            "/effectiveInstant",
            "/effectivePeriod/start",
            "/performedDateTime",
            "/performedPeriod/start",
            "/authored",
            "/onsetDateTime");
    private static final List<String> VALUES =
            List.of("/valueQuantity/value", "/valueInteger", "/valueDecimal", "/valueString");

    /**
     * A code with its value.
     *
     * @param code LOINC's where there is one
     * @param value a number, or empty
     * @param unit of the number, or empty
     */
    record Coded(String code, String value, String unit) {}

    /** The patient's id: what a reference ends with, or the id of a Patient. */
    String subject() {
        String reference = kind.equals("Patient") ? text("/id") : text("/subject/reference");
        return reference.replaceFirst("^urn:uuid:", "").replaceFirst(".*/", "");
    }

    /** Its status; of a condition, which has none, the code of its verification. */
    String status() {
        return kind.equals("Condition") ? text("/verificationStatus/coding/0/code") : text("/status");
    }

    /** The day of what the resource tells, with a time where it has one. */
    String date() {
        return DATES.stream()
                .map(this::text)
                .filter(date -> !date.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Its codes with their values: of an observation and its components, of a questionnaire's answers. */
    List<Coded> coded() {
        if (kind.equals("QuestionnaireResponse")) {
            List<Coded> answers = new ArrayList<>();
            addAnswers(node, answers);
            return answers;
        }
        Stream<JsonNode> components =
                stream(node.at("/component")).filter(part -> !part.at("/code").isMissingNode());
        List<Coded> all = Stream.concat(Stream.of(node), components)
                .map(part -> new Coded(code(part), value(part), text(part, "/valueQuantity/code")))
                .toList();
        boolean onlyComponents = all.size() > 1 && all.get(0).value().isEmpty();
        return onlyComponents ? all.subList(1, all.size()) : all;
    }

    private static void addAnswers(JsonNode of, List<Coded> answers) {
        stream(of.at("/item")).forEach(item -> {
            stream(item.at("/answer")).findFirst().ifPresent(answer -> {
                answers.add(new Coded(answerCode(item), answerValue(answer), ""));
                addAnswers(answer, answers);
            });
            addAnswers(item, answers);
        });
    }

    private static String answerCode(JsonNode item) {
        return Stream.of("/linkId", "/definition")
                .map(path -> LOINC_CODE.matcher(text(item, path)))
                .filter(Matcher::matches)
                .map(code -> code.group(1))
                .findFirst()
                .orElse(text(item, "/linkId"));
    }

    private static String answerValue(JsonNode answer) {
        String plain = value(answer);
        return !plain.isEmpty()
                ? plain
                : stream(answer.at("/valueCoding/extension"))
                        .map(extension -> text(extension, "/valueDecimal"))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    private static String code(JsonNode part) {
        JsonNode coding = part.at("/code/coding").isMissingNode()
                ? part.at("/medicationCodeableConcept/coding")
                : part.at("/code/coding");
        Optional<JsonNode> loinc =
                stream(coding).filter(of -> text(of, "/system").equals(LOINC)).findFirst();
        return loinc.or(() -> stream(coding).findFirst())
                .map(of -> text(of, "/code"))
                .orElse("");
    }

    private static String value(JsonNode part) {
        return VALUES.stream()
                .map(path -> text(part, path))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String text(String path) {
        return text(node, path);
    }

    private static String text(JsonNode of, String path) {
        JsonNode found = of.at(path);
        return found.isValueNode() && !found.isNull() ? found.asString().strip() : "";
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        if (array.isArray()) {
            array.forEach(all::add);
        }
        return all.stream();
    }
}
