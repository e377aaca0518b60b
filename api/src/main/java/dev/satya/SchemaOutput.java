package dev.satya;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What JSON Schema calls output: the keyword and the schema that each error and annotation comes
 * from. It is gathered by walking the document, which takes far longer than {@link
 * Validator#validate}. Thread-safe.
 *
 * <p>Whether an instance is valid is what the validator of the same document says, with its limits.
 * Members stand in one order for the same document and instance: that of the document's keywords and
 * of the instance's members.
 *
 * <ul>
 *   <li>The key and the location of an error are those of a keyword that the document has. That of a
 *       schema that is {@code false} has an empty key, and the location of the schema. What no
 *       keyword says (a limit, text that is no Unicode, a text that is no JSON, a member that is
 *       given twice) has the violation's code as its key, and the location of the root schema.
 *   <li>Annotations are left out of a schema that the instance does not conform to, and of all
 *       schemas below it. {@code format} is an annotation where it is no assertion.
 *   <li>An instance that exceeds a limit has the validator's verdict and violations alone, and no
 *       annotations. So has one whose output takes more {@link Limits#steps} than there are, or more
 *       than some for each value and schema: a small schema can ask for exponential work.
 *   <li>A location in the instance of more than 16,384 characters is cut there, and ends with {@code …}.
 *   <li>A {@link OutputFormat#HIERARCHICAL} output is deeper than the instance: by two containers for
 *       each schema that is applied within another.
 *   <li>Where values are converted, a keyword sees what the validator's nodes see: the converted
 *       value. A union of types that accepts and converts several of them is one assertion with the
 *       keywords about those types, and its error is that of {@code type}. If that is not enough to
 *       find a keyword that accounts for the verdict, the violations stand at the root.
 * </ul>
 */
public interface SchemaOutput {

    /**
     * The output for an instance.
     *
     * @param instance null: JSON's null
     * @return plain JSON values; immutable
     */
    Map<String, Object> of(@Nullable Object instance, OutputFormat format);

    /**
     * The output for an instance in JSON, in UTF-8. A text that is not JSON is an instance that is
     * not valid.
     *
     * @return plain JSON values; immutable
     */
    Map<String, Object> ofJson(byte[] json, OutputFormat format);

    /**
     * The output for an instance in JSON.
     *
     * @return plain JSON values; immutable
     */
    Map<String, Object> ofJson(String json, OutputFormat format);

    /**
     * The output for each row, as {@link Rows#validate(RowInput)} finds them. Every result is a valid
     * one, whose value is the output. The stream is to be closed, which closes the input.
     *
     * @throws java.io.UncheckedIOException if a file cannot be opened
     */
    Stream<RowResult<Map<String, Object>>> ofRows(
            RowInput rows, OutputFormat format, BatchOptions options);
}
