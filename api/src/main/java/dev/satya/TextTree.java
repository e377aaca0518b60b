package dev.satya;

import dev.satya.schema.TextShape;
import dev.satya.schema.TextShape.Kind;
import dev.satya.spi.Printable;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Collections;
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

    /** As it was spelled; null where ways lead through here, or where a name is null. */
    private @Nullable String name;

    /** By steps; null where a name is null, which the schema refuses. */
    private final Map<@Nullable String, TextTree> children = new LinkedHashMap<>();

    /** Texts of names that lead on from texts here, in the order of the names. */
    private final Map<String, List<?>> beyond = new TreeMap<>();

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
     * Puts texts at the end of a way, or where the way leads through other texts. Shorter ways are put
     * before longer ones.
     *
     * @throws ValidationException if there are texts by another name there
     */
    void put(List<@Nullable String> way, @Nullable String name, List<?> texts) {
        TextTree at = this;
        int left = way.size();
        for (@Nullable String step : way) {
            at = at.child(step);
            left--;
            if (at.texts != null && left > 0) {
                at.beyond.put(String.valueOf(name), texts);
                return;
            }
        }
        if (at.texts != null) {
            throw twice(place(way), at, name);
        }
        at.texts = texts;
        at.name = name;
    }

    private static Path place(List<@Nullable String> way) {
        Path place = Path.ROOT;
        for (@Nullable String step : way) {
            place = at(place, step);
        }
        return place;
    }

    /** Of two spellings that lead to one place neither is taken: which one came first is chance. */
    private static ValidationException twice(Path place, TextTree one, @Nullable String other) {
        List<String> names = new ArrayList<>(List.of(one.spelling(), String.valueOf(other)));
        Collections.sort(names);
        return refusal(place, names.get(0), names.get(1), " are names of one place");
    }

    private static ValidationException refusal(Path place, String one, String other, String why) {
        String message =
                "must not be given twice: \""
                        + Printable.of(one)
                        + "\" and \""
                        + Printable.of(other)
                        + "\""
                        + why;
        Violation violation =
                Violation.builder("duplicateKey", place, (same, locale) -> message).build();
        return new ValidationException(Vector.of(violation));
    }

    /** The name of the first texts here. */
    private String spelling() {
        TextTree at = this;
        while (at.texts == null) {
            at = at.children.values().iterator().next();
        }
        return String.valueOf(at.name);
    }

    private TextTree child(@Nullable String step) {
        return children.computeIfAbsent(step, any -> new TextTree());
    }

    /**
     * The members of an object of a shape.
     *
     * @throws ValidationException if two spellings of a number lead to one item, or if one name gives
     *     all of an array or object and another a part of it
     */
    Map<@Nullable String, Object> members(TextShape shape) {
        Map<String, List<?>> asNamed = new LinkedHashMap<>();
        Map<@Nullable String, Object> members = members(shape, Path.ROOT, asNamed);
        asNamed.forEach((name, texts) -> members.put(name, value(texts, shape.member(name))));
        return members;
    }

    /**
     * The same for an object at a place.
     *
     * @param asNamed takes what is a member of the root by its name as it stands
     */
    private Map<@Nullable String, Object> members(
            TextShape shape, Path place, Map<String, List<?>> asNamed) {
        Map<@Nullable String, Object> members = new LinkedHashMap<>();
        children.forEach(
                (step, child) ->
                        members.put(
                                step, child.value(shape.member(step), at(place, step), asNamed)));
        return members;
    }

    private Object value(TextShape shape, Path place, Map<String, List<?>> asNamed) {
        if (texts == null) {
            return shape.areItems() && areNumbered()
                    ? items(shape, place, asNamed)
                    : members(shape, place, asNamed);
        }
        if (!beyond.isEmpty() && shape.mayHaveParts()) {
            String part = beyond.keySet().iterator().next();
            throw refusal(place, spelling(), part, " are all of one place and a part of it");
        }
        asNamed.putAll(beyond);
        return value(texts, shape);
    }

    private static Object value(List<?> texts, TextShape shape) {
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
        return children.keySet().stream().allMatch(TextTree::isNumber);
    }

    private static boolean isNumber(@Nullable String step) {
        return step != null
                && !step.isEmpty()
                && step.length() <= 9
                && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Path at(Path place, @Nullable String step) {
        return place.resolve(isNumber(step) ? Integer.valueOf(step) : String.valueOf(step));
    }

    private List<Object> items(TextShape shape, Path place, Map<String, List<?>> asNamed) {
        Map<Integer, TextTree> inOrder = new TreeMap<>();
        children.forEach(
                (step, child) -> {
                    int number = Integer.parseInt(step);
                    TextTree other = inOrder.put(number, child);
                    if (other != null) { // 1 and 01
                        throw twice(place.resolve(number), other, child.spelling());
                    }
                });
        List<Object> items = new ArrayList<>();
        for (TextTree child : inOrder.values()) {
            Path there = place.resolve(items.size());
            items.add(child.value(shape.item(items.size()), there, asNamed));
        }
        return items;
    }
}
