package org.infusionoutcomes.between;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A report's folder written by hand, as far as it is read back. */
public final class PrintedExample {

    static final String HEADER = "analysis,cohort,instrument,group,rule,estimand,at,statistic,value";

    private final List<String> rows = new ArrayList<>();
    private String version = "1.0.0";
    private String label = "OCD";
    private String leastPatients = "10";
    private String responsePercent = "35";
    private String more = "";
    private String source = "aa";

    public PrintedExample version(String text) {
        version = text;
        return this;
    }

    public PrintedExample label(String text) {
        label = text;
        return this;
    }

    public PrintedExample leastPatients(String number) {
        leastPatients = number;
        return this;
    }

    public PrintedExample responsePercent(String number) {
        responsePercent = number;
        return this;
    }

    /** Further facts of the manifest, such as {@code "disclosure": "publish",}. */
    public PrintedExample saying(String facts) {
        more = facts;
        return this;
    }

    public PrintedExample madeFrom(String sha256) {
        source = sha256;
        return this;
    }

    /** Rows of {@code estimates.csv}. */
    public PrintedExample rows(String... csv) {
        rows.addAll(List.of(csv));
        return this;
    }

    public Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        String table = HEADER + "\n" + String.join("\n", rows) + "\n";
        Files.writeString(folder.resolve("estimates.csv"), table);
        Files.writeString(folder.resolve("manifest.json"), manifest(sha256(table)));
        return folder;
    }

    private String manifest(String estimates) {
        return """
                {"program": "infusion-outcomes", "version": "%s", %s
                 "sources": [{"name": "patients.csv", "bytes": 1, "sha256": "%s"}],
                 "plan": {"confidence": 0.95, "compare": ["OCD", "MDD"],
                   "cohorts": {"OCD": {"label": "%s"}},
                   "instruments": {"YBOCS": {"responsePercent": %s}},
                   "durability": {"rule": "half-of-gain-lost", "confirmed": false,
                     "estimand": "no-further-treatment", "days": [28, 56]},
                   "reporting": {"leastPatients": %s, "leastEntrants": 10, "leastEvents": 5, "solidAtRisk": 5,
                     "solidPercent": 10, "daysInMonth": 30.4375}},
                 "files": {"estimates.csv": "%s"}}
                """.formatted(version, more, source, label, responsePercent, leastPatients, estimates);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
