package dev.satya.propertytests.json;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Decimals;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reader of JSON beside jackson-core: both take a document, and make the same of it, or neither
 * does. Where they differ on purpose:
 *
 * <ul>
 *   <li><b>Encoding.</b> Satya reads UTF-8 alone, as RFC 3629 has it. Jackson guesses UTF-16 and
 *       UTF-32 as well, and takes overlong forms, surrogates and the like in texts: such a document
 *       is to be refused, whatever Jackson says. Both read over a byte order mark.
 *   <li><b>Lone surrogates</b> as escapes are in the grammar, and {@code unicode} for Satya; Jackson
 *       takes some of them and refuses others.
 *   <li><b>Repeated names</b> are in the grammar, and {@code duplicateKey} for Satya.
 *   <li><b>Limits.</b> Satya has them on depth, numbers, texts and names; Jackson is given none.
 *       Beyond the depth Satya reads no further, so what follows is not compared.
 * </ul>
 */
public final class JsonOracle {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    /** Reads everything into values. */
    private static final Validator<Object> ANY = SATYA.compile(Schema.any(), Object.class);

    /** Reads over everything, by the grammar alone. */
    private static final Validator<Object> NEVER = SATYA.compile(Schema.never(), Object.class);

    private JsonOracle() {}

    /** How the two differ on a document; empty if they do not. */
    public static Optional<String> difference(byte[] json) {
        Object expected = isUtf8(json) ? Jackson.read(json) : Jackson.REFUSED;
        boolean isRefused = expected == Jackson.REFUSED;
        var answer = ANY.validateJson(json);
        List<Violation> violations = answer.isValid() ? List.of() : answer.getError().asJava();
        if (ANY.isValidJson(json) != answer.isValid()) {
            return Optional.of("the verdict alone differs");
        }
        boolean isSkipped = !has("json", NEVER.validateJson(json).getError().asJava());
        boolean hasLoneSurrogate = has("unicode", violations) || isTooDeep(violations);
        if (isSkipped == isRefused && !(isRefused && hasLoneSurrogate)) {
            return Optional.of((isRefused ? "refused by Jackson" : "taken by Jackson") + " alone");
        }
        if (isSkipped == has("json", violations) && !isTooDeep(violations)) {
            return Optional.of("read over and read into values differently: " + violations);
        }
        if (has("json", violations) && !isPlaced(violations, json)) {
            return Optional.of("without its place: " + violations);
        }
        if (answer.isValid() && !byValue(answer.get()).equals(expected)) {
            return Optional.of(answer.get() + " but " + expected);
        }
        boolean isExplained = violations.stream().allMatch(it -> isKnown(it.code()));
        return isExplained ? Optional.empty() : Optional.of("unexpected: " + violations);
    }

    private static boolean isKnown(String code) {
        return List.of("json", "unicode", "duplicateKey", "limit", "truncated").contains(code);
    }

    private static boolean has(String code, List<Violation> violations) {
        return violations.stream().anyMatch(violation -> violation.code().equals(code));
    }

    private static boolean isTooDeep(List<Violation> violations) {
        return violations.stream().anyMatch(it -> "depth".equals(it.arguments().get("limit")));
    }

    /** Whether there is this violation alone, with a place within the document. */
    private static boolean isPlaced(List<Violation> violations, byte[] json) {
        Map<String, ?> arguments = violations.get(0).arguments();
        return violations.size() == 1
                && isBetween(1, arguments.get("line"), json.length + 1L)
                && isBetween(1, arguments.get("column"), json.length + 1L)
                && isBetween(0, arguments.get("offset"), json.length);
    }

    private static boolean isBetween(long low, @Nullable Object number, long high) {
        return number instanceof Long value && value >= low && value <= high;
    }

    private static boolean isUtf8(byte[] json) {
        boolean isGuessed = json.length > 1 && (json[0] == 0 || json[1] == 0);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
            return !isGuessed;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A value in which numbers equal in value are equal. */
    static Object byValue(@Nullable Object value) {
        if (value instanceof Double number) {
            return byValue(Decimals.shortest(number));
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
        if (value instanceof Number number) {
            return byValue(new BigDecimal(number.toString()));
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(byValue(item)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((name, item) -> copy.put(name, byValue(item)));
            return copy;
        }
        return value == null ? "null" : value;
    }
}
