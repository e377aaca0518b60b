package dev.satya.cli;

import dev.satya.BatchOptions;
import dev.satya.OutputFormat;
import dev.satya.RowResult;
import dev.satya.SchemaOutput;
import dev.satya.Validator;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about rows: whether they are valid, or what the standard calls their output.
 *
 * @param <T> the answer
 */
interface RowChecker<T extends @Nullable Object> {

    /** The answers for the rows of a stream, which is closed with them. */
    Stream<RowResult<T>> check(InputStream in, Format format, BatchOptions options);

    /** Whether rows are valid. */
    static <T extends @Nullable Object> RowChecker<T> of(Validator<T> validator) {
        return (in, format, options) -> validator.rows(options).validate(format.rows(in));
    }

    /** Whether rows are valid, for somebody who does not ask for their values: none are made. */
    static RowChecker<@Nullable Void> ofVerdicts(Validator<?> validator) {
        return (in, format, options) -> validator.rows(options).violations(format.rows(in));
    }

    /** The output for rows. */
    static RowChecker<Map<String, Object>> of(SchemaOutput output, OutputFormat as) {
        return (in, format, options) -> output.ofRows(format.rows(in), as, options);
    }
}
