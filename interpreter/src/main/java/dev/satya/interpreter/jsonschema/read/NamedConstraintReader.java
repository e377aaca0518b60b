package dev.satya.interpreter.jsonschema.read;

import dev.satya.Schema;
import dev.satya.interpreter.jsonschema.keyword.Formats;
import dev.satya.interpreter.jsonschema.keyword.KeywordValues;
import dev.satya.interpreter.jsonschema.keyword.Language;
import dev.satya.interpreter.jsonschema.keyword.Vocabulary;
import dev.satya.schema.Constraint;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import dev.satya.schema.JsonType;
import dev.satya.schema.Kind;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaNote;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the constraints of plugins, which are asked for by {@code format} or by a keyword of their
 * name, and tells of formats that nobody checks.
 */
public final class NamedConstraintReader {
    private final SchemaReader schemas;
    private final Vocabulary vocabulary;
    private final ImportOptions options;

    NamedConstraintReader(SchemaReader schemas, Vocabulary vocabulary, ImportOptions options) {
        this.schemas = schemas;
        this.vocabulary = vocabulary;
        this.options = options;
    }

    /** The schema with the named constraints that keywords and the format ask for. */
    Schema read(Schema schema, Keywords keywords) {
        Kind<?> kind = (Kind<?>) schema;
        String format = keywords.text("format");
        if (format != null && !Formats.isOfNumbers(format) && assertsFormats(keywords)) {
            ConstraintPlugin plugin =
                    vocabulary.hasFormat(format) ? vocabulary.plugin(format) : null;
            if (plugin == null) {
                tellUnchecked(format);
            } else if (appliesTo(plugin, keywords)) {
                kind = kind.constraint(format);
            }
        }
        Language language = keywords.scope().resource().language();
        for (Map.Entry<String, @Nullable Object> entry : keywords.byName().entrySet()) {
            ConstraintPlugin plugin = vocabulary.constraint(entry.getKey(), language);
            if (plugin != null && !Boolean.FALSE.equals(entry.getValue())) {
                kind = kind.with(constraint(plugin, entry.getValue()));
            }
        }
        return kind;
    }

    /** Whether {@code format} is an assertion here. */
    boolean assertsFormats(Keywords keywords) {
        return assertsFormats(keywords.scope().resource().language(), options);
    }

    private static boolean assertsFormats(Language language, ImportOptions options) {
        return switch (options.formats()) {
            case ASSERT -> true;
            case ANNOTATE -> false;
            case BY_DIALECT, CONVERT -> language.assertsFormats();
        };
    }

    /** A format that would be checked, and that no plugin has. */
    private void tellUnchecked(String format) {
        String reason = Formats.unchecked(format, vocabulary);
        String slip = Formats.slipOf(format, vocabulary);
        UnknownKeywords choice = options.unknownKeywords();
        boolean isMistake =
                slip != null
                        || (options.formats() == ImportOptions.Formats.ASSERT
                                && !Formats.isStandard(format));
        if (choice == UnknownKeywords.REFUSE || (choice == UnknownKeywords.NOTE && isMistake)) {
            String nearest = Nearest.suggestion(format, vocabulary.formats());
            schemas.refuse(
                    new SchemaException(reason)
                            .withKeyword("format")
                            .withHint(
                                    slip == null ? nearest : " (did you mean \"" + slip + "\"?)"));
        } else if (Formats.isStandard(format)) {
            schemas.note(SchemaNote.Kind.UNCHECKED_FORMAT, reason, "format");
        } else {
            schemas.note(SchemaNote.Kind.UNKNOWN_FORMAT, reason + " is not checked", "format");
        }
    }

    /** Whether this format is an assertion here. */
    boolean isAsserted(@Nullable String format, Keywords keywords) {
        Language language = keywords.scope().resource().language();
        return isAsserted(format, language, vocabulary, options);
    }

    /** Whether this format is an assertion in a language. */
    public static boolean isAsserted(
            @Nullable String format,
            Language language,
            Vocabulary vocabulary,
            ImportOptions options) {
        boolean isKnown =
                format != null && (vocabulary.hasFormat(format) || Formats.isOfNumbers(format));
        return isKnown && assertsFormats(language, options);
    }

    /** A format says nothing about other types than its own (JSON Schema Validation §7.2.1). */
    private static boolean appliesTo(ConstraintPlugin plugin, Keywords keywords) {
        List<String> types = KindReader.types(keywords);
        Set<JsonType> wanted = plugin.types();
        return types.isEmpty()
                || types.stream()
                        .map(type -> JsonType.valueOf(type.toUpperCase(Locale.ROOT)))
                        .anyMatch(
                                type ->
                                        wanted.contains(type)
                                                || (type == JsonType.INTEGER
                                                        && wanted.contains(JsonType.NUMBER)));
    }

    /** {@code true}: no arguments; an object: arguments by name; anything else: one argument. */
    private static Constraint constraint(ConstraintPlugin plugin, @Nullable Object value) {
        if (Boolean.TRUE.equals(value)) {
            return new Constraint.Named(plugin.name(), Map.of());
        }
        if (value instanceof Map<?, ?> map) {
            return new Constraint.Named(plugin.name(), KeywordValues.members(map));
        }
        if (value == null) {
            throw KeywordValues.mistake(plugin.name(), "true, false or arguments");
        }
        return new Constraint.Named(plugin.name(), Map.of(Constraint.Named.VALUE, value));
    }
}
