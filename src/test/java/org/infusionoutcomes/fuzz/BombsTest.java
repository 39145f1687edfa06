package org.infusionoutcomes.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.infusionoutcomes.check.Checks;
import org.infusionoutcomes.check.finding.Refused;
import org.infusionoutcomes.intake.Export;
import org.infusionoutcomes.intake.ReadOptions;
import org.infusionoutcomes.intake.mapping.file.MappingRefused;
import org.infusionoutcomes.plan.PlanReader;
import org.infusionoutcomes.plan.PlanRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that would become large ones, paths that lead elsewhere, YAML that would run something. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BombsTest {

    private static final int MEGABYTES = 5;
    private static final byte[] BLANK = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private String refusal(Path export) {
        try (Export opened = Export.open(export, new ReadOptions(Optional.empty(), Set.of(), MEGABYTES))) {
            Refused refused = assertThrows(Refused.class, () -> Checks.apply(opened, PlanReader.defaultPlan()));
            return refused.findings().listed().get(0).rule();
        }
    }

    private void lay() {
        GoodExport.lay(folder, GoodExport.bytes(GoodExport.tables()));
    }

    /** 200 MB of blanks in some 200 kB. */
    @Test
    void gzipBomb() throws IOException {
        lay();
        Files.delete(folder.resolve("assessments.csv"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("patient_id,day,instrument,total\n".getBytes(StandardCharsets.US_ASCII));
            bomb(out);
        }
        GoodExport.write(folder.resolve("assessments.csv.gz"), bytes.toByteArray());
        assertThat(refusal(folder)).isIn("expands-too-far", "cell-too-long");
        assertThat(bytes.size()).isLessThan(MEGABYTES * 1_000_000);
    }

    @Test
    void gzipBombOfEmptyLines() throws IOException {
        lay();
        Files.delete(folder.resolve("assessments.csv"));
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("assessments.csv.gz")))) {
            out.write("patient_id,day,instrument,total\n".getBytes(StandardCharsets.US_ASCII));
            out.write("\n".repeat(20_000_000).getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(refusal(folder)).isEqualTo("expands-too-far");
    }

    @Test
    void zipBomb() throws IOException {
        Path archive = folder.resolve("export.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, String> table : GoodExport.tables().entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey() + ".csv"));
                zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
                if (table.getKey().equals("infusions")) {
                    zip.write("\n".repeat(20_000_000).getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
        assertThat(refusal(archive)).isEqualTo("expands-too-far");
    }

    /** A sheet that expands to 200 MB of blanks between its tags. */
    @Test
    void workbookBomb() throws IOException {
        bombAt("sheet1.xml", BombsTest::bomb);
        assertThat(refusal(folder)).isIn("expands-too-far", "not-a-workbook");
    }

    /** Entities of entities, and one that is a file of this machine. */
    @Test
    void xmlThatGrowsOrReadsFiles() throws IOException {
        String entities = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
                + "<!ENTITY d SYSTEM \"file:///etc/hostname\">]><a>&c;&d;</a>";
        bombAt("sheet1.xml", out -> out.write(entities.getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal(folder)).isEqualTo("not-a-workbook");
    }

    /** Whoever writes in place of a part's beginning. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private void bombAt(String part, Writing writing) throws IOException {
        lay();
        Path bomb = folder.resolve("w.xlsx");
        byte[] good = Files.readAllBytes(
                Path.of("src/test/resources/org/infusionoutcomes/check/nasty/84_good_workbook.xlsx"));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(next.getName()));
                if (next.getName().endsWith(part)) {
                    writing.to(out);
                }
                in.transferTo(out);
            }
        }
        Files.writeString(
                folder.resolve("mapping.yaml"),
                "extends: same-names\npatients: {file: patients.csv}\ninfusions: {file: infusions.csv}\n"
                        + "assessments: {file: w.xlsx, sheet: assessments}\n");
    }

    private static void bomb(OutputStream out) throws IOException {
        for (int megabyte = 0; megabyte < 200; megabyte++) {
            out.write(BLANK);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../patients.csv", "/etc/patients.csv", "a/../../patients.csv", "C:/patients.csv", "a\\..\\b.csv"
            })
    void pathsThatLeaveTheArchive(String path) throws IOException {
        Path archive = folder.resolve("export.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry(path));
        }
        assertThat(refusal(archive)).isEqualTo("archive-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.csv", "/etc/passwd", "a/../../secret.csv", "..\\\\secret.csv"})
    void filesOfAMappingThatLeaveTheFolder(String path) throws IOException {
        Path export = Files.createDirectory(folder.resolve("export"));
        GoodExport.lay(export, GoodExport.bytes(GoodExport.tables()));
        Files.writeString(folder.resolve("secret.csv"), "patient_id,cohort\nP1,OCD\n");
        Files.writeString(
                export.resolve("mapping.yaml"),
                "patients: {file: \"" + path + "\", columns: {patient_id: patient_id, cohort: cohort}}\n");
        assertThrows(MappingRefused.class, () -> Door.checked(export));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1:9/\"]]]]",
                "patients: !!java.io.File [/etc/x]",
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n",
                "a: &a {b: *a}"
            })
    void yamlThatRunsOrGrows(String yaml) throws IOException {
        lay();
        Files.writeString(folder.resolve("mapping.yaml"), yaml);
        assertThrows(MappingRefused.class, () -> Door.checked(folder));
        assertThrows(PlanRefused.class, () -> PlanReader.read("plan.yaml", yaml));
    }

    /** Brackets that are never closed, ten thousand deep. */
    @Test
    void yamlThatIsTooDeep() throws IOException {
        String deep = "a: " + "[".repeat(10_000);
        lay();
        Files.writeString(folder.resolve("mapping.yaml"), deep);
        assertThrows(MappingRefused.class, () -> Door.checked(folder));
        assertThrows(PlanRefused.class, () -> PlanReader.read("plan.yaml", deep));
    }
}
