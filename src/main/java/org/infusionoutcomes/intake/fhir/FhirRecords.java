package org.infusionoutcomes.intake.fhir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Set;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.UnreadableTable;
import org.infusionoutcomes.intake.record.RecordHandler;
import org.infusionoutcomes.intake.record.RecordSource;
import org.infusionoutcomes.intake.record.SourceRecord;
import org.infusionoutcomes.intake.store.Container;
import org.infusionoutcomes.intake.text.decoding.TextFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * FHIR resources as records, one for each code that a resource tells; resources of other kinds are passed over. Every
 * such file has the same columns.
 *
 * @param container where the file lies
 * @param file its name
 * @param options how it is read
 */
public record FhirRecords(Container container, String file, ReadOptions options) implements RecordSource {

    /** The columns that resources are flattened into. */
    public static final List<String> COLUMNS =
            List.of("resource", "status", "subject", "date", "code", "value", "unit");

    private static final Set<String> KINDS = Set.of(
            "Observation", "QuestionnaireResponse", "Patient", "Procedure", "MedicationAdministration", "Condition");

    private static final int LINE_AT_MOST = 4 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public void read(RecordHandler handler) {
        handler.begin(0, COLUMNS);
        TextFile.read(container, file, options, text -> read(new BufferedReader(text, 1 << 16), handler));
    }

    private Object read(Reader text, RecordHandler handler) throws IOException {
        SourceRecord cells = new SourceRecord(COLUMNS.size());
        StringBuilder line = new StringBuilder();
        long number = 1;
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (c == '\n') {
                take(number++, line.toString(), cells, handler);
                line.setLength(0);
            } else {
                append(line, (char) c, number);
            }
        }
        if (!line.isEmpty()) {
            take(number, line.toString(), cells, handler);
        }
        return handler;
    }

    private void append(StringBuilder line, char c, long number) {
        if (line.length() == LINE_AT_MOST) {
            throw new UnreadableTable(
                    "line-too-long",
                    file,
                    number,
                    "",
                    "the line is longer than " + LINE_AT_MOST + " characters; export as NDJSON, one resource a line");
        }
        line.append(c);
    }

    private void take(long number, String line, SourceRecord cells, RecordHandler handler) {
        if (line.isBlank()) {
            handler.blank();
            return;
        }
        JsonNode node = parsed(number, line);
        Resource resource = new Resource(node.path("resourceType").asString(""), node);
        if (!KINDS.contains(resource.kind())) {
            handler.blank();
            return;
        }
        for (Resource.Coded coded : resource.coded()) {
            cells.begin(number);
            List<String> told = List.of(
                    resource.kind(),
                    resource.status(),
                    resource.subject(),
                    resource.date(),
                    coded.code(),
                    coded.value(),
                    coded.unit());
            for (int i = 0; i < told.size(); i++) {
                cells.put(i, told.get(i));
            }
            handler.next(cells);
        }
    }

    private JsonNode parsed(long number, String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            // said below: what the parser says could hold a cell
        }
        throw new UnreadableTable(
                "not-a-resource",
                file,
                number,
                "",
                "the line is no whole JSON object; export as NDJSON, one resource a line");
    }
}
