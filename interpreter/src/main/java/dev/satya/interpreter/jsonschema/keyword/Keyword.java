package dev.satya.interpreter.jsonschema.keyword;

import dev.satya.schema.Dialect;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A keyword: a row of {@link KeywordTable}. One that changed from draft to draft has several.
 *
 * @param family what it speaks about
 * @param role what it does to a value
 * @param shape what values it takes
 * @param form how it becomes a constraint; null: it is no plain assertion, and a reader knows it
 */
public record Keyword(
        String name,
        Origin origin,
        KeywordFamily family,
        KeywordRole role,
        ValueShape shape,
        @Nullable ConstraintForm form) {

    /** The vocabulary of the keywords of this library, which are in none of JSON Schema. */
    static final String OWN = "x-";

    /**
     * Who defines a keyword.
     *
     * @param vocabulary the last segment of the URI of its vocabulary, in the drafts that have those
     * @param since the first draft that has it
     * @param until the last one
     */
    record Origin(String vocabulary, Dialect since, Dialect until) {

        boolean isOf(Dialect dialect) {
            return dialect.isAtLeast(since) && until.isAtLeast(dialect);
        }

        /** These drafts, and those of another row, and those between. */
        Origin and(Origin other) {
            return new Origin(
                    vocabulary,
                    since.isAtLeast(other.since) ? other.since : since,
                    until.isAtLeast(other.until) ? until : other.until);
        }

        /** The drafts in words. */
        String drafts() {
            if (since == until) {
                return word(since);
            }
            return until == Dialect.DRAFT_2020_12
                    ? word(since) + " and later"
                    : word(until) + " and before";
        }
    }

    /** Where schemas are in a keyword's value. */
    public enum Holds {
        /** Nowhere. */
        NOTHING,
        /** It is one. */
        SCHEMA,
        /** It is a list of them. */
        SCHEMAS,
        /** It is one or a list of them. */
        SCHEMA_OR_LIST,
        /** They are the members of an object. */
        MEMBERS,
        /** The same, where a member may be a list of names instead. */
        MEMBERS_OR_NAMES
    }

    String vocabulary() {
        return origin.vocabulary;
    }

    Holds holds() {
        return shape.holds();
    }

    /** Whether it is one of this library, which holds in every draft. */
    boolean isOwn() {
        return vocabulary().equals(OWN);
    }

    /** Whether a draft of JSON Schema defines it. */
    boolean isOf(Dialect dialect) {
        return !isOwn() && origin.isOf(dialect);
    }

    /** {@code draft 2019-09}. */
    public static String word(Dialect dialect) {
        return dialect.name().toLowerCase(Locale.ROOT).replace("t_", "t ").replace('_', '-');
    }
}
