package dev.satya.propertytests.laws;

import dev.satya.schema.JsonType;
import dev.satya.spi.ConstraintPlugin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Values of one shape and any size.
 *
 * @param words that say how such values look
 * @param most the largest size that is worth making
 * @param maker of the value of a size, which is its characters or its parts, about
 */
record Shape(String words, int most, IntFunction<Object> maker) {
    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_PARTS = 10_000;
    private static final int MOST_EXAMPLES = 8;
    private static final int MOST_PLACES = 16;

    Object value(int size) {
        return maker.apply(size);
    }

    static List<Shape> all(ConstraintPlugin plugin) {
        List<Shape> shapes = new ArrayList<>();
        if (plugin.types().contains(JsonType.STRING)) {
            shapes.addAll(texts(plugin));
        }
        if (plugin.types().contains(JsonType.ARRAY)) {
            shapes.add(parts("lists of one number again and again", n -> list(n, i -> 1L)));
            shapes.add(parts("lists of different numbers", n -> list(n, i -> (long) i)));
            shapes.add(parts("lists of different texts", n -> list(n, i -> "item " + i)));
            shapes.add(parts("lists of lists", n -> list(n, i -> List.of((long) i))));
        }
        if (plugin.types().contains(JsonType.OBJECT)) {
            shapes.add(parts("maps", Shape::map));
        }
        return shapes;
    }

    private static List<Shape> texts(ConstraintPlugin plugin) {
        List<Shape> shapes = new ArrayList<>();
        for (String piece : TextProbes.PIECES) {
            shapes.add(text("", piece, ""));
            shapes.add(text("", piece, "!"));
        }
        plugin.validExamples().stream()
                .limit(MOST_EXAMPLES)
                .forEach(
                        example -> {
                            if (example instanceof String text && !text.isEmpty()) {
                                addGrown(text, shapes);
                            }
                        });
        return shapes;
    }

    /** An example again and again, and with each of its characters again and again. */
    private static void addGrown(String example, List<Shape> shapes) {
        shapes.add(text("", example, ""));
        int step = Math.max(1, example.length() / MOST_PLACES);
        for (int i = 0; i < example.length(); i += step) {
            String character = example.substring(i, i + 1);
            String before = example.substring(0, i);
            shapes.add(text(before, character, example.substring(i + 1)));
            shapes.add(text(before, character, "\0"));
        }
    }

    private static Shape text(String before, String repeated, String after) {
        String words =
                ShortSource.of(before)
                        + " + "
                        + ShortSource.of(repeated)
                        + ".repeat(n) + "
                        + ShortSource.of(after);
        return new Shape(
                words,
                MOST_CHARACTERS,
                size -> before + repeated.repeat(Math.max(1, size / repeated.length())) + after);
    }

    private static Shape parts(String words, IntFunction<Object> maker) {
        return new Shape(words, MOST_PARTS, maker);
    }

    private static List<Object> list(int size, IntFunction<Object> item) {
        return IntStream.range(0, size).mapToObj(item).toList();
    }

    private static Map<String, Object> map(int size) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            members.put("name " + i, (long) i);
        }
        return members;
    }
}
