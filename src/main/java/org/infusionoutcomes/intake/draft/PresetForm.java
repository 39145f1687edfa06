package org.infusionoutcomes.intake.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusionoutcomes.intake.mapping.CanonicalTable;
import org.infusionoutcomes.intake.mapping.preset.Presets;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a preset declares already, so that a draft does not say it again.
 *
 * @param name of the preset; empty: none is extended
 * @param settings all of it
 */
record PresetForm(Optional<String> name, JsonNode settings) {

    private static final YAMLMapper YAML = new YAMLMapper();

    static PresetForm of(Optional<String> name) {
        return new PresetForm(
                name, name.map(of -> YAML.readTree(Presets.text(of))).orElseGet(YAML::createObjectNode));
    }

    /** Whether it declares something, named by its path as in {@code /dates/format}. */
    boolean has(String path) {
        return !settings.at(path).isMissingNode();
    }

    /** Whether it declares a setting of a table. */
    boolean has(CanonicalTable table, String setting) {
        return has("/" + table.key() + "/" + setting);
    }

    /** The file of a table, where it names one; an asterisk stands for any characters. */
    Optional<String> file(CanonicalTable table) {
        return Optional.of(settings.at("/" + table.key() + "/file"))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString);
    }

    /** Whether it names the file of a table that was found. */
    boolean serves(CanonicalTable as, FoundTable table) {
        return file(as).filter(file -> {
                    String pattern =
                            Stream.of(file.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
                    return table.file().matches(pattern + "(\\.gz)?");
                })
                .isPresent();
    }

    /** Source columns of a table by target. */
    Map<String, String> columns(CanonicalTable table) {
        Map<String, String> columns = new LinkedHashMap<>();
        settings.at("/" + table.key() + "/columns")
                .properties()
                .forEach(pair -> columns.put(pair.getKey(), pair.getValue().asString()));
        return columns;
    }

    /** The column of visit labels of a table. */
    Optional<String> visit(CanonicalTable table) {
        return Optional.of(settings.at("/" + table.key() + "/visit"))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString);
    }

    /** Columns that it leaves unread. */
    List<String> drop() {
        List<String> drop = new ArrayList<>();
        settings.at("/drop").forEach(word -> drop.add(word.asString()));
        return drop;
    }

    /** Lines that a source needs beside: only the export's owner knows its codes. */
    List<String> codes(CanonicalTable table) {
        return switch (name.orElse("") + " " + table.key()) {
            case "omop infusions" ->
                List.of("rows: {drug_concept_id: {take: [FILL_IN]}}   # fill in: the concepts of the infusions");
            case "omop assessments" ->
                List.of(
                        "values: {instrument: {FILL_IN: PHQ9}}   # fill in: each total's concept and its instrument",
                        "rows: {measurement_concept_id: {take: [FILL_IN]}}   # fill in: the same concepts");
            case "synthea-csv infusions" ->
                List.of("rows: {CODE: {take: [FILL_IN]}}   # fill in: the codes of the infusions");
            case "fhir-observations infusions" ->
                List.of("rows: {code: {take: [FILL_IN]}}   # fill in: the codes of the infusions");
            case "adam assessments" ->
                List.of(
                        "values: {instrument: {FILL_IN: MADRS}}   # fill in: each total's code in PARAMCD and its instrument",
                        "rows: {PARAMCD: {take: [FILL_IN]}}   # fill in: the same codes");
            case "sdtm-qs assessments" ->
                List.of(
                        "# values: {instrument: {YOUR_CODE: MADRS}}   # where a total has a code of your own in QSTESTCD",
                        "# rows: {QSTESTCD: {take: [YOUR_CODE]}}");
            case "sdtm-rs assessments" ->
                List.of(
                        "# values: {instrument: {YOUR_CODE: MADRS}}   # where a total has a code of your own in RSTESTCD",
                        "# rows: {RSTESTCD: {take: [YOUR_CODE]}}");
            default -> List.of();
        };
    }
}
