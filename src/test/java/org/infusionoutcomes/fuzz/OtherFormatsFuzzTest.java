package org.infusionoutcomes.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.plan.PlanRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mutated mappings, plans, workbooks and archives: used or refused by the program's own words, no other exception and no
 * hang.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OtherFormatsFuzzTest {

    private static final String MAPPING = """
            dates: {format: yyyy-MM-dd, cutoff: 2026-03-31}
            visits: {base: -1, week 4: 28}
            patients: {file: people.csv, columns: {patient_id: id, cohort: dx}, values: {cohort: {1: OCD, 2: MDD}}}
            infusions:
              file: given.csv
              columns: {patient_id: id, date: given, dose_mg_per_kg: dose}
            assessments:
              - file: scores.csv
                delimiter: ";"
                columns: {patient_id: who, total: score}
                visit: visit
                constants: {instrument: YBOCS}
                missing: [-9]
              - file: wide.csv
                columns: {patient_id: id}
                wide: {m0: MADRS @ -1, m4: MADRS @ 28}
                rows: {kind: {take: [real]}}
            """;

    private static final String RESOURCE = """
            {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"44261-6"}]},\
            "subject":{"reference":"Patient/ID"},"effectiveDateTime":"2025-03-01T23:30:00-07:00",\
            "valueQuantity":{"value":14.0,"code":"{score}"}}""";

    private static final Path WORKBOOK =
            Path.of("src/test/resources/org/infusionoutcomes/check/nasty/84_good_workbook.xlsx");

    @TempDir
    Path folder;

    private void laySources() {
        write("people.csv", "id,dx\nA1,1\nA2,2\n");
        write("given.csv", "id,given,dose\nA1,2025-01-02,0.5\nA2,2025-02-03,0.5\nA2,2025-02-05,0.5\n");
        write("scores.csv", "who;visit;score\nA1;base;30\nA1;week 4;-9\n");
        write("wide.csv", "id,m0,m4,kind\nA2,30,12,real\nA1,1,2,test\n");
    }

    private void write(String file, String text) {
        GoodExport.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void mappings() {
        laySources();
        write("mapping.yaml", MAPPING);
        assertTrue(Door.open(folder).isPresent(), "the mapping that is mutated is good");
        Cases.each(500, seed -> {
            byte[] mutated = Mutations.ofBytes(MAPPING.getBytes(StandardCharsets.UTF_8), Cases.random(seed));
            GoodExport.write(folder.resolve("mapping.yaml"), mutated);
            Door.open(folder);
        });
    }

    @Test
    void sourcesOfAMapping() {
        laySources();
        write("mapping.yaml", MAPPING);
        String[] files = {"people.csv", "given.csv", "scores.csv", "wide.csv"};
        Cases.each(400, seed -> {
            Random random = Cases.random(seed);
            laySources();
            Path file = folder.resolve(files[random.nextInt(files.length)]);
            GoodExport.write(file, Mutations.ofBytes(read(file), random));
            Door.open(folder);
        });
    }

    @Test
    void plans() {
        byte[] good = PlanReader.defaultText().getBytes(StandardCharsets.UTF_8);
        Cases.each(300, seed -> {
            String text = new String(Mutations.ofBytes(good, Cases.random(seed)), StandardCharsets.UTF_8);
            try {
                PlanReader.read("plan.yaml", text);
            } catch (PlanRefused e) {
                assertTrue(!e.getMessage().isBlank() && !e.advice().isBlank(), "seed " + seed);
            }
        });
    }

    /** The workbook's bytes, and the parts inside it. */
    @Test
    void workbooks() {
        byte[] good = read(WORKBOOK);
        write(
                "mapping.yaml",
                "extends: same-names\npatients: {file: w.xlsx, sheet: patients}\n"
                        + "infusions: {file: w.xlsx, sheet: infusions}\nassessments: {file: w.xlsx, sheet: assessments}\n");
        GoodExport.write(folder.resolve("w.xlsx"), good);
        assertTrue(Door.open(folder).isPresent(), "the workbook that is mutated is good");
        Cases.each(150, seed -> {
            Random random = Cases.random(seed);
            byte[] mutated = random.nextBoolean() ? Mutations.ofBytes(good, random) : partMutated(good, random);
            GoodExport.write(folder.resolve("w.xlsx"), mutated);
            Door.open(folder);
        });
    }

    @Test
    void transportFiles() {
        byte[] good = read(Path.of("src/test/resources/org/infusionoutcomes/intake/transport/adqs.xpt"));
        write("patients.csv", "patient_id,cohort\nS-01,MDD\nS-02,OCD\n");
        write("infusions.csv", "patient_id,day\nS-01,0\nS-02,0\n");
        write(
                "mapping.yaml",
                "assessments: {file: a.xpt, sheet: ADQS, columns: {patient_id: USUBJID, total: AVAL, day: ADY, instrument:"
                        + " PARAMCD}, values: {instrument: {MADRST: MADRS, YBOCST: YBOCS}}}\ndrop: [ADT]\n");
        GoodExport.write(folder.resolve("a.xpt"), good);
        assertTrue(Door.open(folder).isPresent(), "the transport file that is mutated is good");
        Cases.each(200, seed -> {
            GoodExport.write(folder.resolve("a.xpt"), Mutations.ofBytes(good, Cases.random(seed)));
            Door.open(folder);
        });
    }

    @Test
    void resources() {
        write("patients.csv", "patient_id,cohort\np1,MDD\np2,MDD\n");
        write("started.csv", "patient_id,date\np1,2025-03-01\np2,2025-03-02\n");
        write(
                "mapping.yaml",
                "extends: fhir-observations\npatients: {file: patients.csv, columns: {patient_id: patient_id, cohort:"
                        + " cohort}}\ninfusions: {file: started.csv, columns: {patient_id: patient_id}}\n"
                        + "assessments: {file: a.ndjson}\n");
        String good = (RESOURCE.replace("ID", "p1") + "\n").repeat(2) + RESOURCE.replace("ID", "p2") + "\n";
        write("a.ndjson", good);
        assertTrue(Door.open(folder).isPresent(), "the resources that are mutated are good");
        Cases.each(250, seed -> {
            byte[] mutated = Mutations.ofBytes(good.getBytes(StandardCharsets.UTF_8), Cases.random(seed));
            GoodExport.write(folder.resolve("a.ndjson"), mutated);
            Door.open(folder);
        });
        write("a.ndjson", good + "[".repeat(100_000) + "\n");
        Cases.within("a long line", () -> Door.open(folder));
        write("a.ndjson", good + RESOURCE.replace("14.0", "1".repeat(5_000)) + "\n");
        Cases.within("a long line", () -> Door.open(folder));
        write("a.ndjson", good + RESOURCE.replace("14.0", "1e999999999") + "\n");
        Cases.within("a long line", () -> Door.open(folder));
    }

    @Test
    void archives() {
        byte[] good = zipped(GoodExport.bytes(GoodExport.tables()));
        Path archive = folder.resolve("export.zip");
        GoodExport.write(archive, good);
        assertTrue(Door.open(archive).isPresent(), "the archive that is mutated is good");
        Cases.each(300, seed -> {
            GoodExport.write(archive, Mutations.ofBytes(good, Cases.random(seed)));
            Door.open(archive);
        });
    }

    @Test
    void compressedTables() {
        Map<String, byte[]> tables = GoodExport.bytes(GoodExport.tables());
        byte[] good = gzipped(tables.remove("assessments"));
        GoodExport.lay(folder, tables);
        Cases.each(200, seed -> {
            GoodExport.write(folder.resolve("assessments.csv.gz"), Mutations.ofBytes(good, Cases.random(seed)));
            Door.open(folder);
        });
    }

    private static byte[] partMutated(byte[] archive, Random random) {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                parts.put(next.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        String part = parts.keySet().stream()
                .skip(random.nextInt(parts.size()))
                .findFirst()
                .orElseThrow();
        parts.put(part, Mutations.ofBytes(parts.get(part), random));
        return zip(parts, "");
    }

    private static byte[] zipped(Map<String, byte[]> tables) {
        return zip(tables, ".csv");
    }

    private static byte[] zip(Map<String, byte[]> files, String ending) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey() + ending));
                out.write(file.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzipped(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
