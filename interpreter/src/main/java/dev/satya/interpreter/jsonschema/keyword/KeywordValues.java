package dev.satya.interpreter.jsonschema.keyword;

import dev.satya.schema.SchemaException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of the keywords of one schema object, each with the type that it is to have. */
public class KeywordValues {
    private final Map<String, @Nullable Object> byName;
    private final Map<String, String> written;

    /**
     * Values of keywords.
     *
     * @param byName the values, by the keywords of the latest draft
     * @param written what a keyword is called in the document, where it is called something else there
     */
    protected KeywordValues(Map<String, @Nullable Object> byName, Map<String, String> written) {
        this.byName = byName;
        this.written = written;
    }

    /** All of them. */
    public final Map<String, @Nullable Object> byName() {
        return byName;
    }

    /** The members of a canonical value that is an object. */
    public static Map<String, @Nullable Object> members(Map<?, ?> map) {
        Map<String, @Nullable Object> byName = new LinkedHashMap<>();
        map.forEach((name, value) -> byName.put((String) name, value));
        return byName;
    }

    public final boolean has(String keyword) {
        return byName.containsKey(keyword);
    }

    public final boolean hasAny(Set<String> keywords) {
        return keywords.stream().anyMatch(byName::containsKey);
    }

    public final @Nullable Object get(String keyword) {
        return byName.get(keyword);
    }

    /** What the keyword is called in the document. */
    public final String word(String keyword) {
        return written.getOrDefault(keyword, keyword);
    }

    public final @Nullable String text(String keyword) {
        return has(keyword) ? require(keyword, String.class, "text") : null;
    }

    public final BigDecimal number(String keyword) {
        return new BigDecimal(require(keyword, Number.class, "a number").toString());
    }

    /** A count: a whole number from 0, at most that of {@code int}, beyond which nothing reaches. */
    public final int count(String keyword) {
        BigDecimal number = number(keyword);
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            throw mistake(keyword, "a whole number from 0");
        }
        return number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) >= 0
                ? Integer.MAX_VALUE
                : number.intValueExact();
    }

    /** A count as it is written. */
    public final BigInteger whole(String keyword) {
        count(keyword);
        return number(keyword).toBigIntegerExact();
    }

    public final boolean isTrue(String keyword) {
        return has(keyword) && require(keyword, Boolean.class, "true or false");
    }

    public final List<?> list(String keyword) {
        return require(keyword, List.class, "an array");
    }

    public final Map<?, ?> object(String keyword) {
        return require(keyword, Map.class, "an object");
    }

    public final List<String> texts(String keyword) {
        return texts(keyword, list(keyword));
    }

    public static List<String> texts(String keyword, @Nullable Object value) {
        List<String> texts = new ArrayList<>();
        if (!(value instanceof List<?> list)) {
            throw mistake(keyword, "an array of texts");
        }
        for (Object item : list) {
            if (!(item instanceof String text)) {
                throw mistake(keyword, "an array of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    private <T> T require(String keyword, Class<T> type, String words) {
        Object value = byName.get(keyword);
        if (!type.isInstance(value)) {
            throw mistake(word(keyword), words);
        }
        return type.cast(value);
    }

    public static SchemaException mistake(String keyword, String expected) {
        return new SchemaException("\"" + keyword + "\" must be " + expected).withKeyword(keyword);
    }
}
