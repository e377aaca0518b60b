package dev.satya.propertytests.laws;

import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.BatchCheck;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Constraints that each break one law.
 *
 * @param complaints what the message says, among other things
 * @param binder makes the checks
 */
record Lawless(String name, Set<JsonType> types, List<String> complaints, Binder binder)
        implements ConstraintPlugin {
    private static final int LONG = 1_000;

    /** Makes checks. */
    interface Binder {
        Check bind(Arguments arguments);
    }

    static List<ConstraintPlugin> all() {
        return List.of(
                text("throws-at-empty", of(text -> text.charAt(0) != 'x'), "total", "\"\""),
                text(
                        "throws-at-lone-surrogate",
                        of(text -> text.codePoints().noneMatch(Lawless::isHalf)),
                        "total",
                        "half of a character",
                        "value found: \"\\ud800\""),
                text("overflows", of(text -> depth(text, 0) >= 0), "total", "StackOverflowError"),
                text("random", of(text -> Math.random() < 0.5), "deterministic", "\"\""),
                text("once", once(), "deterministic", "it says true, and then false"),
                text("identity", of(text -> text == text.intern()), "deterministic", "equal text"),
                text("counts", everyHundredth(), "deterministic", "it says"),
                text(
                        "throws-at-bracket",
                        of(text -> text.indexOf('[') < 0 || text.charAt(-1) == ' '),
                        "total",
                        "it throws java.lang.StringIndexOutOfBoundsException",
                        "smallest value found: \"[\"\n"),
                text("quadratic", of(Lawless::quadratic), "linear time", "times the time"),
                text(
                        "exponential",
                        of(text -> splits(text, 0)),
                        "linear time",
                        "\"a\".repeat(n) + \"!\""),
                text("batch-backwards", batch(Lawless::backwards), "many at once", "and alone"),
                text("batch-first", batch(it -> List.of(true)), "many at once", "answers 1 times"),
                text("batch-clears", batch(Lawless::cleared), "many at once", "Unsupported"),
                text("batch-timeless", timeless(), "many at once", "limit is PT0S"),
                text("place-null", at(text -> null), "place", "place gives null"),
                text("place-long", at(text -> List.of(1L)), "place", "java.lang.Long 1"),
                text("place-throws", at(text -> List.of(text.charAt(0))), "place throws"),
                text("takes-all", arguments -> value -> true, "arguments", "noSuchArgument"),
                text("no name", of(text -> true), "declaration", "its name"),
                new Lawless("untyped", Set.of(), List.of("it applies to no type"), of(it -> true)),
                new Lawless(
                        "sorts",
                        Set.of(JsonType.ARRAY),
                        List.of("pure", "it changes the value"),
                        list(
                                list -> {
                                    list.removeIf(item -> item == null);
                                    return true;
                                })),
                new Lawless(
                        "forgets-models",
                        Set.of(JsonType.OBJECT),
                        List.of("total", "ClassCastException"),
                        any(value -> !((Map<?, ?>) value).isEmpty())),
                new Lawless(
                        "forgets-nan",
                        Set.of(JsonType.NUMBER),
                        List.of("total", "NumberFormatException", "NaN"),
                        any(value -> new java.math.BigDecimal(value.toString()).signum() >= 0)),
                new Lawless(
                        "quadratic-list",
                        Set.of(JsonType.ARRAY),
                        List.of("linear time", "times the time"),
                        list(list -> list.stream().allMatch(item -> contains(list, item)))));
    }

    private static Lawless text(String name, Binder binder, String... complaints) {
        return new Lawless(name, Set.of(JsonType.STRING), List.of(complaints), binder);
    }

    private static Binder any(Check check) {
        return arguments -> {
            arguments.allow();
            return check;
        };
    }

    /** A test of texts. */
    interface TextTest {
        boolean test(String text);
    }

    private static Binder of(TextTest test) {
        return any(value -> test.test((String) value));
    }

    /** A test of lists. */
    interface ListTest {
        boolean test(List<?> list);
    }

    private static Binder list(ListTest test) {
        return any(value -> test.test((List<?>) value));
    }

    private static boolean isHalf(int point) {
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            throw new IllegalStateException("half of a character");
        }
        return false;
    }

    /** Ten levels down for each character, so that no usual stack is enough. */
    private static int depth(String text, int level) {
        return level == 10 * text.length() ? 0 : 1 + depth(text, level + 1);
    }

    /** Answers for short texts in capitals. */
    private static boolean isLoud(Object value) {
        String text = value.toString();
        return text.length() < LONG && text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static Binder batch(Function<List<Object>, List<Boolean>> answers) {
        return any((BatchCheck) answers::apply);
    }

    private static List<Boolean> backwards(List<Object> values) {
        List<Boolean> answers = new ArrayList<>();
        values.forEach(value -> answers.add(0, isLoud(value)));
        return answers;
    }

    private static List<Boolean> cleared(List<Object> values) {
        List<Boolean> answers = values.stream().map(Lawless::isLoud).toList();
        if (values.size() > 1) {
            values.clear();
        }
        return answers;
    }

    private static Binder timeless() {
        return any(BatchCheck.of(Lawless::isLoud, Duration.ZERO));
    }

    /** Refuses all, and tells it at a place. */
    private static Binder at(Function<String, List<Object>> place) {
        return any(
                new Check() {
                    @Override
                    public boolean test(Object value) {
                        return false;
                    }

                    @Override
                    public List<Object> place(Object value) {
                        return place.apply((String) value);
                    }
                });
    }

    private static Binder once() {
        Set<Object> seen = new HashSet<>();
        return any(seen::add);
    }

    private static Binder everyHundredth() {
        AtomicInteger count = new AtomicInteger();
        return any(value -> count.incrementAndGet() % 100 != 0);
    }

    /** Compares each character with each. */
    private static boolean quadratic(String text) {
        int pairs = 0;
        for (int i = 0; i < text.length(); i++) {
            for (int j = 0; j < text.length(); j++) {
                Steps.step();
                pairs += text.charAt(i) == text.charAt(j) ? 1 : 0;
            }
        }
        return pairs >= 0;
    }

    private static boolean contains(List<?> list, Object sought) {
        for (Object item : list) {
            Steps.step();
            if (Objects.equals(item, sought)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the rest of the text is one or two letters a, again and again. */
    private static boolean splits(String text, int from) {
        Steps.step();
        return from == text.length()
                || (text.startsWith("a", from) && splits(text, from + 1))
                || (text.startsWith("aa", from) && splits(text, from + 2));
    }

    @Override
    public Check bind(Arguments arguments) {
        return binder.bind(arguments);
    }

    @Override
    public String toString() {
        return name.toLowerCase(Locale.ROOT);
    }
}
