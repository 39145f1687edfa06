package org.infusionoutcomes.press.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.figure.Figures;
import org.infusionoutcomes.figure.FollowUps;
import org.infusionoutcomes.figure.Inputs;
import org.infusionoutcomes.figure.RealInputs;
import org.infusionoutcomes.figure.picture.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every figure, whatever the data. */
class SvgPictureTest {

    private static final int LEAST_TEXT = 11;

    /** Those that the made-up inputs have rows for; on these the others say in a sentence what is missing. */
    private static final Set<String> MADE_UP =
            Set.of("flow", "response", "infusions", "durability", "competing", "rules", "quarters");

    static Stream<Arguments> figures() {
        Map<String, Comparison> inputs = new LinkedHashMap<>(Inputs.all());
        RealInputs.all().forEach((name, input) -> inputs.put("real: " + name, input));
        return inputs.entrySet().stream()
                .flatMap(input -> Figures.all(input.getValue()).stream()
                        .map(figure -> Arguments.of(input.getKey(), figure.name(), figure)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("figures")
    void noTextTouchesAnotherOrLeavesThePicture(String input, String name, Figure figure) {
        Rectangle2D sheet = new Rectangle2D.Double(0, 0, figure.width(), figure.height());
        List<Svg.Text> texts = Svg.of(figure).texts();
        assertThat(texts).hasSizeGreaterThan(figure.table().rows().isEmpty() ? 0 : 5);
        for (int i = 0; i < texts.size(); i++) {
            Svg.Text text = texts.get(i);
            assertThat(sheet.contains(text.box()))
                    .as("%s inside %s", text, sheet)
                    .isTrue();
            assertThat(text.size()).isGreaterThanOrEqualTo(LEAST_TEXT);
            for (Svg.Text other : texts.subList(i + 1, texts.size())) {
                assertThat(text.box().intersects(other.box()))
                        .as("%s and %s touch", text, other)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("figures")
    void saysWhatItShows(String input, String name, Figure figure) {
        Svg svg = Svg.of(figure);
        assertThat(svg.root().getAttribute("role")).isEqualTo("img");
        assertThat(svg.root().getAttribute("viewBox"))
                .isEqualTo("0 0 640 " + Math.round(figure.height()))
                .doesNotContain(".");
        assertThat(svg.root().hasAttribute("width")).isFalse();
        assertThat(svg.root().hasAttribute("height")).isFalse();
        assertThat(svg.root().getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(figure.title());
        assertThat(svg.root().getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(figure.altText());
        assertThat(figure.caption()).endsWith(".").doesNotContain("  ");
        assertThat(figure.altText()).endsWith(".").doesNotContain("NaN");
        boolean hasNoQuarters = name.equals("quarters")
                && List.of("nobody", "tiny", "long induction").contains(input);
        if (MADE_UP.contains(name) || input.equals("real: sample")) {
            assertThat(figure.table().rows().isEmpty()).isEqualTo(hasNoQuarters);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("figures")
    void keepsAllTextAsText(String input, String name, Figure figure) {
        String svg = SvgPicture.of(figure);
        assertThat(svg).doesNotContain("font-family: ").doesNotContain("<image");
        assertThat(Pattern.compile("<text ").matcher(svg).results().count())
                .isEqualTo(Pattern.compile("textLength='[\\d.]+'")
                        .matcher(svg)
                        .results()
                        .count());
    }

    @Test
    void isTheSameInEveryRunAndOnTwoThreads() throws ExecutionException, InterruptedException {
        Comparison comparison = Inputs.clinic();
        List<String> once = Figures.all(comparison).stream().map(SvgPicture::of).toList();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<String>> again = new ArrayList<>();
        for (int run = 0; run < 5; run++) {
            Figures.all(comparison).forEach(figure -> again.add(threads.submit(() -> SvgPicture.of(figure))));
        }
        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i).get()).isEqualTo(once.get(i % once.size()));
        }
        threads.shutdown();
    }

    @Test
    void usesNoIdTwiceOnOnePage() {
        String page = Figures.all(Inputs.clinic()).stream().map(SvgPicture::of).collect(Collectors.joining());
        Matcher id = Pattern.compile("\\bid='([^']*)'").matcher(page);
        Set<String> ids = new HashSet<>();
        while (id.find()) {
            assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
        }
        Matcher use = Pattern.compile("url\\(#([^)]*)\\)").matcher(page);
        while (use.find()) {
            assertThat(ids).contains(use.group(1));
        }
    }

    /** A plan may hold any label: one with the signs that XML reserves comes out as it went in. */
    @Test
    void keepsLabelsThatLookLikeMarkup() {
        Comparison comparison = Inputs.comparison(
                Inputs.plan(Map.of("T", "tics <& \"twitches\" 'n' more")),
                List.of(),
                Map.of("T", FollowUps.of("3 9+")),
                true);
        for (Figure figure : Figures.all(comparison)) {
            String texts = Svg.of(figure).texts().stream().map(Svg.Text::text).collect(Collectors.joining(" "));
            if (MADE_UP.contains(figure.name())) {
                assertThat(texts).contains("Tics <& \"twitches\" 'n' more");
            }
            assertThat(texts).doesNotContain("&lt;").doesNotContain("&amp;");
        }
    }

    @Test
    void saysInsufficientDataInsteadOfFailing() {
        for (Comparison comparison : List.of(Inputs.tiny(), Inputs.nobody())) {
            for (Figure figure : Figures.all(comparison)) {
                String texts =
                        Svg.of(figure).texts().stream().map(Svg.Text::text).collect(Collectors.joining(" "));
                if (!figure.name().equals("flow")) {
                    assertThat(texts.toLowerCase(Locale.ROOT))
                            .containsAnyOf("insufficient", "not estimated", "no model", "no weighted", "gives no ");
                }
            }
        }
    }
}
