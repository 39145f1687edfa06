package org.infusionoutcomes.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads: every count that stands anywhere as a number, and digits that only single patients can have made. */
record TextAttack(PublishedFolder shut, long most) {

    /** Statistics that count patients. */
    private static final Set<String> COUNTS = Set.of(
            "patients",
            "started_later",
            "no_start_quarter",
            "set_aside",
            "no_infusion",
            "pending",
            "no_baseline",
            "below_least",
            "analysed",
            "with_endpoint",
            "treated_before_window",
            "other_scale_only",
            "responders",
            "events",
            "n",
            "scheduled",
            "symptom",
            "unknown_reason",
            "at_risk",
            "least_at_risk",
            "before_events",
            "before_n",
            "not_ill",
            "responded_both",
            "responded_own_only",
            "responded_other_only",
            "by_score_events",
            "by_score_n");

    /** Statistics that anybody can compute from the counts beside them. */
    private static final Pattern OF_COUNTS = Pattern.compile(
            "(before_)?(estimate|lower|upper)|difference(_lower|_upper)?|fisher_p|all_missing_well|lowest|highest|centre"
                    + "|limit_lower|limit_upper");

    private static final List<Pattern> PHRASES = List.of(
            Pattern.compile("(?<![\\d.,])(\\d[\\d,]*) of (\\d[\\d,]*)(?![\\d.,%]*\\d)"),
            Pattern.compile("(?<![\\d.,/])(\\d[\\d,]*)/(\\d[\\d,]*)(?![\\d/])"),
            Pattern.compile("n = (\\d[\\d,]*)"),
            Pattern.compile(
                    "(?<![\\d.,])(\\d[\\d,]*) (?:patients?|responders?|relapses?|events?|analysed|with an endpoint|at risk)"));

    List<String> leaks() {
        List<String> leaks = new ArrayList<>();
        shut.estimates().forEach((row, value) -> number(row, value, leaks));
        shut.texts().forEach((name, text) -> {
            if (name.equals("report.html")) {
                phrases(name, results(text), leaks);
            } else if (name.equals("methods.md")) {
                text.lines().filter(l -> l.startsWith("**Participants")).forEach(l -> phrases(name, l, leaks));
            } else if (name.equals("report.pdf")) {
                phrases(name, pages(text), leaks);
            } else if (name.endsWith(".svg")) {
                String labels = withoutRatios(name, text);
                phrases(name, labels.replaceAll("<[^>]*>", " \n "), leaks);
                labels(name, labels, leaks);
            }
        });
        files(shut.texts(), leaks);
        return leaks;
    }

    private void number(String row, OptionalDouble value, List<String> leaks) {
        String statistic = row.substring(row.lastIndexOf('|') + 1);
        if (COUNTS.contains(statistic)) {
            small(leaks, row, Math.round(value.orElse(0)));
        } else if (!OF_COUNTS.matcher(statistic).matches() && value.isPresent()) {
            int digits = new java.math.BigDecimal(Double.toString(value.getAsDouble()))
                    .stripTrailingZeros()
                    .precision();
            if (digits > 5) {
                leaks.add(row + " has " + digits + " digits");
            }
        }
    }

    /** What stands before the plan's own numbers. */
    private static String results(String html) {
        int end = html.indexOf("<section id=\"caution\"");
        int start = html.indexOf("<main");
        return words(html.substring(Math.max(0, start), end < 0 ? html.length() : end));
    }

    /** The text, without markup and without what the plan sets as the least of anything. */
    private static String words(String markup) {
        return markup.replaceAll("(?s)<style.*?</style>", " ")
                .replaceAll("(?s)<svg.*?</svg>", " ")
                .replaceAll("<[^>]*>", " \n ")
                .replace("&nbsp;", " ")
                .lines()
                .map(TextAttack::withoutLeast)
                .collect(Collectors.joining("\n"));
    }

    /** The text of the PDF up to the plan's own numbers, without the numbers of its pages. */
    private static String pages(String text) {
        return withoutLeast(text.substring(0, text.lastIndexOf("What must not be concluded"))
                .replaceAll("\\s+", " ")
                .replaceAll("Page \\d+ of \\d+", " "));
    }

    private static String withoutLeast(String text) {
        return text.replaceAll("(fewer than|at least) \\d+ \\w+( or \\d+ \\w+)?", " ");
    }

    /** The axis of one figure has the ratios 1/8 to 8. */
    private static String withoutRatios(String name, String svg) {
        return name.contains("subgroups-relapse") ? svg.replaceAll(">(1/)?[1248]</text>", "></text>") : svg;
    }

    private void phrases(String file, String text, List<String> leaks) {
        for (Pattern phrase : PHRASES) {
            Matcher found = phrase.matcher(text);
            while (found.find()) {
                long first = Long.parseLong(found.group(1).replace(",", ""));
                small(leaks, file + ": " + found.group(), first);
                if (found.groupCount() > 1) {
                    long whole = Long.parseLong(found.group(2).replace(",", ""));
                    small(leaks, file + ": " + found.group(), whole);
                    small(leaks, file + ": " + found.group(), whole - first);
                }
            }
        }
    }

    /** Numbers that stand alone in a picture: counts below an axis, counts behind a colon. */
    private void labels(String file, String svg, List<String> leaks) {
        Matcher label = Pattern.compile("<text[^>]*>([^<]*)</text>").matcher(svg);
        while (label.find()) {
            Matcher number = Pattern.compile("(?:^|: )(\\d[\\d,]*)$")
                    .matcher(label.group(1).trim());
            if (number.find()) {
                small(
                        leaks,
                        file + ": " + label.group(1),
                        Long.parseLong(number.group(1).replace(",", "")));
            }
        }
    }

    private void files(Map<String, String> texts, List<String> leaks) {
        if (texts.get("manifest.json").matches("(?s).*\"(sources|bytes)\".*")) {
            leaks.add("manifest.json tells the files of the export");
        }
        for (String line : texts.get("findings.csv").lines().skip(1).toList()) {
            Matcher count = Pattern.compile("^[^,]*,[^,]*,,,,in all: (\\d+)$").matcher(line);
            if (!count.matches()) {
                leaks.add("findings.csv tells where: " + line);
            } else {
                small(leaks, "findings.csv: " + line, Long.parseLong(count.group(1)));
            }
        }
    }

    private void small(List<String> leaks, String what, long count) {
        if (count != 0 && Math.abs(count) <= most) {
            leaks.add(what + " tells " + count);
        }
    }
}
