package dev.satya.interpreter.batch;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows that are numbered; every seventh is not valid, the first one with it. */
final class Numbered {
    static final Validator<Model> VALIDATOR = validator(n -> true);

    private static final int INVALID = 7;

    private Numbered() {}

    /** Asks {@code predicate} about each number of a valid row. */
    static Validator<Model> validator(LongPredicate predicate) {
        Schema row =
                Schema.object("Row")
                        .field("n", Schema.integer().constraint("asked"))
                        .field("ok", Schema.bool())
                        .build();
        return Satya.builder()
                .constraint("asked", Long.class, predicate::test)
                .build()
                .compile(row);
    }

    static boolean isValid(long n) {
        return n % INVALID != 0;
    }

    static Map<String, Object> row(long n) {
        return Map.of("n", n, "ok", isValid(n) ? true : "maybe");
    }

    static List<Map<String, Object>> rows(int count) {
        return IntStream.range(0, count).mapToObj(Numbered::row).toList();
    }

    /** Valid rows, then one that is not, at {@code count}, and so on without end. */
    static Stream<Map<String, Object>> endless(int count) {
        return Stream.iterate(0L, n -> n + 1)
                .map(n -> Map.of("n", n, "ok", n % (count + 1) == count ? "maybe" : true));
    }

    static String json(long n) {
        return "{\"n\": " + n + ", \"ok\": " + (isValid(n) ? "true" : "\"maybe\"") + "}";
    }
}
