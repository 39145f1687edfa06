package org.infusionoutcomes.report.origin;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseBar;
import org.infusionoutcomes.report.material.Phrases;

/** Where a plan differs from another, setting by setting: read off the records, so that a new setting is not forgotten. */
public final class SettingsChanged {

    private SettingsChanged() {}

    /** {@code durability.confirmed: yes (default no)}, a line each, named as in a plan file. */
    public static List<String> of(Plan plan, Plan defaults) {
        List<String> changed = new ArrayList<>();
        compare("", plan, defaults, changed);
        return changed;
    }

    private static void compare(String path, Object now, Object before, List<String> changed) {
        // the first question answers for the default plan, and spares the linking of every record's equals
        if (now == before || now.equals(before)) {
            return;
        }
        if (now instanceof Record one && before instanceof Record other) {
            for (RecordComponent part : one.getClass().getRecordComponents()) {
                compare(under(path, snake(part.getName())), value(part, one), value(part, other), changed);
            }
        } else if (now instanceof Map<?, ?> one && before instanceof Map<?, ?> other) {
            entries(path, one, other, changed);
        } else {
            changed.add(path + ": " + text(now) + " (default " + text(before) + ")");
        }
    }

    private static void entries(String path, Map<?, ?> now, Map<?, ?> before, List<String> changed) {
        Set<Object> names = new LinkedHashSet<>(now.keySet());
        names.addAll(before.keySet());
        int lines = changed.size();
        for (Object name : names) {
            String there = under(path, name.toString());
            if (!before.containsKey(name)) {
                changed.add(there + ": added");
            } else if (!now.containsKey(name)) {
                changed.add(there + ": left out");
            } else {
                compare(there, now.get(name), before.get(name), changed);
            }
        }
        if (changed.size() == lines) {
            changed.add(path + ": in another order");
        }
    }

    private static Object value(RecordComponent part, Record whole) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + part, e);
        }
    }

    private static String under(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? "none"
                    : Phrases.and(list.stream().map(SettingsChanged::text).toList());
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Double number) {
            return Phrases.plain(number);
        }
        if (value instanceof RelapseBar bar) {
            return bar.key();
        }
        return value instanceof Estimand estimand ? estimand.key() : value.toString();
    }
}
