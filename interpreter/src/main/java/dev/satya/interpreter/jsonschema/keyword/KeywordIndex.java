package dev.satya.interpreter.jsonschema.keyword;

import dev.satya.interpreter.jsonschema.keyword.Keyword.Origin;
import dev.satya.schema.Constraint;
import dev.satya.schema.Dialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds keywords in {@link KeywordTable}. The latest are those of the latest draft and our own. */
public final class KeywordIndex {
    private static final Map<String, Keyword> LATEST =
            byName(row -> row.origin().until() == Dialect.DRAFT_2020_12);
    private static final Map<KeywordFamily, Set<String>> NAMES = byFamily(row -> true);
    private static final Map<KeywordFamily, Set<String>> ASSERTIONS =
            byFamily(row -> row.role() == KeywordRole.ASSERTION);
    private static final Set<String> OWN =
            LATEST.values().stream()
                    .filter(Keyword::isOwn)
                    .map(Keyword::name)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> ABOUT_SCHEMAS =
            KeywordTable.ALL.stream()
                    .filter(
                            row ->
                                    row.role() == KeywordRole.IDENTITY
                                            || row.role() == KeywordRole.COMMENT)
                    .map(Keyword::name)
                    .collect(Collectors.toUnmodifiableSet());

    private KeywordIndex() {}

    private static Map<String, Keyword> byName(Predicate<Keyword> isWanted) {
        Map<String, Keyword> byName = new LinkedHashMap<>();
        KeywordTable.ALL.stream().filter(isWanted).forEach(row -> byName.put(row.name(), row));
        return byName;
    }

    private static Map<KeywordFamily, Set<String>> byFamily(Predicate<Keyword> isWanted) {
        Map<KeywordFamily, Set<String>> names = new EnumMap<>(KeywordFamily.class);
        for (KeywordFamily family : KeywordFamily.values()) {
            Set<String> ofFamily =
                    new LinkedHashSet<>(names(row -> row.family() == family && isWanted.test(row)));
            names.put(family, Collections.unmodifiableSet(ofFamily));
        }
        return names;
    }

    /** The names of all keywords of this library. */
    static Set<String> own() {
        return OWN;
    }

    /** The names of the latest keywords of a family. */
    public static Set<String> names(KeywordFamily family) {
        return NAMES.getOrDefault(family, Set.of());
    }

    /** Those of them that are true or false of a value by themselves. */
    static Set<String> assertions(KeywordFamily family) {
        return ASSERTIONS.getOrDefault(family, Set.of());
    }

    /** The names of some of the latest keywords, in the order of the table. */
    public static List<String> names(Predicate<Keyword> isWanted) {
        return LATEST.values().stream().filter(isWanted).map(Keyword::name).toList();
    }

    /** Whether a keyword of any draft says nothing about data, but something about the schema. */
    public static boolean isAboutSchemas(String name) {
        return ABOUT_SCHEMAS.contains(name);
    }

    /** The drafts that have a keyword, in words; null: none has. */
    public static @Nullable String drafts(String name) {
        return KeywordTable.ALL.stream()
                .filter(row -> row.name().equals(name) && !row.isOwn())
                .map(Keyword::origin)
                .reduce(Origin::and)
                .map(Origin::drafts)
                .orElse(null);
    }

    /** The constraints that plain assertions of a family ask for, in the order of the document. */
    public static List<Constraint> read(KeywordFamily family, KeywordValues keywords) {
        List<Constraint> constraints = new ArrayList<>();
        for (String name : keywords.byName().keySet()) {
            Keyword row = LATEST.get(name);
            ConstraintForm form = row == null || row.family() != family ? null : row.form();
            Constraint constraint = form == null ? null : form.reader().read(keywords, name);
            if (constraint != null) {
                constraints.add(constraint);
            }
        }
        return constraints;
    }

    /** The keyword that says a constraint, with its value; null: no plain assertion does. */
    public static Map.@Nullable Entry<String, Object> write(Constraint constraint) {
        for (Keyword row : LATEST.values()) {
            ConstraintForm form = row.form();
            Object value = form == null ? null : form.writer().write(constraint, row.name());
            if (value != null) {
                return Map.entry(row.name(), value);
            }
        }
        return null;
    }
}
