package dev.satya;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A violation as Java serialisation writes it: data of the JDK's own classes, and the message as text.
 *
 * @param segments of the path, which are texts and {@link Integer}s
 * @param arguments by name, in the order of {@code names}
 * @param place line, column and offset; null: the instance was no text
 */
record WrittenViolation(
        String code,
        Object[] segments,
        String[] names,
        @Nullable Object[] arguments,
        @Nullable Object instance,
        String message,
        Locale locale,
        long @Nullable [] place)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of values within each other, how many are written as such. */
    private static final int DEEPEST = 100;

    private static final Set<Class<?>> SCALARS =
            Set.of(
                    String.class,
                    Boolean.class,
                    Integer.class,
                    Long.class,
                    Double.class,
                    BigInteger.class,
                    BigDecimal.class);

    static WrittenViolation of(Violation violation) {
        Position position = violation.position();
        List<String> names = List.copyOf(violation.arguments().keySet());
        return new WrittenViolation(
                violation.code(),
                violation.path().segments().toArray(),
                names.toArray(new String[0]),
                names.stream().map(name -> written(violation.arguments().get(name), 0)).toArray(),
                written(violation.instance(), 0),
                violation.message(),
                violation.locale(),
                position == null
                        ? null
                        : new long[] {position.line(), position.column(), position.offset()});
    }

    /** Arguments in JSON terms: what is of another class is its text. */
    static @Nullable Object written(Map<String, @Nullable Object> arguments) {
        return written(arguments, 0);
    }

    private static @Nullable Object written(@Nullable Object value, int depth) {
        if (value == null || SCALARS.contains(value.getClass())) {
            return value;
        }
        if (depth < DEEPEST && value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(written(item, depth + 1)));
            return items;
        }
        if (depth < DEEPEST && value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((name, item) -> members.put(text(name), written(item, depth + 1)));
            return members;
        }
        return text(value);
    }

    private static String text(@Nullable Object value) {
        try {
            return String.valueOf(value);
        } catch (RuntimeException | StackOverflowError e) {
            return value == null ? "null" : value.getClass().getName();
        }
    }

    Violation toViolation() {
        Map<String, @Nullable Object> byName = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            byName.put(names[i], arguments[i]);
        }
        Violation violation =
                Violation.builder(
                                code, new Path(Arrays.asList(segments)), (any, language) -> message)
                        .arguments(byName)
                        .instance(instance)
                        .locale(locale)
                        .build();
        return place == null ? violation : violation.at(new Position(place[0], place[1], place[2]));
    }
}
