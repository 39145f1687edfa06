package org.infusionoutcomes.report.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseBar;
import org.infusionoutcomes.report.DefaultPlan;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever can be set in the plan can be read in the methods: each value is changed, and the text must change. */
class MethodsTest {

    private static final Plan PLAN = DefaultPlan.plan();

    @TestFactory
    Stream<DynamicTest> everyValueOfThePlanIsPrinted() {
        List<Change> changes = changes("plan", PLAN, changed -> (Plan) changed);
        // 10 parts of the plan; its records hold 4 + 1 + 5 + 7 + 9 + 7 values, a scale 11, a cohort 2
        assertThat(changes).hasSizeGreaterThanOrEqualTo(1 + 1 + 4 + 1 + 5 + 7 + 9 + 7 + 5 * 11 + 2 * 2);
        return changes.stream()
                .map(c -> DynamicTest.dynamicTest(c.name(), () -> {
                    assertNotEquals(PLAN, c.plan());
                    assertNotEquals(text(PLAN), text(c.plan()));
                }));
    }

    @Test
    void namesTheLimitsOfAScale() {
        assertEquals(
                "Y-BOCS (YBOCS in the export, also written Y-BOCS): totals 0 to 40, looking back 7 days. Response:"
                        + " improvement from baseline of 35% or more; partial response: 25% or more; remission: a total of"
                        + " 12 or less; analysed from a baseline of 16; the rule above-limit counts a total of 16 or more;"
                        + " endpoint window: days 7 to 31 after the last induction infusion.",
                Populations.scale("YBOCS", PLAN.instruments().get("YBOCS")));
    }

    @Test
    void namesEachRuleAndEstimand() {
        String text = text(PLAN);
        for (RelapseBar bar : RelapseBar.values()) {
            assertThat(text).contains("[" + bar.key() + "]: " + Methods.meaning(bar));
        }
        for (Estimand estimand : Estimand.values()) {
            assertThat(text).contains("[" + estimand.key() + "]: " + Methods.meaning(estimand));
        }
    }

    @Test
    void writesPercentsWithoutBinaryDust() {
        assertThat(text(PLAN))
                .contains("two-sided at 95%.")
                .contains("r = 0.85.")
                .contains("30.4375 days");
    }

    private record Change(String name, Plan plan) {}

    private static String text(Plan plan) {
        StringBuilder text = new StringBuilder();
        Methods.of(plan)
                .forEach(topic -> text.append(topic.title())
                        .append('\n')
                        .append(String.join("\n", topic.sentences()))
                        .append('\n'));
        return text.toString();
    }

    /** One plan for each value below {@code part}, that value changed to another that can stand. */
    private static List<Change> changes(String name, Record part, Function<Record, Plan> whole) {
        List<Change> changes = new ArrayList<>();
        RecordComponent[] components = part.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            int place = i;
            Object value = value(part, components[i]);
            String path = name + "." + components[i].getName();
            Function<Object, Plan> replaced = v -> whole.apply(with(part, place, v));
            if (value instanceof Record inner) {
                changes.addAll(changes(path, inner, replaced::apply));
            } else if (value instanceof Map<?, ?> map) {
                changes.addAll(changes(path, map, replaced));
            } else {
                changes.add(new Change(path, firstThatStands(path, alternatives(value), replaced)));
            }
        }
        return changes;
    }

    private static List<Change> changes(String path, Map<?, ?> map, Function<Object, Plan> replaced) {
        List<Change> changes = new ArrayList<>();
        map.forEach((key, value) -> {
            String name = path + "." + key;
            Function<Object, Plan> put = changed -> {
                Map<Object, Object> other = new LinkedHashMap<>(map);
                other.put(key, changed);
                return replaced.apply(other);
            };
            if (value instanceof Record inner) {
                changes.addAll(changes(name, inner, put::apply));
            } else {
                changes.add(new Change(name, firstThatStands(name, alternatives(value), put)));
            }
        });
        return changes;
    }

    private static Plan firstThatStands(String path, List<Object> alternatives, Function<Object, Plan> replaced) {
        return alternatives.stream()
                .flatMap(value -> attempt(value, replaced).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No other value of " + path + " can stand"));
    }

    private static Optional<Plan> attempt(Object value, Function<Object, Plan> replaced) {
        try {
            return Optional.of(replaced.apply(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Object> alternatives(Object value) {
        if (value instanceof Integer number) {
            return List.of(number + 1, number - 1);
        } else if (value instanceof Double number) {
            return List.of(number + 0.01, number - 0.01);
        } else if (value instanceof Boolean flag) {
            return List.of(!flag);
        } else if (value instanceof RelapseBar) {
            return List.of(RelapseBar.RISE_OF_5);
        } else if (value instanceof Estimand) {
            return List.of(Estimand.AS_TREATED);
        } else if (value instanceof List<?> list) {
            return lists(list);
        }
        return List.of("self", value + " otherwise");
    }

    private static List<Object> lists(List<?> list) {
        List<Object> more = new ArrayList<>(list);
        more.add("another");
        if (list.size() < 2) {
            // a cohort's only scale gives way to one that the plan knows
            return List.of(more, List.of("PHQ9"));
        }
        List<Object> turned = List.of(list.get(1), list.get(0));
        return list.get(0) instanceof Integer ? List.of(list.subList(1, list.size())) : List.of(more, turned);
    }

    private static Object value(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Record with(Record part, int place, Object value) {
        RecordComponent[] components = part.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = i == place ? value : value(part, components[i]);
        }
        try {
            return (Record) part.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
