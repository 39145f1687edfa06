package org.infusionoutcomes.plan;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Makes the default plan of its text without a data binder, which alone would take a tenth of a clinic's run. It knows
 * what this text holds and tells no mistakes; a user's file goes through the binder ({@link PlanReader}), and a test
 * holds both to the same plan.
 */
final class DefaultPlan {

    private DefaultPlan() {}

    static Plan of(String text) {
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            return (Plan) bound(Plan.class, settings(parser, parser.nextToken()));
        }
    }

    private static Object settings(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NUMBER_INT -> parser.getIntValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE -> token == JsonToken.VALUE_TRUE;
            default -> parser.getString();
        };
    }

    private static Map<String, Object> map(JsonParser parser) {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            map.put(key, settings(parser, parser.nextToken()));
        }
        return map;
    }

    private static List<Object> list(JsonParser parser) {
        List<Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(settings(parser, token));
        }
        return list;
    }

    private static Object bound(Type type, Object setting) {
        if (type instanceof ParameterizedType collection) {
            return bound(collection.getActualTypeArguments(), setting);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain, (Map<?, ?>) setting);
        }
        if (plain.isEnum()) {
            return constant(plain, (String) setting);
        }
        return plain == double.class ? ((Number) setting).doubleValue() : setting;
    }

    /** A list of the one argument's type, or a map to the second's. */
    private static Object bound(Type[] arguments, Object settings) {
        if (settings instanceof List<?> list) {
            List<Object> bound = new ArrayList<>();
            list.forEach(setting -> bound.add(bound(arguments[0], setting)));
            return bound;
        }
        Map<Object, Object> bound = new LinkedHashMap<>();
        ((Map<?, ?>) settings).forEach((name, setting) -> bound.put(name, bound(arguments[1], setting)));
        return bound;
    }

    private static Object record(Class<?> type, Map<?, ?> settings) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            values[i] = bound(parts[i].getGenericType(), settings.get(snakeCase(parts[i].getName())));
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The default plan has no " + type.getSimpleName(), e);
        }
    }

    /** {@code rise-of-5} names {@code RISE_OF_5}. */
    private static Object constant(Class<?> type, String key) {
        String name = key.replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder();
        for (char letter : name.toCharArray()) {
            if (Character.isUpperCase(letter)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(letter));
        }
        return snake.toString();
    }
}
