package org.infusionoutcomes.intake.printed;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A report that was printed earlier.
 *
 * @param name that of its folder
 * @param version of the program that made it
 * @param quarter the quarter that it was asked for
 * @param disclosure how much it shows, such as {@code publish}; empty where its manifest does not say
 * @param simulated whether its patients are invented, as its export said
 * @param settings the plan that ran, each setting under its path ({@code cohorts.OCD.label}); a list as one text
 * @param sources SHA-256 of the files it was made from, by their names
 * @param estimatesSha256 of its {@code estimates.csv}
 * @param numbers the statistics of each key, both in the order of the table; a number that is not defined is empty
 */
public record PrintedReport(
        String name,
        String version,
        Optional<String> quarter,
        Optional<String> disclosure,
        boolean simulated,
        Map<String, String> settings,
        Map<String, String> sources,
        String estimatesSha256,
        Map<PrintedKey, Map<String, OptionalDouble>> numbers) {

    /** Copies the maps, which keep their order. */
    public PrintedReport {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    /**
     * Reads a report's folder.
     *
     * @throws UnreadableReport if there is none, if it is not a report of this program, or if it is damaged
     */
    public static PrintedReport at(Path folder) {
        return new ReportReader(folder).read();
    }

    /** The value of a statistic, empty where it is not defined or not there. */
    public OptionalDouble value(PrintedKey key, String statistic) {
        return numbers.getOrDefault(key, Map.of()).getOrDefault(statistic, OptionalDouble.empty());
    }
}
