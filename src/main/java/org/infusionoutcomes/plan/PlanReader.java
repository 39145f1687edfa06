package org.infusionoutcomes.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.infusionoutcomes.plan.setting.SettingPlaces;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads plan files: a file lays its settings over the default plan. */
public final class PlanReader {

    private static final String DEFAULT = "default.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(tools.jackson.databind.MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PlanReader() {}

    /** The text of the default plan, commented, ready to edit. */
    public static String defaultText() {
        try (InputStream in = PlanReader.class.getResourceAsStream(DEFAULT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The default plan. */
    public static Plan defaultPlan() {
        return YAML.treeToValue(YAML.readTree(defaultText()), Plan.class);
    }

    /**
     * Lays a plan file over the default plan.
     *
     * @param file its name, for messages
     * @param text its text, YAML
     * @throws PlanRefused if a key, a type or a value cannot stand; says line and column
     */
    public static Plan read(String file, String text) throws PlanRefused {
        JsonNode changes = parse(file, text);
        SettingPlaces places = SettingPlaces.of(YAML, text);
        ObjectNode whole = (ObjectNode) YAML.readTree(defaultText());
        overlay(whole, changes);
        try {
            return YAML.treeToValue(whole, Plan.class);
        } catch (JacksonException e) {
            throw new PlanMistake(file, places, whole).of(e);
        }
    }

    /** The plan as YAML without comments: equal plans give equal text. */
    public static String text(Plan plan) {
        return YAML.writeValueAsString(plan);
    }

    private static JsonNode parse(String file, String text) throws PlanRefused {
        try {
            JsonNode changes = YAML.readTree(text);
            if (changes == null || changes.isMissingNode() || changes.isNull()) {
                return YAML.createObjectNode();
            }
            if (!changes.isObject()) {
                throw new PlanRefused(
                        file + ":1:1  the plan is not a list of settings (key: value)",
                        "write settings as the command plan prints them");
            }
            return changes;
        } catch (JacksonException e) {
            throw PlanMistake.ofSyntax(file, e);
        }
    }

    private static void overlay(ObjectNode whole, JsonNode changes) {
        for (var change : changes.properties()) {
            JsonNode old = whole.get(change.getKey());
            if (old instanceof ObjectNode inner && change.getValue().isObject()) {
                overlay(inner, change.getValue());
            } else {
                whole.set(change.getKey(), change.getValue());
            }
        }
    }
}
