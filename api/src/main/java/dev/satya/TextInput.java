package dev.satya;

import dev.satya.schema.TextShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How texts by name become an instance: forms, query strings, rows of CSV, properties, the environment.
 * A name has one text or several. What each text means is the schema's to say, in lax mode; here is only
 * said which of them belong together. Immutable.
 *
 * @param empty what an empty text is
 * @param names what the names are
 */
public record TextInput(Empty empty, Names names) {
    /** Empty texts are texts, and names are names of members. */
    public static final TextInput DEFAULT = new TextInput(Empty.TEXT, Names.FLAT);

    /** What an empty text is. */
    public enum Empty {
        /** A text of no characters. */
        TEXT,
        /** Nothing: the member is absent, as a field of a form that nobody filled in. */
        ABSENT
    }

    /** What the names are. */
    public enum Names {
        /** Names of members, whatever characters are in them. */
        FLAT,
        /**
         * Ways to values: {@code address.city} and {@code address[city]} to a member of a member, {@code
         * items[0].name} into an array. Items come in the order of their numbers, and gaps are closed. Two
         * names of one place are refused, and so is {@code tags} beside {@code tags[0]}, where {@code tags}
         * may be an array or object. A name that is no such way, or that leads through another text, is the
         * name of a member.
         */
        NESTED
    }

    /** Refuses nulls. */
    public TextInput {
        Objects.requireNonNull(empty, "empty");
        Objects.requireNonNull(names, "names");
    }

    /** The same with empty texts as that. */
    public TextInput with(Empty empty) {
        return new TextInput(empty, names);
    }

    /** The same with names as that. */
    public TextInput with(Names names) {
        return new TextInput(empty, names);
    }

    /**
     * The instance that texts stand for, to be validated by {@code schema} in lax mode. One text stands
     * for an array of one where the schema takes arrays and no text, and an array of one text for that
     * text where it takes no arrays. Where there are only listed values, as of {@code enumOf(1, 2)} and
     * {@code constant(true)}, a text that is not one of them stands for the number or boolean among them
     * that it is read as.
     *
     * @param texts by name: a {@link String}, a {@link Collection} of them or a {@code String[]}, as
     *     servlets have them; null, like no text, is an absent member. Any other value is left as it
     *     is, as is a name that is null, which the schema refuses
     * @throws ValidationException with a violation {@code duplicateKey} if two names are ways to one
     *     place, as {@code items[0]} and {@code items.0} or {@code items[00]} are, or one is of a part of
     *     what the other is all of, as {@code items[0]} is beside {@code items}
     */
    public Map<@Nullable String, Object> instance(Schema schema, Map<String, ?> texts) {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(texts, "texts");
        List<Named> all = new ArrayList<>();
        texts.forEach((name, value) -> all.add(new Named(name, way(name), texts(value))));
        all.sort(Comparator.comparingInt(named -> named.way.size()));
        TextTree root = new TextTree();
        for (Named named : all) {
            if (!named.texts.isEmpty()) {
                root.put(named.way, named.name, named.texts);
            }
        }
        return root.members(TextShape.of(schema));
    }

    /** The texts of a name, and the way that it spells. */
    private record Named(@Nullable String name, List<@Nullable String> way, List<?> texts) {}

    private List<@Nullable String> way(@Nullable String name) {
        return name != null && names == Names.NESTED
                ? List.copyOf(TextTree.way(name))
                : Collections.singletonList(name);
    }

    private List<?> texts(@Nullable Object value) {
        Object given = value instanceof String[] array ? Arrays.asList(array) : value;
        List<@Nullable Object> all = new ArrayList<>();
        if (given instanceof Collection<?> several) {
            all.addAll(several);
        } else {
            all.add(given);
        }
        all.removeIf(each -> each == null || empty == Empty.ABSENT && "".equals(each));
        return all;
    }

    /** For the environment and properties: the texts whose names begin so, without that beginning. */
    public static Map<String, String> under(String prefix, Map<String, String> texts) {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(texts, "texts");
        Map<String, String> under = new LinkedHashMap<>();
        texts.forEach(
                (name, text) -> {
                    if (name != null && name.startsWith(prefix)) {
                        under.put(name.substring(prefix.length()), text);
                    }
                });
        return under;
    }
}
