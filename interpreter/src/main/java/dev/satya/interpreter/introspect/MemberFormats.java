package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.interpreter.members.MemberFormat;
import dev.satya.interpreter.types.PatternType;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/** Members that Jackson's {@code JsonFormat} has written otherwise than others of their type. */
final class MemberFormats {
    private MemberFormats() {}

    /**
     * The schema of a member whose format has a pattern; null: nothing is said of it.
     *
     * @throws SchemaException if its type is not one of dates and times, or an attribute has no meaning
     */
    static @Nullable Schema of(TypeUse use) {
        MemberFormat format = format(use);
        if (format == null || format.isText()) {
            return null;
        }
        PatternType<?> type =
                format.pattern().isEmpty()
                        ? null
                        : PatternType.of(
                                use.raw(), format.pattern(), format.locale(), format.zone());
        if (type == null) {
            throw refusal(use, "it has a pattern of dates and times alone");
        }
        return Schema.scalar(type)
                .message(
                        "format",
                        "must be a "
                                + type.words()
                                + (format.zone().isEmpty() ? "" : " of " + format.zone())
                                + " like "
                                + format.pattern());
    }

    /** Refuses to say of other values that they are texts, which they then are not. */
    static void requireText(TypeUse use, Schema schema) {
        MemberFormat format = format(use);
        boolean isText =
                schema instanceof StringSchema
                        || schema instanceof EnumSchema
                        || schema instanceof ScalarSchema<?> scalar
                                && scalar.type().jsonType() == JsonType.STRING;
        if (format != null && !isText) {
            throw refusal(use, "its values are no texts");
        }
    }

    private static @Nullable MemberFormat format(TypeUse use) {
        try {
            return MemberFormat.of(use.declarations());
        } catch (SchemaException e) {
            throw new SchemaException(use.place() + ": " + e.reason(), null, e);
        }
    }

    private static SchemaException refusal(TypeUse use, String reason) {
        return new SchemaException(
                        "@JsonFormat on " + use.place() + " is not understood: " + reason)
                .withHint(
                        ". Take it off, or put it on a member of a type of java.time, which it says"
                                + " of itself and not of what it holds");
    }
}
