package dev.satya.propertytests;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.Dialect;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.Field;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.NumberSchema.Form;
import dev.satya.schema.Rule;
import dev.satya.schema.SchemaException;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A schema written and read is the same schema; one that has no written form says so. */
final class SchemaWriting {
    private SchemaWriting() {}

    static Optional<String> difference(Case sample) {
        return difference(sample, Dialect.DRAFT_2020_12);
    }

    /** The same by way of the words of a dialect. */
    static Optional<String> difference(Case sample, Dialect dialect) {
        Schema schema = sample.schema();
        ExportOptions options = ExportOptions.DEFAULT.withDialect(dialect);
        Map<String, Object> written;
        try {
            written = schema.toMap(options);
        } catch (SchemaException e) {
            boolean isRight = hasCode(schema) && e.reason().contains("has no written form");
            boolean isBeyond = isBeyond(schema, dialect) && e.reason().contains("leave it out");
            return isRight || isBeyond
                    ? Optional.empty()
                    : Optional.of("not written: " + e.getMessage());
        }
        if (hasCode(schema)) {
            return Optional.of("written without its code: " + written);
        }
        Satya satya = Subject.satya();
        Schema read;
        try {
            read = satya.schemaFromMap(written);
        } catch (SchemaException e) {
            boolean isLoneSurrogate = e.reason().contains("lone surrogate");
            return isLoneSurrogate ? Optional.empty() : Optional.of(e.getMessage());
        }
        Map<String, Object> again = read.toMap(options);
        Schema ofJson = satya.schemaFromJson(schema.toJson(options));
        if (!Values.areEqual(again, ofJson.toMap(options))) {
            return Optional.of("as JSON it is another: " + written + "\n  " + ofJson.toMap());
        }
        if (!satya.schemaFromMap(again).toMap(options).equals(again)) {
            return Optional.of("written again it is another: " + written + "\n  " + again);
        }
        boolean isOutside = isSaidInParts(schema, dialect) && !isJson(sample.instance());
        return isMeantOtherwise(schema) || isOutside
                ? Optional.empty()
                : answersDiffer(sample, read);
    }

    /** The class of an enum is not written, and its constants themselves are no text. */
    private static boolean isMeantOtherwise(Schema schema) {
        return SchemaParts.of(schema).stream()
                .anyMatch(part -> part instanceof EnumSchema listed && listed.javaType() != null);
    }

    /**
     * Draft 7 has one keyword for both halves of a dependent schema, which so become two in an allOf.
     * That of the names takes the value as any does, and refuses what JSON does not have.
     */
    private static boolean isSaidInParts(Schema schema, Dialect dialect) {
        return !dialect.isAtLeast(Dialect.DRAFT_2019_09)
                && SchemaParts.of(schema, DependentSchema.class)
                        .anyMatch(
                                part ->
                                        !part.required().isEmpty()
                                                && !part.schema().equals(Schema.any()));
    }

    /**
     * Something or null is read as nullable, and of two constraints with one keyword the second
     * stands in an allOf: the verdict is the same, and the violations may be others.
     */
    private static boolean isExplainedOtherwise(Schema schema) {
        return SchemaParts.of(schema, Schema.class)
                .anyMatch(part -> isSomethingOrNull(part) || hasAKeywordTwice(part));
    }

    private static boolean isSomethingOrNull(Schema schema) {
        return schema instanceof AnyOfSchema anyOf
                && anyOf.branches().size() == 2
                && isNull(anyOf.branches().get(1));
    }

    private static boolean isNull(Schema schema) {
        boolean isWrapped = schema instanceof AllOfSchema all && all.branches().size() == 1;
        return isWrapped
                ? isNull(((AllOfSchema) schema).branches().get(0))
                : schema.equals(Schema.nullValue());
    }

    private static boolean hasAKeywordTwice(Schema schema) {
        Set<String> keywords = new HashSet<>();
        if (schema instanceof NumberSchema number && number.form() != Form.AS_WRITTEN) {
            keywords.add("format");
        }
        for (Constraint constraint : schema.constraints()) {
            boolean mayBeFormat =
                    constraint instanceof Constraint.Named named && named.arguments().isEmpty();
            if (!keywords.add(mayBeFormat ? "format" : constraint.code())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it may hold what a dialect has no words for. */
    private static boolean isBeyond(Schema schema, Dialect dialect) {
        return SchemaParts.of(schema).stream()
                .anyMatch(
                        part ->
                                part instanceof UnevaluatedSchema
                                        || (part instanceof ArraySchema.Contains contains
                                                && !dialect.isAtLeast(Dialect.DRAFT_2019_09)
                                                && (contains.minimum() != 1
                                                        || contains.maximum()
                                                                != Integer.MAX_VALUE)));
    }

    /** Whether it holds code: what has no words. */
    static boolean hasCode(Schema schema) {
        return SchemaParts.of(schema).stream()
                .anyMatch(
                        part ->
                                part instanceof Constraint.Satisfies
                                        || part instanceof Rule
                                        || part instanceof Field.Default.Supplied);
    }

    /** Whether it can be written and read: it holds no code, and no default that is no JSON value. */
    static boolean canBeReadAgain(Schema schema) {
        return !hasCode(schema)
                && SchemaParts.of(schema, Field.Default.Annotated.class)
                        .allMatch(each -> isJson(each.value()));
    }

    /** A text with a lone surrogate is none, for one. */
    private static boolean isJson(@Nullable Object value) {
        return ReferenceValidator.of(Schema.any()).validate(value).isValid();
    }

    private static Optional<String> answersDiffer(Case sample, Schema read) {
        Answer one = Answer.of(Subject.interpreter(sample).validate(sample.instance()));
        Answer other =
                Answer.of(
                        Subject.interpreter(read, sample.strictness()).validate(sample.instance()));
        boolean isSame =
                one.isValid() == other.isValid()
                        && Values.areEqual(one.value(), other.value())
                        && (isExplainedOtherwise(sample.schema()) || haveSameFaults(one, other));
        return isSame ? Optional.empty() : Optional.of(one + "\n  but as " + read + "\n  " + other);
    }

    private static boolean haveSameFaults(Answer one, Answer other) {
        return new Answer(one.isValid(), null, withoutRepetitions(one.faults()))
                .differenceTo(new Answer(other.isValid(), null, withoutRepetitions(other.faults())))
                .isEmpty();
    }

    /** Draft 7 lists no value of an enum twice, so that its faults list each but once. */
    private static List<Fault> withoutRepetitions(List<Fault> faults) {
        return faults.stream()
                .map(
                        fault ->
                                fault.arguments().get("enum") instanceof List<?> values
                                        ? new Fault(
                                                fault.code(),
                                                fault.path(),
                                                Map.of("enum", different(values)),
                                                fault.instance())
                                        : fault)
                .toList();
    }

    private static List<@Nullable Object> different(List<?> values) {
        List<@Nullable Object> different = new ArrayList<>();
        for (Object value : values) {
            if (different.stream().noneMatch(earlier -> Values.areEqual(earlier, value))) {
                different.add(value);
            }
        }
        return different;
    }
}
