package org.infusionoutcomes.command.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infusionoutcomes.Run;
import org.infusionoutcomes.SmallExport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two courses judged by hand; every cell is expected.
 *
 * <p>A1: six infusions, the last on day 15, a further one on day 50. Y-BOCS: 28 on day -20, more than 14 days before the
 * first infusion; baseline 30; 24 on day 10, between the fourth infusion (day 9) and the fifth (day 12); the endpoint window
 * is days 22 to 46: 12 on day 25, a fall of 18 (60%), in remission. Day 25 is 10 days after the last infusion: nearest to
 * week 1 (days 4 to 10). Day 40 is 25 days after it: week 4 (22 to 42). Day 60 comes after the further infusion: no week.
 *
 * <p>B7: two infusions; 25 on day 0, 25 on day 2, between the first (day 0) and the second (day 3); no endpoint.
 */
class DeriveCommandTest {

    @TempDir
    private Path folder;

    private Path export;

    @BeforeEach
    void writeExport() throws IOException {
        export = new SmallExport()
                .patient("A1", "OCD")
                .knowing("sex", "female")
                .infusions("A1", "0 3 6 9 12 15 50:maintenance:scheduled")
                .totals("A1", "YBOCS", "60:21 40:15 25:12:::2 10:24 0:30:pre 0:20:post 20:41 30:NA -20:28")
                .totals("A1", "PHQ9", "0:15")
                .patient("B7", "OCD")
                .infusions("B7", "0 3")
                .totals("B7", "YBOCS", "2:25 0:25")
                .patient("N1", "OCD") // no baseline, so not analysed
                .infusions("N1", "0")
                .totals("N1", "YBOCS", "25:10")
                .writeTo(folder.resolve("export"));
    }

    @Test
    void coursesByHand() throws IOException {
        derive("--key", folder.resolve("keys.csv"));

        // B7's values come first in text order: 2 infusions before 6
        assertThat(lines("adsl.csv"))
                .containsExactly(
                        "USUBJID,COHORT,INSTR,NINF,LASTDY,FURDY,BASE,ENDPTDY,ENDPT,CHG,PCHG,CGII,ENDPTFL,RESPFL,PARTFL,"
                                + "REMFL,WORSEFL,COMMFL,CONSFL,TRTBEFFL,OTHERFL,SG_SEX",
                        "K000001,OCD,YBOCS,2,4,,25,,,,,,N,N,N,N,N,N,N,N,N,",
                        "K000002,OCD,YBOCS,6,16,51,30,26,12,-18,-60,2,Y,Y,N,Y,N,Y,Y,N,N,female");
        assertThat(Files.readString(folder.resolve("keys.csv"))).isEqualTo("patient_id,key\nB7,K000001\nA1,K000002\n");
    }

    @Test
    void totalsByHand() throws IOException {
        derive("--key", folder.resolve("keys.csv"));

        // lines of assessments.csv: the header is 1, A1's Y-BOCS 2 to 10, its PHQ-9 11, B7's 12 and 13
        assertThat(lines("adqs.csv"))
                .containsExactly(
                        "USUBJID,ASEQ,PARAMCD,PARAM,PRIMFL,ADY,AVISIT,AFTINF,VISWK,AVAL,BASE,CHG,PCHG,ABLFL,ANL01FL,"
                                + "SRCDOM,SRCSEQ",
                        "K000001,1,YBOCS,Y-BOCS,Y,1,BASELINE,,,25,25,,,Y,Y,assessments.csv,13",
                        "K000001,2,YBOCS,Y-BOCS,Y,3,AFTER INFUSION 1,1,,25,25,0,0,N,N,assessments.csv,12",
                        "K000002,1,YBOCS,Y-BOCS,Y,-20,BEFORE BASELINE,,,28,30,,,N,N,assessments.csv,10",
                        "K000002,2,YBOCS,Y-BOCS,Y,1,BASELINE,,,30,30,,,Y,Y,assessments.csv,6",
                        "K000002,3,PHQ9,PHQ-9,N,1,BASELINE,,,15,15,,,Y,N,assessments.csv,11",
                        "K000002,4,YBOCS,Y-BOCS,Y,11,AFTER INFUSION 4,4,,24,30,-6,-20,N,N,assessments.csv,5",
                        "K000002,5,YBOCS,Y-BOCS,Y,26,ENDPOINT,,1,12,30,-18,-60,N,Y,assessments.csv,4",
                        "K000002,6,YBOCS,Y-BOCS,Y,41,WEEK 4,,4,15,30,-15,-50,N,Y,assessments.csv,3",
                        "K000002,7,YBOCS,Y-BOCS,Y,61,FOLLOW-UP,,,21,30,-9,-30,N,N,assessments.csv,2");
    }

    /**
     * A1 from the endpoint on day 25: 15 on day 40 (15 days after it), the infusion on day 50 (25), 21 on day 60 (35). Half of
     * the gain is lost at 21; loss of response (below 35%) from 20 on, above-limit from 16 on, a rise of 5 from 17 on: all met
     * on day 60 only, which no later total or infusion confirms. Remission (12 or less) is left on day 40; day 60's total, or
     * where that is not read the infusion on day 50, confirms it.
     */
    @Test
    void timesByHand() throws IOException {
        derive("--key", folder.resolve("keys.csv"));
        List<String> late = List.of(
                "NFT,no-further-treatment,41,15,1,,LAST TOTAL UP TO FURTHER INFUSION,15,,ADQS,ADY,6",
                "AST,as-treated,61,35,0,RELAPSE,,15,35,ADQS,ADY,7",
                "WWT,well-without-treatment,51,25,0,FURTHER INFUSION,,25,25,ADSL,FURDY,",
                "CMP,competing,51,25,2,FURTHER INFUSION,,25,25,ADSL,FURDY,");
        List<String> unconfirmed = new ArrayList<>(late);
        unconfirmed.set(1, "AST,as-treated,61,35,1,,LAST TOTAL,35,,ADQS,ADY,7");
        List<String> early = List.of(
                "NFT,no-further-treatment,41,15,0,RELAPSE,,0,15,ADQS,ADY,6",
                "AST,as-treated,41,15,0,RELAPSE,,0,15,ADQS,ADY,6",
                "WWT,well-without-treatment,41,15,0,RELAPSE,,0,15,ADQS,ADY,6",
                "CMP,competing,41,15,0,RELAPSE,,0,15,ADQS,ADY,6");
        List<String> expected = new ArrayList<>();
        expected.add(
                "USUBJID,COHORT,PARAMCD,PARAM,PARCAT1,PARCAT2,ANL01FL,STARTDY,ADY,AVAL,CNSR,EVNTDESC,CNSDTDSC,INTLO,"
                        + "INTHI,SRCDOM,SRCVAR,SRCSEQ");
        for (Map.Entry<String, String> rule : List.of(
                Map.entry("HALF", "half-of-gain-lost"),
                Map.entry("LOSS", "loss-of-response"),
                Map.entry("LIMT", "above-limit"),
                Map.entry("RIS5", "rise-of-5"))) {
            late.forEach(end -> expected.add(time(rule.getKey() + "U", rule.getValue(), end)));
            unconfirmed.forEach(end -> expected.add(time(rule.getKey() + "C", rule.getValue() + " confirmed", end)));
        }
        early.forEach(end -> expected.add(time("LREMU", "left-remission", end)));
        early.forEach(end -> expected.add(time("LREMC", "left-remission confirmed", end)));

        assertThat(lines("adtte.csv")).containsExactlyElementsOf(expected);
    }

    private static String time(String code, String rule, String end) {
        String[] cells = end.split(",", 3);
        String primary = code.equals("HALFU") && cells[0].equals("NFT") ? "Y" : "N";
        return "K000002,OCD," + code + cells[0] + ",\"Days from endpoint to relapse: " + rule + ", " + cells[1] + "\","
                + rule + "," + cells[1] + "," + primary + ",26," + cells[2];
    }

    @Test
    void everyColumnIsInTheDictionary() throws IOException {
        derive();
        List<String> defined = lines("define.csv").stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1)))
                .toList();
        List<String> written = new ArrayList<>();
        for (String dataset : List.of("ADSL", "ADQS", "ADTTE")) {
            for (String column :
                    lines(dataset.toLowerCase(Locale.ROOT) + ".csv").get(0).split(",", -1)) {
                written.add(dataset + "," + column);
            }
        }

        assertThat(defined).isEqualTo(written);
    }

    @Test
    void withoutKeysNothingTellsTheOrderOfTheExport() throws IOException {
        derive();
        Path other = new SmallExport()
                .patient("Z", "OCD")
                .infusions("Z", "3 0")
                .totals("Z", "YBOCS", "0:25 2:25")
                .patient("Y", "OCD")
                .knowing("sex", "female")
                .infusions("Y", "50:maintenance:scheduled 15 12 9 6 3 0")
                .totals("Y", "PHQ9", "0:15")
                .totals("Y", "YBOCS", "-20:28 30:NA 20:41 0:20:post 0:30:pre 10:24 25:12:::2 40:15 60:21")
                .writeTo(folder.resolve("other"));
        Run.of("derive", other, "--out", folder.resolve("again"));

        for (String name : List.of("adsl.csv", "adqs.csv", "adtte.csv", "define.csv")) {
            assertThat(folder.resolve("again").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("out").resolve(name));
        }
        assertThat(lines("adqs.csv").get(1)).isEqualTo("C1,1,YBOCS,Y-BOCS,Y,1,BASELINE,,,25,25,,,Y,Y,assessments,");
    }

    @Test
    void keysOfTheFileAreReusedAndKept() throws IOException {
        Path keys = Files.writeString(folder.resolve("keys.csv"), "patient_id,key\nA1,S-77\nGONE,K000041\n");

        Run run = derive("--key", keys);

        assertThat(run.out()).startsWith("keys: " + keys + " (new: 1)\n").endsWith(" (courses: 2)\n");
        assertThat(keys).content().isEqualTo("patient_id,key\nA1,S-77\nGONE,K000041\nB7,K000042\n");
        assertThat(lines("adsl.csv").stream().map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("USUBJID", "K000042", "S-77");
        assertThat(derive("--key", keys).out()).contains("(new: 0)");
    }

    @Test
    void idsThatASpreadsheetWouldRunAreKeptSafeAndKnownAgain() throws IOException {
        SmallExport hostile = new SmallExport();
        for (String id : List.of("=1+1", "\"say \"\"x\"\", y\"", "'=1+1", "@a", "-3")) {
            hostile.patient(id, "OCD").infusions(id, "0").totals(id, "YBOCS", "0:25");
        }
        export = hostile.writeTo(folder.resolve("hostile"));
        Path keys = folder.resolve("keys.csv");

        derive("--key", keys);
        String first = Files.readString(keys);
        Run again = derive("--key", keys);

        // the rows are equal: keys come in the order of the export
        assertThat(first)
                .isEqualTo("patient_id,key\n'=1+1,K000001\n\"say \"\"x\"\", y\",K000002\n''=1+1,K000003\n'@a,K000004\n"
                        + "-3,K000005\n");
        assertThat(again.out()).contains("(new: 0)");
        assertThat(keys).content().isEqualTo(first);
    }

    @Test
    void noFileToldOnHoldsAnId() throws IOException {
        derive("--key", folder.resolve("keys.csv"));

        try (var files = Files.list(folder.resolve("out"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file))
                        .doesNotContain("A1")
                        .doesNotContain("B7")
                        .doesNotContain("2026-Q1");
            }
        }
    }

    @Test
    void wrongFilesOfKeysAreRefused() throws IOException {
        refuses("id,key\nA1,K1\n", "--key: keys.csv is no file of keys\n  its first line must be patient_id,key\n");
        refuses("", "--key: keys.csv is empty\n  delete it, or begin it with patient_id,key\n");
        refuses(
                "patient_id,key\nA1,\n",
                "--key: keys.csv:2  an id and a key are due\n  complete the row or delete it\n");
        refuses(
                "patient_id,key\nA1,x\nA1,y\n",
                "--key: keys.csv:3  the id has a key already\n  leave one row of each patient\n");
        refuses(
                "patient_id,key\nA1,x\nB7,x\n",
                "--key: keys.csv:3  the key is another patient's already\n  give every patient one of their own\n");
        refuses(
                "patient_id,key\nA1,B7\n",
                "--key: a key in keys.csv is the id of a patient\n  give that patient another key\n");
    }

    private void refuses(String keys, String complaint) throws IOException {
        Path file = Files.writeString(folder.resolve("keys.csv"), keys);

        assertThat(Run.of("derive", export, "--out", folder.resolve("out"), "--key", file))
                .isEqualTo(new Run(2, "", complaint));
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(file).content().isEqualTo(keys);
    }

    @Test
    void theFileOfKeysMayNotLieInTheFolderThatIsHandedOn() {
        Run run = Run.of("derive", export, "--out", folder.resolve("out"), "--key", folder.resolve("out/keys.csv"));

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "--key: the file of keys is inside the folder of the data sets, which is handed on\n"
                                + "  name a file outside of it\n"));
    }

    private Run derive(Object... more) {
        List<Object> words = new ArrayList<>(List.of("derive", export, "--out", folder.resolve("out")));
        words.addAll(List.of(more));
        Run run = Run.of(words.toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run;
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(name));
    }
}
