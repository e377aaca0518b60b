package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The constants of an enum by other texts than their names alone: in any case, by a property, by
 * aliases. Each call returns a new type.
 *
 * <pre>{@code
 * EnumType.of(Status.class).by(Status::code).ignoringCase().alias("new", Status.CREATED)
 * }</pre>
 *
 * @param <E> the enum
 */
public final class EnumType<E extends Enum<E>> extends ScalarType<E> {
    /** How many constants violations list at most. */
    private static final int MANY = 50;

    private final Class<E> type;
    private final Function<? super E, String> text;
    private final Case letters;
    private final Map<String, E> aliases;
    private final Map<String, E> byText = new LinkedHashMap<>();
    private final List<Object> written = new ArrayList<>();

    private enum Case {
        EXACT,
        ANY;

        String of(String text) {
            return this == EXACT ? text : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        }
    }

    private EnumType(
            Class<E> type, Function<? super E, String> text, Case letters, Map<String, E> aliases) {
        super(nameOf(type), type, JsonType.STRING);
        this.type = type;
        this.text = text;
        this.letters = letters;
        this.aliases = aliases;
        for (E constant : type.getEnumConstants()) {
            String own = text.apply(constant);
            written.add(own);
            add(own, constant);
        }
        aliases.forEach(this::add);
    }

    private void add(String each, E constant) {
        E other = byText.putIfAbsent(letters.of(each), constant);
        if (other != null && other != constant) {
            throw new IllegalArgumentException(
                    "\"" + each + "\" would be both " + other + " and " + constant);
        }
    }

    /** A name as types have it. */
    private static String nameOf(Class<?> type) {
        return type.getSimpleName().replaceAll("[^A-Za-z0-9]", "-");
    }

    /** The constants by their names, in the very case. */
    public static <E extends Enum<E>> EnumType<E> of(Class<E> type) {
        return new EnumType<>(type, Enum::name, Case.EXACT, Map.of());
    }

    /**
     * The same, read in any case.
     *
     * @throws IllegalArgumentException if two texts differ in case alone
     */
    public EnumType<E> ignoringCase() {
        return new EnumType<>(type, text, Case.ANY, aliases);
    }

    /**
     * The same, read and written by a property in place of the name.
     *
     * @throws IllegalArgumentException if two constants have the same
     */
    public EnumType<E> by(Function<? super E, String> property) {
        return new EnumType<>(type, property, letters, aliases);
    }

    /**
     * The same, where one more text is read as a constant, but not written.
     *
     * @throws IllegalArgumentException if it is another constant's
     */
    public EnumType<E> alias(String alias, E constant) {
        Map<String, E> more = new LinkedHashMap<>(aliases);
        E other = more.putIfAbsent(alias, constant);
        if (other != null && other != constant) {
            throw new IllegalArgumentException(
                    "\"" + alias + "\" would be both " + other + " and " + constant);
        }
        return new EnumType<>(type, text, letters, more);
    }

    /** What a schema says beside it is in {@link #choices}. */
    @Override
    public @Nullable String format() {
        return null;
    }

    @Override
    public @Nullable E read(Object json) {
        return byText.get(letters.of((String) json));
    }

    @Override
    public Object write(E value) {
        return text.apply(value);
    }

    @Override
    public List<Object> choices() {
        return written.size() > MANY ? List.of() : List.copyOf(written);
    }

    /** That of the declaration is seldom meant: {@link #withOrder} says one. */
    @Override
    public @Nullable Comparator<? super E> order() {
        return null;
    }

    @Override
    public List<E> examples() {
        return List.of(type.getEnumConstants());
    }

    @Override
    public List<Object> mistakes() {
        String none = "none of them";
        return byText.containsKey(letters.of(none)) ? List.of() : List.of(none);
    }
}
