package org.infusionoutcomes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.infusionoutcomes.check.accepted.Scores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Totals from items by each scale's own rule. Every sum is written out by hand. */
class ItemsTest {

    @TempDir
    Path folder;

    private TinyExport export;

    @BeforeEach
    void begin() {
        export = new TinyExport(folder);
    }

    private void scores(String header, String... rows) {
        export.put("assessments.csv", header + "\n" + String.join("\n", rows) + "\n");
    }

    private List<Integer> totals(int patient) {
        Scores scores = export.check().scores();
        return IntStream.range(scores.from(patient), scores.from(patient + 1))
                .map(scores::total)
                .boxed()
                .toList();
    }

    private List<String> rules() {
        return export.check().findings().listed().stream()
                .filter(f -> f.file().equals("assessments.csv"))
                .map(f -> f.rule() + ":" + f.line() + ":" + f.column())
                .filter(text -> !text.startsWith("cohort-") && !text.startsWith("few-"))
                .toList();
    }

    /** Items 1-10: 3+3+3+4+3+3+3+3+4+3 = 32; with 1b (4), 6b (4) and 11 (2) it would be 42. */
    @Test
    void yBocsIsItsFirstTen() {
        scores(
                "patient_id,day,instrument,item_1,item_1b,item_2,item_3,item_4,item_5,item_6,item_6b,item_7,item_8,item_9,item_10,item_11",
                "P1,-1,YBOCS,3,4,3,3,4,3,3,4,3,3,4,3,2");
        assertEquals(List.of(32), totals(0));
    }

    /**
     * Sleep max(3,2,1,0) = 3, sad 2, appetite and weight max(2 of 6, 1 of 9) = 2 though 7 and 8 are empty, then 10 to 14
     * 1+1+1+1+1 = 5, slowing and restlessness max(0,3) = 3: 15.
     */
    @Test
    void qidsIsNineDomains() {
        scores(
                "patient_id,day,instrument,item_1,item_2,item_3,item_4,item_5,item_6,item_7,item_8,item_9,item_10,item_11,item_12,item_13,item_14,item_15,item_16",
                "P2,-1,QIDS,3,2,1,0,2,2,,,1,1,1,1,1,1,0,3");
        assertEquals(List.of(15), totals(1));
    }

    /** Items 1 to 15 and 17 are 1 each: 16. Weight is 16b, 2: 18. Both 16a and 16b, and different: nobody knows. */
    @Test
    void hamdTakesTheWeightItemThatWasRated() {
        String ones = "1,".repeat(15);
        scores(
                "patient_id,day,instrument,"
                        + String.join(
                                ",",
                                IntStream.rangeClosed(1, 15)
                                        .mapToObj(i -> "item_" + i)
                                        .toList())
                        + ",item_16a,item_16b,item_17",
                "P2,-1,HAMD17," + ones + ",2,1",
                "P2,8,HAMD17," + ones + "1,2,1",
                "P2,15,HAMD17," + ones + "2,2,1");
        assertEquals(List.of(18, 18), totals(1));
        assertThat(rules()).contains("items-contradict:3:item_16b");
    }

    /** 1 to 9, each 2: 18. A total of 17 beside them is a mistake in one of the two; 18 is not. */
    @Test
    void aTotalMustBeThatOfItsItems() {
        scores(
                "patient_id,day,instrument,total,item_1,item_2,item_3,item_4,item_5,item_6,item_7,item_8,item_9",
                "P2,-1,PHQ9,18,2,2,2,2,2,2,2,2,2",
                "P2,8,PHQ9,17,2,2,2,2,2,2,2,2,2",
                "P2,15,PHQ9,17,2,2,2,2,2,2,2,2,NA",
                "P2,22,MADRS,17,,,,,,,,,");
        assertEquals(List.of(18, 17, 17), totals(1));
        assertThat(rules()).contains("total-differs-from-items:3:total").hasSize(1);
    }

    @Test
    void anItemHasItsScalesRange() {
        scores(
                "patient_id,day,instrument,total,item_1,item_2,item_3,item_4,item_5,item_6,item_7,item_8,item_9",
                "P2,-1,PHQ9,18,4,2,2,2,2,2,2,2,0",
                "P2,8,PHQ9,18,2,2,2,x,2,2,2,2,2",
                "P2,15,PHQ9,18,2,2,2,2,2,2.5,2,2,2",
                "P2,22,PHQ9,18,2,2,2,2,2,2,2,2,2");
        assertEquals(List.of(18), totals(1));
        assertThat(rules())
                .contains("item-out-of-range:2:item_1", "item-out-of-range:3:item_4", "item-out-of-range:4:item_6");
    }

    @Test
    void missingItemsAreNotMadeUp() {
        scores(
                "patient_id,day,instrument,total,item_1,item_2,item_3,item_4,item_5,item_6,item_7,item_8,item_9",
                "P2,-1,PHQ9,,2,2,2,2,2,2,2,2,",
                "P2,8,PHQ9,,,,,,,,,,",
                "P2,22,PHQ9,9,,,,,,,,,");
        assertEquals(List.of(9), totals(1));
        assertThat(rules()).contains("items-incomplete:2:total");
        assertThat(export.check().tables().stream()
                        .filter(t -> t.file().equals("assessments.csv"))
                        .findFirst()
                        .orElseThrow()
                        .missing())
                .isEqualTo(1);
    }

    /** Eight items of 2 are there of nine: 16 x 9 / 8 = 18. Seven of 1 (7 x 9 / 7 = 9) are one too few. */
    @Test
    void proratesWhereThePlanSaysSo() {
        export.plan("reading: {items: {PHQ9: {prorated_missing_at_most: 1}}}");
        scores(
                "patient_id,day,instrument,item_1,item_2,item_3,item_4,item_5,item_6,item_7,item_8,item_9",
                "P2,-1,PHQ9,2,2,2,2,2,2,2,2,",
                "P2,8,PHQ9,1,1,1,1,1,1,1,,");
        assertEquals(List.of(18), totals(1));
        assertThat(rules()).contains("total-prorated:2:total", "items-incomplete:3:total");
    }

    /** Eight items, of them one 1: 1 x 9 / 8 = 1.125, a 1; four 1s: 4.5, a 5 (halves up). */
    @Test
    void proratedTotalsAreWhole() {
        export.plan("reading: {items: {PHQ9: {prorated_missing_at_most: 1}}}");
        scores(
                "patient_id,day,instrument,item_1,item_2,item_3,item_4,item_5,item_6,item_7,item_8,item_9",
                "P2,-1,PHQ9,1,0,0,0,0,0,0,0,",
                "P2,8,PHQ9,1,1,1,1,0,0,0,0,");
        assertEquals(List.of(1, 5), totals(1));
    }
}
