package org.infusionoutcomes.check.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdDictionaryTest {

    private final IdDictionary dictionary = new IdDictionary();

    private int add(String text) {
        char[] chars = ("<" + text + ">").toCharArray();
        return dictionary.add(chars, 1, chars.length - 1);
    }

    private int find(String text) {
        return dictionary.find(text.toCharArray(), 0, text.length());
    }

    @Test
    void numbersTextsAsTheyCome() {
        List<String> texts = List.of(
                "",
                "7",
                "07",
                "007",
                "P0000001",
                "P00000010",
                "p0000001",
                "\u00EB",
                "\u0117",
                "\uD83D\uDE00",
                "1e5",
                "1E5");
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(-1, find(texts.get(i)));
            assertEquals(i, add(texts.get(i)));
        }
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(i, add(texts.get(i)));
            assertEquals(i, find(texts.get(i)));
            assertEquals(texts.get(i), dictionary.text(i));
        }
        assertEquals(texts.size(), dictionary.size());
    }

    /** The same as a HashMap, over texts of 0 to 20 characters that often differ in little. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithAMap(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> numbers = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            String text = "0".repeat(random.nextInt(13)) + Integer.toString(random.nextInt(60_000), 36);
            Integer known = numbers.putIfAbsent(text, numbers.size());
            assertEquals(known == null ? order.size() : known, add(text));
            if (known == null) {
                order.add(text);
            }
        }
        for (int i = 0; i < order.size(); i++) {
            assertEquals(order.get(i), dictionary.text(i));
        }
    }

    @Test
    void keepsLongTexts() {
        String text = "x".repeat(200_000);
        assertEquals(0, add("a"));
        assertEquals(1, add(text));
        assertEquals(2, add("b"));
        assertEquals(text, dictionary.text(1));
        assertEquals(1, find(text));
        assertEquals('b', dictionary.firstCharacter(2));
    }
}
