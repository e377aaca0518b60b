package dev.satya.interpreter.jsonschema.keyword;

import dev.satya.interpreter.jsonschema.keyword.Keyword.Origin;
import dev.satya.schema.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one section of {@link KeywordTable}, which share all that is said first. */
final class KeywordRows {
    private final String vocabulary;
    private final KeywordFamily family;
    private final KeywordRole role;
    private final List<Keyword> rows = new ArrayList<>();

    private KeywordRows(String vocabulary, KeywordFamily family, KeywordRole role) {
        this.vocabulary = vocabulary;
        this.family = family;
        this.role = role;
    }

    static KeywordRows of(String vocabulary, KeywordFamily family, KeywordRole role) {
        return new KeywordRows(vocabulary, family, role);
    }

    /** Keywords that every draft has from {@code since} on. */
    KeywordRows add(Dialect since, ValueShape shape, String... names) {
        for (String name : names) {
            add(name, since, Dialect.DRAFT_2020_12, shape, null);
        }
        return this;
    }

    /** A keyword that a later draft has no more, or with other values. */
    KeywordRows add(Dialect since, Dialect until, ValueShape shape, String name) {
        return add(name, since, until, shape, null);
    }

    /** A plain assertion. */
    KeywordRows add(Dialect since, ValueShape shape, String name, ConstraintForm form) {
        return add(name, since, Dialect.DRAFT_2020_12, shape, form);
    }

    private KeywordRows add(
            String name,
            Dialect since,
            Dialect until,
            ValueShape shape,
            @Nullable ConstraintForm form) {
        Origin origin = new Origin(vocabulary, since, until);
        rows.add(new Keyword(name, origin, family, role, shape, form));
        return this;
    }

    List<Keyword> rows() {
        return rows;
    }
}
