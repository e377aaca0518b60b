package dev.satya.cli;

import dev.satya.BatchOptions;
import dev.satya.OutputFormat;
import dev.satya.RowResult;
import dev.satya.SchemaOutput;
import dev.satya.Validator;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is asked about rows: whether they are valid, or what the standard calls their output.
 *
 * @param <T> the answer
 */
interface RowChecker<T> {

    /** The answers for the rows of a stream, which is closed with them. */
    Stream<RowResult<T>> check(InputStream in, Format format, BatchOptions options);

    /** Whether rows are valid. */
    static <T> RowChecker<T> of(Validator<T> validator) {
        return (in, format, options) ->
                switch (format) {
                    case AUTO -> validator.validateRows(in, options);
                    case JSON -> validator.validateJsonArray(in, options);
                    case NDJSON -> validator.validateNdjson(in, options);
                };
    }

    /** The output for rows. */
    static RowChecker<Map<String, Object>> of(SchemaOutput output, OutputFormat as) {
        return (in, format, options) ->
                switch (format) {
                    case AUTO -> output.ofRows(in, as, options);
                    case JSON -> output.ofJsonArray(in, as, options);
                    case NDJSON -> output.ofNdjson(in, as, options);
                };
    }
}
