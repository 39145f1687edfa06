package org.infusionoutcomes.press.table;

import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.RelapseBar;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON text: two spaces, {@code \n}, properties in the order in which the record or the map has them.
 *
 * <p>Written and read without a data binder, which alone would take a fiftieth of a clinic's run.
 */
public final class JsonFile {

    private JsonFile() {}

    /**
     * Writes records, maps, lists, texts, numbers, yes and no; a double as the shortest text that reads back.
     *
     * @throws IllegalArgumentException if the value holds a number that is not finite, or something else
     */
    public static String text(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(new Indented(), text)) {
            write(value, generator);
        }
        return text + "\n";
    }

    /**
     * Reads an object: its properties as maps, lists, texts, booleans, and numbers as doubles, {@code null} where it says so.
     *
     * @return empty where the text is not one JSON object
     */
    public static Map<String, Object> read(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Map.of();
            }
            Map<String, Object> whole = object(parser);
            return parser.nextToken() == null ? whole : Map.of();
        } catch (JacksonException notJson) {
            return Map.of();
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> properties = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            properties.put(name, value(parser, parser.nextToken()));
        }
        return properties;
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values.add(value(parser, token));
        }
        return values;
    }

    private static Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE -> token == JsonToken.VALUE_TRUE;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    private static void write(Object value, JsonGenerator to) {
        if (value instanceof Record whole) {
            write(whole, to);
        } else if (value instanceof Map<?, ?> map) {
            to.writeStartObject();
            map.forEach((name, part) -> write(name.toString(), part, to));
            to.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            to.writeStartArray();
            list.forEach(part -> write(part, to));
            to.writeEndArray();
        } else {
            writePlain(value, to);
        }
    }

    private static void write(Record whole, JsonGenerator to) {
        to.writeStartObject();
        for (RecordComponent part : whole.getClass().getRecordComponents()) {
            write(part.getName(), value(part, whole), to);
        }
        to.writeEndObject();
    }

    private static void write(String name, Object value, JsonGenerator to) {
        to.writeName(name);
        write(value, to);
    }

    private static void writePlain(Object value, JsonGenerator to) {
        if (value instanceof String text) {
            to.writeString(text);
        } else if (value instanceof Double number) {
            to.writeNumber(ShortestDecimal.of(number));
        } else if (value instanceof Integer || value instanceof Long) {
            to.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean yes) {
            to.writeBoolean(yes);
        } else if (value instanceof RelapseBar bar) {
            to.writeString(bar.key());
        } else if (value instanceof Estimand estimand) {
            to.writeString(estimand.key());
        } else {
            throw new IllegalArgumentException("No JSON is known for " + value);
        }
    }

    private static Object value(RecordComponent part, Record whole) {
        try {
            Method accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + part, e);
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {

        private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
        }
    }
}
