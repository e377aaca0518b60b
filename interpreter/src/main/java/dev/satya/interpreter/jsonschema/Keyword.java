package dev.satya.interpreter.jsonschema;

import static dev.satya.interpreter.jsonschema.Keyword.Holds.MEMBERS;
import static dev.satya.interpreter.jsonschema.Keyword.Holds.MEMBERS_OR_NAMES;
import static dev.satya.interpreter.jsonschema.Keyword.Holds.NOTHING;
import static dev.satya.interpreter.jsonschema.Keyword.Holds.SCHEMA;
import static dev.satya.interpreter.jsonschema.Keyword.Holds.SCHEMAS;
import static dev.satya.interpreter.jsonschema.Keyword.Holds.SCHEMA_OR_LIST;
import static dev.satya.schema.Dialect.DRAFT_2019_09;
import static dev.satya.schema.Dialect.DRAFT_2020_12;
import static dev.satya.schema.Dialect.DRAFT_4;
import static dev.satya.schema.Dialect.DRAFT_6;
import static dev.satya.schema.Dialect.DRAFT_7;

import dev.satya.schema.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A keyword of JSON Schema: which drafts define it, and where schemas are in its value.
 *
 * @param vocabulary the last segment of the URI of its vocabulary, in the drafts that have those
 */
record Keyword(String name, Dialect since, Dialect until, String vocabulary, Holds holds) {

    /** Where schemas are in a keyword's value. */
    enum Holds {
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

    /** All keywords of all drafts; a few that changed are there twice. */
    static final List<Keyword> ALL = all();

    boolean isOf(Dialect dialect) {
        return dialect.isAtLeast(since) && until.isAtLeast(dialect);
    }

    /** The drafts that have a keyword, in words; null: none has. */
    static @Nullable String drafts(String name) {
        Dialect first = null;
        Dialect last = null;
        for (Keyword keyword : ALL) {
            if (keyword.name.equals(name)) {
                first = first == null || first.isAtLeast(keyword.since) ? keyword.since : first;
                last = last == null || keyword.until.isAtLeast(last) ? keyword.until : last;
            }
        }
        if (first == null || last == null) {
            return null;
        }
        if (first == last) {
            return word(first);
        }
        return last == DRAFT_2020_12 ? word(first) + " and later" : word(last) + " and before";
    }

    /** {@code draft 2019-09}. */
    static String word(Dialect dialect) {
        return dialect.name().toLowerCase(Locale.ROOT).replace("t_", "t ").replace('_', '-');
    }

    private static List<Keyword> all() {
        List<Keyword> all = new ArrayList<>();
        String core = "core";
        add(all, core, DRAFT_4, NOTHING, "$schema", "$ref", "$comment");
        add(all, core, DRAFT_6, NOTHING, "$id");
        add(all, core, DRAFT_2019_09, NOTHING, "$anchor", "$vocabulary");
        add(all, core, DRAFT_2020_12, NOTHING, "$dynamicRef", "$dynamicAnchor");
        add(all, core, DRAFT_4, MEMBERS, "definitions");
        add(all, core, DRAFT_2019_09, MEMBERS, "$defs");
        all.add(new Keyword("id", DRAFT_4, DRAFT_4, core, NOTHING));
        all.add(new Keyword("$recursiveRef", DRAFT_2019_09, DRAFT_2019_09, core, NOTHING));
        all.add(new Keyword("$recursiveAnchor", DRAFT_2019_09, DRAFT_2019_09, core, NOTHING));

        String applicator = "applicator";
        add(all, applicator, DRAFT_4, MEMBERS, "properties", "patternProperties");
        add(all, applicator, DRAFT_4, SCHEMA, "additionalProperties", "not");
        add(all, applicator, DRAFT_4, SCHEMAS, "allOf", "anyOf", "oneOf");
        add(all, applicator, DRAFT_4, MEMBERS_OR_NAMES, "dependencies");
        all.add(new Keyword("items", DRAFT_4, DRAFT_2019_09, applicator, SCHEMA_OR_LIST));
        all.add(new Keyword("additionalItems", DRAFT_4, DRAFT_2019_09, applicator, SCHEMA));
        add(all, applicator, DRAFT_6, SCHEMA, "contains", "propertyNames");
        add(all, applicator, DRAFT_7, SCHEMA, "if", "then", "else");
        add(all, applicator, DRAFT_2019_09, MEMBERS, "dependentSchemas");
        add(all, applicator, DRAFT_2020_12, SCHEMA, "items");
        add(all, applicator, DRAFT_2020_12, SCHEMAS, "prefixItems");
        all.add(new Keyword("unevaluatedItems", DRAFT_2019_09, DRAFT_2019_09, applicator, SCHEMA));
        all.add(
                new Keyword(
                        "unevaluatedProperties", DRAFT_2019_09, DRAFT_2019_09, applicator, SCHEMA));
        add(all, "unevaluated", DRAFT_2020_12, SCHEMA, "unevaluatedItems", "unevaluatedProperties");

        String validation = "validation";
        add(all, validation, DRAFT_4, NOTHING, "type", "enum", "multipleOf", "required", "pattern");
        add(all, validation, DRAFT_4, NOTHING, "minimum", "maximum");
        add(all, validation, DRAFT_4, NOTHING, "exclusiveMinimum", "exclusiveMaximum");
        add(all, validation, DRAFT_4, NOTHING, "minLength", "maxLength");
        add(all, validation, DRAFT_4, NOTHING, "minItems", "maxItems", "uniqueItems");
        add(all, validation, DRAFT_4, NOTHING, "minProperties", "maxProperties");
        add(all, validation, DRAFT_6, NOTHING, "const");
        add(all, validation, DRAFT_2019_09, NOTHING, "minContains", "maxContains");
        add(all, validation, DRAFT_2019_09, NOTHING, "dependentRequired");

        add(all, "format", DRAFT_4, NOTHING, "format");
        add(all, "content", DRAFT_7, NOTHING, "contentEncoding", "contentMediaType");
        add(all, "content", DRAFT_2019_09, SCHEMA, "contentSchema");
        String metadata = "meta-data";
        add(all, metadata, DRAFT_4, NOTHING, "title", "description", "default");
        add(all, metadata, DRAFT_6, NOTHING, "examples");
        add(all, metadata, DRAFT_7, NOTHING, "readOnly", "writeOnly");
        add(all, metadata, DRAFT_2019_09, NOTHING, "deprecated");
        return List.copyOf(all);
    }

    private static void add(
            List<Keyword> all, String vocabulary, Dialect since, Holds holds, String... names) {
        for (String name : names) {
            all.add(new Keyword(name, since, DRAFT_2020_12, vocabulary, holds));
        }
    }
}
