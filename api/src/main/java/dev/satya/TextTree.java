package dev.satya;

import dev.satya.schema.TextShape;
import dev.satya.schema.TextShape.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Texts at the ends of ways of names. For one thread, while an instance is made. */
final class TextTree {
    /** Steps of the longest way. */
    private static final int LONGEST = 32;

    /** Null: ways lead through here. */
    private @Nullable List<?> texts;

    /** By steps; null where a name is null, which the schema refuses. */
    private final Map<@Nullable String, TextTree> children = new LinkedHashMap<>();

    /** The steps that a name spells; the name alone if it spells none. */
    static List<String> way(String name) {
        List<String> steps = new ArrayList<>();
        int at = end(name, 0);
        steps.add(name.substring(0, at));
        while (at < name.length()) {
            boolean isBracket = name.charAt(at) == '[';
            int end = isBracket ? name.indexOf(']', at) : end(name, at + 1);
            if (end <= at + 1) {
                return List.of(name);
            }
            steps.add(name.substring(at + 1, end));
            at = isBracket ? end + 1 : end;
            boolean isStep =
                    at == name.length() || name.charAt(at) == '.' || name.charAt(at) == '[';
            if (!isStep) {
                return List.of(name);
            }
        }
        boolean isWay = !steps.get(0).isEmpty() && steps.size() <= LONGEST;
        return isWay ? steps : List.of(name);
    }

    private static int end(String name, int from) {
        int at = from;
        while (at < name.length() && name.charAt(at) != '.' && name.charAt(at) != '[') {
            at++;
        }
        return at;
    }

    /**
     * Puts texts at the end of a way; at the name as it stands if the way leads through texts, or ends
     * where there are some. Shorter ways are put before longer ones.
     */
    void put(List<@Nullable String> way, @Nullable String name, List<?> texts) {
        TextTree end = end(way);
        TextTree free = end == null ? child(name) : end;
        free.texts = texts;
    }

    private TextTree child(@Nullable String step) {
        return children.computeIfAbsent(step, any -> new TextTree());
    }

    /** Null: there are texts on the way. */
    private @Nullable TextTree end(List<@Nullable String> way) {
        TextTree at = this;
        for (@Nullable String step : way) {
            at = at.child(step);
            if (at.texts != null) {
                return null;
            }
        }
        return at;
    }

    /** The members of an object of a shape. */
    Map<@Nullable String, Object> members(TextShape shape) {
        Map<@Nullable String, Object> members = new LinkedHashMap<>();
        children.forEach((name, child) -> members.put(name, child.value(shape.member(name))));
        return members;
    }

    private Object value(TextShape shape) {
        if (texts == null) {
            return shape.kind(1) == Kind.ARRAY && areNumbered() ? items(shape) : members(shape);
        }
        boolean isOne = texts.size() == 1 && shape.kind(1) != Kind.ARRAY;
        return isOne ? meant(texts.get(0), shape) : all(texts, shape);
    }

    private static List<Object> all(List<?> texts, TextShape shape) {
        List<Object> all = new ArrayList<>(texts.size());
        for (Object text : texts) {
            all.add(meant(text, shape.item(all.size())));
        }
        return all;
    }

    /** Only what came as text stands for something else. */
    private static Object meant(Object given, TextShape shape) {
        return given instanceof String text ? shape.meant(text) : given;
    }

    private boolean areNumbered() {
        return children.keySet().stream()
                .allMatch(
                        step ->
                                step.length() <= 9
                                        && step.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    private List<Object> items(TextShape shape) {
        Map<Integer, TextTree> inOrder = new TreeMap<>();
        children.forEach((step, child) -> inOrder.put(Integer.parseInt(step), child));
        List<Object> items = new ArrayList<>();
        for (TextTree child : inOrder.values()) {
            items.add(child.value(shape.item(items.size())));
        }
        return items;
    }
}
