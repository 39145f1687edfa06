package org.infusionoutcomes.press.table;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON text: two spaces, {@code \n}, properties in the order in which the record or the map has them. */
public final class JsonFile {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new Shortest(Double.class))
                    .addSerializer(Double.TYPE, new Shortest(Double.TYPE)))
            .build();

    private JsonFile() {}

    /**
     * Writes records, maps, lists, texts and numbers; a double as the shortest text that reads back.
     *
     * @throws IllegalArgumentException if the value holds a number that is not finite
     */
    public static String text(Object value) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
        return MAPPER.writer().with(printer).writeValueAsString(value) + "\n";
    }

    /** Reads a text, {@link MissingNode} where it is not JSON. */
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static final class Shortest extends StdSerializer<Double> {

        Shortest(Class<Double> type) {
            super(type);
        }

        @Override
        public void serialize(Double value, JsonGenerator generator, SerializationContext context) {
            generator.writeNumber(ShortestDecimal.of(value));
        }
    }
}
