package dev.satya.interpreter.batch;

import dev.satya.MessageSource;
import dev.satya.Path;
import dev.satya.Violation;
import dev.satya.interpreter.message.Catalogue;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Validates one row and makes its places those of the source. */
final class RowCheck<T extends @Nullable Object> {
    private static final MessageSource MESSAGES = new Catalogue(Map.of());

    private final Function<byte[], Validation<Seq<Violation>, T>> check;
    private final int maximumLength;
    private final Locale locale;

    RowCheck(
            Function<byte[], Validation<Seq<Violation>, T>> check,
            int maximumLength,
            Locale locale) {
        this.check = check;
        this.maximumLength = maximumLength;
        this.locale = locale;
    }

    RowResult<T> of(Row row) {
        byte[] bytes = row.bytes();
        Validation<Seq<Violation>, T> validation =
                bytes == null
                        ? Validation.invalid(Vector.of(tooLong()))
                        : check.apply(bytes).mapError(all -> all.map(one -> inSource(one, row)));
        return new RowResult<>(row.index(), row.line(), row.byteOffset(), validation);
    }

    private Violation tooLong() {
        return violation("limit", Map.of("limit", "rowLength", "maximum", (long) maximumLength));
    }

    /** A text that is no JSON says where; that is the row's place so far. */
    private Violation inSource(Violation violation, Row row) {
        Map<String, @Nullable Object> arguments = violation.arguments();
        if (violation.code().equals("json")
                && arguments.get("line") instanceof Long line
                && arguments.get("column") instanceof Long column
                && arguments.get("offset") instanceof Long offset) {
            Map<String, @Nullable Object> moved = new LinkedHashMap<>(arguments);
            moved.put("line", row.line() + line - 1);
            moved.put("column", line == 1 ? row.column() + column - 1 : column);
            moved.put("offset", row.byteOffset() + offset);
            return violation("json", moved);
        }
        return violation;
    }

    private Violation violation(String code, Map<String, @Nullable Object> arguments) {
        return new Violation(code, Path.ROOT, arguments, null, null, null, MESSAGES, locale);
    }
}
