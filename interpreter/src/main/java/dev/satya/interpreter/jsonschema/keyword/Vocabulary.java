package dev.satya.interpreter.jsonschema.keyword;

import dev.satya.interpreter.types.KnownScalars;
import dev.satya.schema.Constraint.Named;
import dev.satya.schema.JsonType;
import dev.satya.schema.SchemaException;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.Nearest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The keywords beside those of JSON Schema: extensions of this library, and the names of plugins where
 * they are asked for.
 *
 * @param plugins by name
 * @param asked those that are keywords in every document: their names, or as extensions {@code x-NAME}
 * @param scalars the scalar types that a document may name
 */
public record Vocabulary(
        Map<String, ConstraintPlugin> plugins, Set<String> asked, KnownScalars scalars) {
    /** The keywords that speak about values of a type alone, and are untyped without it. */
    public static Set<String> about(JsonType type) {
        return switch (type) {
            case NUMBER -> KeywordFamily.NUMBERS.names();
            case STRING -> KeywordFamily.TEXT.names();
            case ARRAY -> KeywordFamily.ARRAYS.names();
            case OBJECT -> KeywordFamily.OBJECTS.names();
            case NULL, BOOLEAN, INTEGER -> Set.of();
        };
    }

    /** Whether a keyword is one of this library, or the name of a plugin that is asked for. */
    public boolean knows(String keyword, Language language) {
        return KeywordIndex.own().contains(keyword) || constraint(keyword, language) != null;
    }

    /**
     * The plugin that a keyword means in a document; null: it means none. A name is a keyword where it is
     * asked for, so that what somebody else's document has means nothing by accident.
     */
    public @Nullable ConstraintPlugin constraint(String keyword, Language language) {
        if (language.knows(keyword) || KeywordIndex.own().contains(keyword)) {
            return null;
        }
        boolean isExtension = !plugins.containsKey(keyword) && keyword.startsWith(Named.PREFIX);
        String name = isExtension ? keyword.substring(Named.PREFIX.length()) : keyword;
        boolean isAsked = asked.contains(keyword) || language.constraints().contains(name);
        return isAsked ? plugins.get(name) : null;
    }

    /** All keywords that mean something in a document. */
    public Set<String> known(Language language) {
        Set<String> known = new TreeSet<>(asked);
        known.addAll(language.constraints());
        known.addAll(KeywordIndex.own());
        known.addAll(language.keywords().keySet());
        return known;
    }

    /**
     * The constraints that a document asks for as keywords.
     *
     * @throws SchemaException if they are no list of names, or one is not there
     */
    public Set<String> constraints(@Nullable Object value) {
        Set<String> names = new TreeSet<>(KeywordValues.texts(OwnKeywords.CONSTRAINTS, value));
        for (String name : names) {
            if (!plugins.containsKey(name)) {
                throw new SchemaException("unknown constraint \"" + name + "\"")
                        .withKeyword(OwnKeywords.CONSTRAINTS)
                        .withHint(
                                Nearest.suggestion(name, plugins.keySet())
                                        + ": the jar that has it is not there");
            }
        }
        return names;
    }

    /** Whether some plugin is a format of this name. */
    public boolean hasFormat(String name) {
        ConstraintPlugin plugin = plugins.get(name);
        return plugin != null && plugin.isFormat();
    }

    /** The names of all plugins that are formats. */
    public Set<String> formats() {
        Set<String> formats = new TreeSet<>();
        plugins.values().stream()
                .filter(ConstraintPlugin::isFormat)
                .forEach(each -> formats.add(each.name()));
        return formats;
    }

    public @Nullable ConstraintPlugin plugin(String name) {
        return plugins.get(name);
    }
}
