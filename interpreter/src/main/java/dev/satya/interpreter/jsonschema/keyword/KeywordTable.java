package dev.satya.interpreter.jsonschema.keyword;

import static dev.satya.interpreter.jsonschema.keyword.ConstraintForm.bound;
import static dev.satya.interpreter.jsonschema.keyword.ConstraintForm.pattern;
import static dev.satya.interpreter.jsonschema.keyword.ConstraintForm.size;
import static dev.satya.interpreter.jsonschema.keyword.ConstraintForm.uniqueItems;
import static dev.satya.interpreter.jsonschema.keyword.Keyword.OWN;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.ANCHOR;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.ANY;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.ARRAY;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.BOOLEAN;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.BOOLEANS_BY_MEMBER;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.COUNT;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.IDENTIFIER;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.MEMBERS;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.MEMBERS_OR_NAMES;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.NAMES;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.NAMES_BY_MEMBER;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.NUMBER;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.POSITIVE;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.SCHEMA;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.SCHEMAS;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.SCHEMA_OR_BOOLEAN;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.SCHEMA_OR_LIST;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.TEXT;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.TEXTS_BY_MEMBER;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.TYPES;
import static dev.satya.interpreter.jsonschema.keyword.ValueShape.VALUES;
import static dev.satya.schema.Dialect.DRAFT_2019_09;
import static dev.satya.schema.Dialect.DRAFT_2020_12;
import static dev.satya.schema.Dialect.DRAFT_4;
import static dev.satya.schema.Dialect.DRAFT_6;
import static dev.satya.schema.Dialect.DRAFT_7;

import dev.satya.schema.Constraint.ExclusiveMaximum;
import dev.satya.schema.Constraint.ExclusiveMinimum;
import dev.satya.schema.Constraint.MaxItems;
import dev.satya.schema.Constraint.MaxLength;
import dev.satya.schema.Constraint.MaxProperties;
import dev.satya.schema.Constraint.Maximum;
import dev.satya.schema.Constraint.MinItems;
import dev.satya.schema.Constraint.MinLength;
import dev.satya.schema.Constraint.MinProperties;
import dev.satya.schema.Constraint.Minimum;
import dev.satya.schema.Constraint.MultipleOf;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All keywords: of every draft of JSON Schema, and those of this library. Whatever is said of a keyword
 * in general is said here; what reads, writes or checks keywords looks it up in {@link
 * KeywordIndex}.
 */
public final class KeywordTable {
    private static final String CORE = "core";
    private static final String APPLICATOR = "applicator";
    private static final String VALIDATION = "validation";
    private static final String METADATA = "meta-data";
    private static final String CONTENT = "content";

    /** All rows, by family. */
    public static final List<Keyword> ALL =
            Stream.of(
                            anyValue(),
                            numbers(),
                            text(),
                            arrays(),
                            objects(),
                            dependent(),
                            together(),
                            unevaluated(),
                            references(),
                            names(),
                            data(),
                            dialect())
                    .flatMap(Function.identity())
                    .flatMap(section -> section.rows().stream())
                    .toList();

    private KeywordTable() {}

    private static Stream<KeywordRows> anyValue() {
        return Stream.of(
                KeywordRows.of(VALIDATION, KeywordFamily.ANY, KeywordRole.ASSERTION)
                        .add(DRAFT_4, TYPES, "type")
                        .add(DRAFT_4, VALUES, "enum")
                        .add(DRAFT_6, ANY, "const"),
                KeywordRows.of("format", KeywordFamily.ANY, KeywordRole.FORMAT)
                        .add(DRAFT_4, TEXT, "format"),
                KeywordRows.of(OWN, KeywordFamily.ANY, KeywordRole.ASSERTION)
                        .add(DRAFT_4, TEXT, OwnKeywords.SCALAR),
                KeywordRows.of(OWN, KeywordFamily.ANY, KeywordRole.CONVERSION)
                        .add(DRAFT_4, ANY, OwnKeywords.ON_ERROR));
    }

    private static Stream<KeywordRows> numbers() {
        return Stream.of(
                KeywordRows.of(VALIDATION, KeywordFamily.NUMBERS, KeywordRole.ASSERTION)
                        .add(DRAFT_4, NUMBER, "minimum", bound(Minimum::new))
                        .add(DRAFT_6, NUMBER, "exclusiveMinimum", bound(ExclusiveMinimum::new))
                        .add(DRAFT_4, NUMBER, "maximum", bound(Maximum::new))
                        .add(DRAFT_6, NUMBER, "exclusiveMaximum", bound(ExclusiveMaximum::new))
                        .add(DRAFT_4, POSITIVE, "multipleOf", bound(MultipleOf::new)),
                KeywordRows.of(VALIDATION, KeywordFamily.NUMBERS, KeywordRole.BESIDE)
                        .add(DRAFT_4, DRAFT_4, BOOLEAN, "exclusiveMinimum")
                        .add(DRAFT_4, DRAFT_4, BOOLEAN, "exclusiveMaximum"));
    }

    private static Stream<KeywordRows> text() {
        return Stream.of(
                KeywordRows.of(VALIDATION, KeywordFamily.TEXT, KeywordRole.ASSERTION)
                        .add(DRAFT_4, COUNT, "minLength", size(MinLength::new))
                        .add(DRAFT_4, COUNT, "maxLength", size(MaxLength::new))
                        .add(DRAFT_4, TEXT, "pattern", pattern()),
                KeywordRows.of(OWN, KeywordFamily.TEXT, KeywordRole.CONVERSION)
                        .add(DRAFT_4, NAMES, "x-transforms"));
    }

    private static Stream<KeywordRows> arrays() {
        return Stream.of(
                KeywordRows.of(APPLICATOR, KeywordFamily.ARRAYS, KeywordRole.WITHIN)
                        .add(DRAFT_2020_12, SCHEMAS, "prefixItems")
                        .add(DRAFT_4, DRAFT_2019_09, SCHEMA_OR_LIST, "items")
                        .add(DRAFT_2020_12, SCHEMA, "items")
                        .add(DRAFT_4, DRAFT_2019_09, SCHEMA_OR_BOOLEAN, "additionalItems")
                        .add(DRAFT_6, SCHEMA, "contains"),
                KeywordRows.of(VALIDATION, KeywordFamily.ARRAYS, KeywordRole.BESIDE)
                        .add(DRAFT_2019_09, COUNT, "minContains", "maxContains"),
                KeywordRows.of(VALIDATION, KeywordFamily.ARRAYS, KeywordRole.ASSERTION)
                        .add(DRAFT_4, COUNT, "minItems", size(MinItems::new))
                        .add(DRAFT_4, COUNT, "maxItems", size(MaxItems::new))
                        .add(DRAFT_4, BOOLEAN, "uniqueItems", uniqueItems()),
                KeywordRows.of(OWN, KeywordFamily.ARRAYS, KeywordRole.BESIDE)
                        .add(DRAFT_4, BOOLEAN, OwnKeywords.SILENT_CONTAINS),
                KeywordRows.of(OWN, KeywordFamily.ARRAYS, KeywordRole.CONVERSION)
                        .add(DRAFT_4, BOOLEAN, OwnKeywords.DROP_REPEATS));
    }

    private static Stream<KeywordRows> objects() {
        return Stream.of(
                KeywordRows.of(APPLICATOR, KeywordFamily.OBJECTS, KeywordRole.WITHIN)
                        .add(DRAFT_4, MEMBERS, "properties", "patternProperties")
                        .add(DRAFT_4, SCHEMA_OR_BOOLEAN, "additionalProperties")
                        .add(DRAFT_6, SCHEMA, "propertyNames"),
                KeywordRows.of(VALIDATION, KeywordFamily.OBJECTS, KeywordRole.ASSERTION)
                        .add(DRAFT_4, NAMES, "required")
                        .add(DRAFT_4, COUNT, "minProperties", size(MinProperties::new))
                        .add(DRAFT_4, COUNT, "maxProperties", size(MaxProperties::new)),
                KeywordRows.of(OWN, KeywordFamily.OBJECTS, KeywordRole.CONVERSION)
                        .add(DRAFT_4, TEXT, "x-extras"),
                KeywordRows.of(OWN, KeywordFamily.OBJECTS, KeywordRole.DESCRIPTION)
                        .add(DRAFT_4, TEXT, "x-name"));
    }

    private static Stream<KeywordRows> dependent() {
        return Stream.of(
                KeywordRows.of(VALIDATION, KeywordFamily.DEPENDENT, KeywordRole.ASSERTION)
                        .add(DRAFT_2019_09, NAMES_BY_MEMBER, "dependentRequired"),
                KeywordRows.of(APPLICATOR, KeywordFamily.DEPENDENT, KeywordRole.IN_PLACE)
                        .add(DRAFT_2019_09, MEMBERS, "dependentSchemas")
                        .add(DRAFT_4, MEMBERS_OR_NAMES, "dependencies"));
    }

    private static Stream<KeywordRows> together() {
        return Stream.of(
                KeywordRows.of(APPLICATOR, KeywordFamily.TOGETHER, KeywordRole.IN_PLACE)
                        .add(DRAFT_4, SCHEMAS, "allOf", "anyOf", "oneOf")
                        .add(DRAFT_4, SCHEMA, "not")
                        .add(DRAFT_7, SCHEMA, "if"),
                KeywordRows.of(APPLICATOR, KeywordFamily.TOGETHER, KeywordRole.BESIDE)
                        .add(DRAFT_7, SCHEMA, "then", "else"),
                KeywordRows.of(OWN, KeywordFamily.TOGETHER, KeywordRole.BESIDE)
                        .add(DRAFT_4, TEXT, "x-guarded")
                        .add(DRAFT_4, BOOLEAN, OwnKeywords.IN_SEQUENCE));
    }

    private static Stream<KeywordRows> unevaluated() {
        KeywordFamily family = KeywordFamily.UNEVALUATED;
        return Stream.of(
                KeywordRows.of(APPLICATOR, family, KeywordRole.UNEVALUATED)
                        .add(DRAFT_2019_09, DRAFT_2019_09, SCHEMA, "unevaluatedItems")
                        .add(DRAFT_2019_09, DRAFT_2019_09, SCHEMA, "unevaluatedProperties"),
                KeywordRows.of("unevaluated", family, KeywordRole.UNEVALUATED)
                        .add(DRAFT_2020_12, SCHEMA, "unevaluatedItems", "unevaluatedProperties"));
    }

    private static Stream<KeywordRows> references() {
        return Stream.of(
                KeywordRows.of(CORE, KeywordFamily.REFERENCES, KeywordRole.IN_PLACE)
                        .add(DRAFT_4, TEXT, "$ref")
                        .add(DRAFT_2020_12, TEXT, "$dynamicRef")
                        .add(DRAFT_2019_09, DRAFT_2019_09, TEXT, "$recursiveRef"));
    }

    private static Stream<KeywordRows> names() {
        return Stream.of(
                KeywordRows.of(CORE, KeywordFamily.NAMES, KeywordRole.IDENTITY)
                        .add(DRAFT_6, IDENTIFIER, "$id")
                        .add(DRAFT_4, DRAFT_4, IDENTIFIER, "id")
                        .add(DRAFT_2019_09, ANCHOR, "$anchor")
                        .add(DRAFT_2020_12, ANCHOR, "$dynamicAnchor")
                        .add(DRAFT_2019_09, DRAFT_2019_09, BOOLEAN, "$recursiveAnchor")
                        .add(DRAFT_2019_09, MEMBERS, "$defs")
                        .add(DRAFT_4, MEMBERS, "definitions"));
    }

    private static Stream<KeywordRows> data() {
        return Stream.of(
                KeywordRows.of(CORE, KeywordFamily.DATA, KeywordRole.COMMENT)
                        .add(DRAFT_4, TEXT, "$comment"),
                KeywordRows.of(METADATA, KeywordFamily.DATA, KeywordRole.DESCRIPTION)
                        .add(DRAFT_4, TEXT, "title", "description")
                        .add(DRAFT_6, ARRAY, "examples"),
                KeywordRows.of(METADATA, KeywordFamily.DATA, KeywordRole.ANNOTATION)
                        .add(DRAFT_4, ANY, "default")
                        .add(DRAFT_2019_09, BOOLEAN, "deprecated")
                        .add(DRAFT_7, BOOLEAN, "readOnly", "writeOnly"),
                KeywordRows.of(CONTENT, KeywordFamily.DATA, KeywordRole.ANNOTATION)
                        .add(DRAFT_7, TEXT, "contentEncoding", "contentMediaType")
                        .add(DRAFT_2019_09, SCHEMA, "contentSchema"),
                KeywordRows.of(OWN, KeywordFamily.DATA, KeywordRole.CONVERSION)
                        .add(DRAFT_4, ARRAY, OwnKeywords.ALIASES)
                        .add(DRAFT_4, TEXT, "x-strictness", "x-usualStrictness"),
                KeywordRows.of(OWN, KeywordFamily.DATA, KeywordRole.DESCRIPTION)
                        .add(DRAFT_4, BOOLEAN, "x-secret")
                        .add(DRAFT_4, TEXTS_BY_MEMBER, "x-messages")
                        .add(DRAFT_4, ANY, OwnKeywords.TRANSLATIONS));
    }

    private static Stream<KeywordRows> dialect() {
        return Stream.of(
                KeywordRows.of(CORE, KeywordFamily.DIALECT, KeywordRole.IDENTITY)
                        .add(DRAFT_4, TEXT, "$schema")
                        .add(DRAFT_2019_09, BOOLEANS_BY_MEMBER, "$vocabulary"),
                KeywordRows.of(OWN, KeywordFamily.DIALECT, KeywordRole.IDENTITY)
                        .add(DRAFT_4, NAMES, OwnKeywords.CONSTRAINTS)
                        .add(DRAFT_4, BOOLEAN, "x-assertFormat"));
    }
}
