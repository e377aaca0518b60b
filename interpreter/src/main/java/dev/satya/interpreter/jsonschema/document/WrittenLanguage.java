package dev.satya.interpreter.jsonschema.document;

import dev.satya.interpreter.jsonschema.keyword.Language;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.interpreter.jsonschema.keyword.Vocabulary;
import dev.satya.schema.SchemaException;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The language that the root of a resource says it is written in.
 *
 * @param tell takes a mistake and the place of the schema
 * @param add takes a mistake that knows its place
 */
record WrittenLanguage(
        Vocabulary vocabulary,
        Languages languages,
        BiConsumer<SchemaException, String> tell,
        Consumer<SchemaException> add) {

    /** The language of a schema within one of the language {@code around}. */
    Language of(Map<?, ?> map, Language around, String place) {
        Language language = around;
        if (map.get("$schema") instanceof String dialect) {
            language = named(dialect, around, place);
        }
        if (map.containsKey(OwnKeywords.CONSTRAINTS)) {
            language = language.withConstraints(constraints(map, place));
        }
        if (map.get("x-assertFormat") instanceof Boolean choice) {
            language = language.assertingFormats(choice);
        }
        return language;
    }

    private Language named(String said, Language around, String place) {
        try {
            return languages.of(said, around, place);
        } catch (SchemaException e) {
            tell.accept(e.withKeyword("$schema"), place);
            return around;
        }
    }

    private Set<String> constraints(Map<?, ?> map, String place) {
        try {
            return vocabulary.constraints(map.get(OwnKeywords.CONSTRAINTS));
        } catch (SchemaException e) {
            add.accept(e.at(place));
            return Set.of();
        }
    }
}
