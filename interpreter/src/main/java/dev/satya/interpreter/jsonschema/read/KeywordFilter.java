package dev.satya.interpreter.jsonschema.read;

import dev.satya.interpreter.jsonschema.document.Findings;
import dev.satya.interpreter.jsonschema.document.SchemaResource;
import dev.satya.interpreter.jsonschema.document.Scope;
import dev.satya.interpreter.jsonschema.keyword.Keyword;
import dev.satya.interpreter.jsonschema.keyword.Keyword.Holds;
import dev.satya.interpreter.jsonschema.keyword.KeywordIndex;
import dev.satya.interpreter.jsonschema.keyword.KeywordValues;
import dev.satya.interpreter.jsonschema.keyword.Language;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.interpreter.jsonschema.keyword.Vocabulary;
import dev.satya.schema.Discriminator;
import dev.satya.schema.ImportOptions.Discriminators;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaNote.Kind;
import dev.satya.spi.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of a schema object the keywords that hold, in the words of the latest draft. What has no effect is
 * noted, or refused.
 */
public record KeywordFilter(
        Vocabulary vocabulary,
        UnknownKeywords unknown,
        Discriminators discriminators,
        Findings findings) {
    /** So short a name ({@code not}) is near to many others: a value that is no schema tells them apart. */
    private static final int LONGEST_SHORT = 4;

    /** Keywords that say nothing unless one of some others is there. */
    private static final Map<String, List<String>> COMPANIONS =
            Map.of(
                    "if", List.of("then", "else"),
                    "then", List.of("if"),
                    "else", List.of("if"),
                    "minContains", List.of("contains"),
                    "maxContains", List.of("contains"),
                    "additionalItems", List.of("items"));

    /** What a draft that ignores the keywords beside a reference may still have there. */
    public static final Set<String> BESIDE_REFERENCE =
            Set.of(
                    "$ref",
                    "$schema",
                    "$id",
                    "id",
                    "$comment",
                    "title",
                    "description",
                    "default",
                    "examples",
                    "definitions");

    /**
     * The keywords of a schema object.
     *
     * @param broken keywords whose mistakes have been told
     * @param location where the schema is
     */
    Keywords read(Map<?, ?> map, Scope scope, Set<String> broken, String location) {
        Language language = scope.resource().language();
        Map<String, @Nullable Object> all = KeywordValues.members(map);
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        if (language.ignoresSiblings() && all.containsKey("$ref")) {
            dropSiblings(all, language, location);
        }
        all.keySet().removeAll(broken);
        boolean isOfScalar = all.get(OwnKeywords.SCALAR) instanceof String;
        if (new ScalarReader(vocabulary.scalars()).isImplied(all)) {
            all.remove("format");
        }
        all.keySet()
                .removeIf(
                        keyword -> {
                            boolean isKnown =
                                    language.knows(keyword)
                                            || vocabulary.knows(keyword, language)
                                            || isOfScalar
                                                    && OwnKeywords.SCALAR_BOUNDS.contains(keyword);
                            if (!isKnown && isIdentifier(keyword, map, scope)) {
                                tellIdentifier(keyword, language, location);
                            } else if (!isKnown) {
                                if (!isDiscriminator(keyword, map)) {
                                    tellUnknown(keyword, map.get(keyword), language, location);
                                }
                                others.put(keyword, map.get(keyword));
                            }
                            return !isKnown;
                        });
        COMPANIONS.forEach(
                (keyword, companions) -> tellAlone(keyword, companions, all, language, location));
        Map<String, String> written = new LinkedHashMap<>();
        LatestKeywords.replace(all, written, language);
        return new Keywords(all, written, others, scope);
    }

    /** Whether a keyword tells the branches beside it apart. */
    private boolean isDiscriminator(String keyword, Map<?, ?> map) {
        return discriminators == Discriminators.CHECK
                && keyword.equals(Discriminator.KEYWORD)
                && (map.containsKey("oneOf") || map.containsKey("anyOf"));
    }

    /** Whether a keyword identifies a resource in the words of the schema around it alone. */
    private static boolean isIdentifier(String keyword, Map<?, ?> map, Scope scope) {
        SchemaResource.Target root = scope.resource().root();
        String own = scope.resource().language().id();
        return root.node() == map
                && !root.pointer().isEmpty()
                && keyword.equals(own.equals("id") ? "$id" : "id")
                && !map.containsKey(own);
    }

    private void tellIdentifier(String keyword, Language language, String location) {
        String reason =
                "\""
                        + keyword
                        + "\" is taken for \""
                        + language.id()
                        + "\", as which "
                        + Keyword.word(language.dialect())
                        + " knows it";
        tell(Kind.OTHER_DRAFT, reason, keyword, location);
    }

    /** A rest of items is one only behind a list of them. */
    private void tellAlone(
            String keyword,
            List<String> companions,
            Map<String, @Nullable Object> all,
            Language language,
            String location) {
        boolean isThere = all.containsKey(keyword) && language.knows(keyword);
        boolean isOfList = keyword.equals("additionalItems") && !(all.get("items") instanceof List);
        if (isThere && (isOfList || companions.stream().noneMatch(all::containsKey))) {
            String missing =
                    isOfList
                            ? "a list of \"items\""
                            : "\"" + String.join("\" or \"", companions) + "\"";
            String reason = "\"" + keyword + "\" has no effect without " + missing + " beside it";
            tell(Kind.ALONE, reason, keyword, location);
        }
    }

    private void tellUnknown(
            String keyword, @Nullable Object value, Language language, String location) {
        String quoted = "\"" + keyword + "\"";
        String drafts = KeywordIndex.drafts(keyword);
        if (drafts != null) {
            boolean isLeftOut = Language.of(language.dialect()).knows(keyword);
            String reason =
                    isLeftOut
                            ? quoted + " is of a vocabulary that the dialect leaves out"
                            : quoted + " is of " + drafts;
            String here = isLeftOut ? "here" : "in " + Keyword.word(language.dialect());
            tell(Kind.OTHER_DRAFT, reason + ", and has no effect " + here, keyword, location);
        } else if (vocabulary.plugin(keyword) != null) {
            String reason =
                    quoted
                            + " is the name of a constraint, and has no effect as a keyword unless"
                            + " it is asked for: \"x-constraints\": ["
                            + quoted
                            + "] at the root of the document";
            tell(Kind.CONSTRAINT_NAME, reason, keyword, location);
        } else {
            tellUnknown(keyword, slip(keyword, value, language), language, location);
        }
    }

    private void tellUnknown(
            String keyword, @Nullable String slip, Language language, String location) {
        if (unknown == UnknownKeywords.KEEP || (unknown == UnknownKeywords.NOTE && slip == null)) {
            String reason =
                    "\""
                            + keyword
                            + "\" is no keyword of JSON Schema, and has no effect"
                            + ForeignKeywords.hint(keyword);
            findings.note(Kind.UNKNOWN_KEYWORD, reason, location, keyword);
            return;
        }
        String hint =
                slip == null
                        ? Nearest.suggestion(keyword, vocabulary.known(language))
                        : " (did you mean \"" + slip + "\"?)";
        findings.add(
                new SchemaException("unknown keyword \"" + keyword + "\"", location, null)
                        .withKeyword(keyword)
                        .withHint(hint));
    }

    /** The keyword that an unknown one is a slip of; null: it is none. */
    private @Nullable String slip(String keyword, @Nullable Object value, Language language) {
        String slip =
                ForeignKeywords.has(keyword)
                        ? null
                        : Nearest.oneSlipFrom(keyword, vocabulary.known(language));
        if (slip == null || slip.length() > LONGEST_SHORT) {
            return slip;
        }
        boolean mayHold = value instanceof Map || value instanceof List || value instanceof Boolean;
        return language.holds(slip) != Holds.NOTHING && !mayHold ? null : slip;
    }

    private void tell(Kind kind, String reason, String keyword, String location) {
        if (unknown == UnknownKeywords.REFUSE) {
            findings.add(new SchemaException(reason, location, null).withKeyword(keyword));
        } else {
            findings.note(kind, reason, location, keyword);
        }
    }

    private void dropSiblings(
            Map<String, @Nullable Object> all, Language language, String location) {
        all.keySet()
                .removeIf(
                        keyword -> {
                            boolean isDropped = !BESIDE_REFERENCE.contains(keyword);
                            if (isDropped) {
                                String reason =
                                        "\""
                                                + keyword
                                                + "\" beside $ref has no effect in "
                                                + Keyword.word(language.dialect())
                                                + ": put the two into an allOf";
                                tell(Kind.BESIDE_REFERENCE, reason, keyword, location);
                            }
                            return isDropped;
                        });
    }
}
