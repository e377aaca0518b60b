package dev.satya.interpreter.batch;

import dev.satya.MessageSource;
import dev.satya.Path;
import dev.satya.Position;
import dev.satya.RowResult;
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
    private static final Position START = new Position(1, 1, 0);
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
                        ? Validation.invalid(Vector.of(tooLong().at(inSource(START, row))))
                        : check.apply(bytes).mapError(all -> all.map(one -> inSource(one, row)));
        return RowResult.of(row.index(), validation).at(row.line(), row.byteOffset());
    }

    private Violation tooLong() {
        return violation("limit", Map.of("limit", "rowLength", "maximum", (long) maximumLength));
    }

    /** Places are said as those of the row so far, by a text that is no JSON also in words. */
    private Violation inSource(Violation violation, Row row) {
        Position position = violation.position();
        if (position == null) {
            return violation;
        }
        Position moved = inSource(position, row);
        Map<String, @Nullable Object> arguments = violation.arguments();
        if (!violation.code().equals("json") || !arguments.containsKey("offset")) {
            return violation.at(moved);
        }
        Map<String, @Nullable Object> inSource = new LinkedHashMap<>(arguments);
        inSource.put("line", moved.line());
        inSource.put("column", moved.column());
        inSource.put("offset", moved.offset());
        return violation("json", inSource).at(moved);
    }

    private static Position inSource(Position position, Row row) {
        return new Position(
                row.line() + position.line() - 1,
                position.line() == 1 ? row.column() + position.column() - 1 : position.column(),
                row.byteOffset() + position.offset());
    }

    private Violation violation(String code, Map<String, @Nullable Object> arguments) {
        return Violation.builder(code, Path.ROOT, MESSAGES)
                .arguments(arguments)
                .locale(locale)
                .build();
    }
}
