package org.infusionoutcomes.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes down the curves step by step: counts, heights times at risk, ends, days, and the picture's own coordinates. */
record CurveAttack(PublishedFolder shut, long most) {

    List<String> leaks() {
        List<String> leaks = new ArrayList<>();
        Map<String, List<Map<String, String>>> curves = new LinkedHashMap<>();
        shut.curves()
                .forEach(point -> curves.computeIfAbsent(
                                point.get("curve") + " " + point.get("cohort"), c -> new ArrayList<>())
                        .add(point));
        curves.forEach((name, points) -> steps(name, points, leaks));
        values(leaks);
        picture(leaks);
        return leaks;
    }

    private void steps(String name, List<Map<String, String>> points, List<String> leaks) {
        double height = 1;
        for (int i = 0; i < points.size(); i++) {
            Map<String, String> point = points.get(i);
            long atRisk = number(point, "at_risk");
            long events = number(point, "events");
            long censored = number(point, "censored");
            String where = name + " day " + point.get("day");
            small(leaks, where + " events", events);
            small(leaks, where + " censored", censored);
            small(leaks, where + " left at risk", atRisk - events - censored);
            small(leaks, where + " at risk", atRisk);
            if (number(point, "day") % 7 != 0) {
                leaks.add(where + " is not a whole week");
            }
            if (i > 0) {
                Map<String, String> before = points.get(i - 1);
                long expected = number(before, "at_risk") - number(before, "events") - number(before, "censored");
                small(leaks, where + " lost between the steps", expected - atRisk);
            }
            double now = Double.parseDouble(point.get("estimate"));
            fallen(leaks, where, (1 - now / height) * atRisk, (1 - now / height) * (atRisk - censored), events);
            height = now;
        }
    }

    /** A step's height times those at risk is a count: all censored before the events, or all of them after. */
    private void fallen(List<String> leaks, String where, double most, double least, long events) {
        if (events == 0 && most > 1e-9) {
            leaks.add(where + " falls without events");
        }
        if (events > 0 && (most < events - 1e-6 || least > events + 1e-6)) {
            leaks.add(where + " falls by other than its events");
        }
        if (most > 0.5 && Math.floor(most) <= this.most) {
            leaks.add(where + " falls by few: " + most);
        }
    }

    /** What estimates.csv says of the curves is what their points say, and no more. */
    private void values(List<String> leaks) {
        shut.estimates().forEach((row, value) -> {
            String[] column = row.split("\\|", -1);
            boolean isHeight = (column[0].equals("durability") || column[0].equals("first_response"))
                    && !column[6].isEmpty()
                    && !column[1].contains("-");
            if (isHeight && value.isPresent() && !isOnCurve(column, value)) {
                leaks.add(row + " is no point of the curve");
            }
            if (column[7].startsWith("median") && value.isPresent() && value.getAsDouble() % 7 != 0) {
                leaks.add(row + " is not in whole weeks");
            }
        });
    }

    private boolean isOnCurve(String[] column, OptionalDouble value) {
        return shut.curves().stream()
                .filter(p -> p.get("curve").equals(column[0]) && p.get("cohort").equals(column[1]))
                .filter(p -> p.get("day").equals(column[6]))
                .anyMatch(p -> (column[7].equals("at_risk") ? left(p) : Double.parseDouble(p.get(column[7])))
                        == value.getAsDouble());
    }

    private static long left(Map<String, String> point) {
        return number(point, "at_risk") - number(point, "events") - number(point, "censored");
    }

    /** The picture has no more corners than the tables have days. */
    private void picture(List<String> leaks) {
        String svg = shut.texts().getOrDefault("figures/durability.svg", "");
        TreeSet<Integer> days = new TreeSet<>();
        shut.curves().stream()
                .filter(p -> p.get("curve").equals("durability"))
                .forEach(p -> days.add(Integer.parseInt(p.get("day"))));
        Matcher path = Pattern.compile(" d=\"([^\"]*)\"").matcher(svg);
        while (path.find()) {
            TreeSet<String> across = new TreeSet<>();
            Matcher corner = Pattern.compile("L ?(-?[0-9.]+)[ ,](-?[0-9.]+)").matcher(path.group(1));
            while (corner.find()) {
                across.add(corner.group(1));
            }
            if (across.size() > 2 * days.size() + 8) {
                leaks.add("figures/durability.svg: a line with " + across.size() + " corners for " + days.size()
                        + " days");
            }
        }
    }

    private void small(List<String> leaks, String what, long count) {
        if (count != 0 && Math.abs(count) <= most) {
            leaks.add(what + " " + count);
        }
    }

    private static long number(Map<String, String> point, String column) {
        return Long.parseLong(point.get(column));
    }
}
