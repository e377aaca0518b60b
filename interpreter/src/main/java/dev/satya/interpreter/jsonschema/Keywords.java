package dev.satya.interpreter.jsonschema;

import dev.satya.schema.SchemaException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keywords of one schema object in the words of the latest draft, each with the type that it is to
 * have.
 *
 * @param byName their values
 * @param written what a keyword is called in the document, where it is called something else there
 * @param others keywords that assert nothing here
 * @param scope where the schema stands
 */
record Keywords(
        Map<String, @Nullable Object> byName,
        Map<String, String> written,
        Map<String, @Nullable Object> others,
        Scope scope) {

    /** The members of a canonical value that is an object. */
    static Map<String, @Nullable Object> members(Map<?, ?> map) {
        Map<String, @Nullable Object> byName = new LinkedHashMap<>();
        map.forEach((name, value) -> byName.put((String) name, value));
        return byName;
    }

    boolean has(String keyword) {
        return byName.containsKey(keyword);
    }

    boolean hasAny(Set<String> keywords) {
        return keywords.stream().anyMatch(byName::containsKey);
    }

    @Nullable Object get(String keyword) {
        return byName.get(keyword);
    }

    /** What the keyword is called in the document. */
    String word(String keyword) {
        return written.getOrDefault(keyword, keyword);
    }

    @Nullable String text(String keyword) {
        return has(keyword) ? require(keyword, String.class, "text") : null;
    }

    BigDecimal number(String keyword) {
        return new BigDecimal(require(keyword, Number.class, "a number").toString());
    }

    /** A count: a whole number from 0, at most that of {@code int}, beyond which nothing reaches. */
    int count(String keyword) {
        BigDecimal number = number(keyword);
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            throw mistake(keyword, "a whole number from 0");
        }
        return number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) >= 0
                ? Integer.MAX_VALUE
                : number.intValueExact();
    }

    /** A count as it is written. */
    BigInteger whole(String keyword) {
        count(keyword);
        return number(keyword).toBigIntegerExact();
    }

    boolean isTrue(String keyword) {
        return has(keyword) && require(keyword, Boolean.class, "true or false");
    }

    List<?> list(String keyword) {
        return require(keyword, List.class, "an array");
    }

    Map<?, ?> object(String keyword) {
        return require(keyword, Map.class, "an object");
    }

    List<String> texts(String keyword) {
        return texts(keyword, list(keyword));
    }

    static List<String> texts(String keyword, @Nullable Object value) {
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

    static SchemaException mistake(String keyword, String expected) {
        return new SchemaException("\"" + keyword + "\" must be " + expected).withKeyword(keyword);
    }
}
