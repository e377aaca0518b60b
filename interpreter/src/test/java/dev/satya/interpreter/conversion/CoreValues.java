package dev.satya.interpreter.conversion;

import dev.satya.Model;
import dev.satya.scalar.Bytes;
import dev.satya.schema.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The values of the shared cases in Java's terms, and whether an outcome is one of them. */
final class CoreValues {
    private CoreValues() {}

    /** A value as the data writes it: what JSON does not have is tagged with its type. */
    static Object decode(Object value) {
        if (value instanceof List<?> items) {
            List<Object> decoded = new ArrayList<>();
            items.forEach(item -> decoded.add(decode(item)));
            return decoded;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (map.containsKey("$t")) {
            return tagged((String) map.get("$t"), map.get("v"));
        }
        Map<Object, Object> decoded = new LinkedHashMap<>();
        map.forEach((name, member) -> decoded.put(name, decode(member)));
        return decoded;
    }

    private static Object tagged(String type, Object value) {
        return switch (type) {
            case "int" -> whole((String) value);
            case "float" -> binary((String) value);
            case "decimal" -> decimal((String) value);
            case "bytes", "bytearray" -> HexFormat.of().parseHex((String) value);
            case "tuple" -> decode(value);
            case "set", "frozenset" -> new LinkedHashSet<>((Collection<?>) decode(value));
            case "map" -> map((List<?>) value);
            case "date" -> LocalDate.parse((String) value);
            case "datetime" -> dateTime((String) value);
            case "time" -> time((String) value);
            case "timedelta" -> duration((List<?>) value);
            case "uuid" -> UUID.fromString((String) value);
            default -> new Foreign(type, value);
        };
    }

    /** Decimal, or hexadecimal where Python refuses to write so many digits. */
    private static BigInteger whole(String text) {
        return text.contains("0x")
                ? new BigInteger(text.replace("0x", ""), 16)
                : new BigInteger(text);
    }

    private static Object dateTime(String text) {
        if (!hasOffset(text)) {
            return LocalDateTime.parse(text);
        }
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            return new Foreign("datetime", text); // offsets have up to 18 hours in the JDK
        }
    }

    private static Object time(String text) {
        return hasOffset(text) ? OffsetTime.parse(text) : LocalTime.parse(text);
    }

    private static boolean hasOffset(String text) {
        int time = text.indexOf('T') + 1;
        return text.indexOf('+', time) >= 0 || text.indexOf('-', time) >= 0;
    }

    private static Duration duration(List<?> parts) {
        return Duration.ofDays((Long) parts.get(0))
                .plusSeconds((Long) parts.get(1))
                .plus((Long) parts.get(2), ChronoUnit.MICROS);
    }

    /** A value of a type that Java does not have, or that no kind is for yet. */
    record Foreign(String type, Object value) {}

    private static Double binary(String text) {
        return switch (text) {
            case "nan", "NaN" -> Double.NaN;
            case "inf", "Infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.valueOf(text);
        };
    }

    private static Object decimal(String text) {
        boolean isFinite = Character.isDigit(text.charAt(text.length() - 1));
        return isFinite ? new BigDecimal(text) : new Foreign("decimal", text);
    }

    private static Map<Object, Object> map(List<?> pairs) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Object pair : pairs) {
            List<?> entry = (List<?>) pair;
            Object key = decode(entry.get(0));
            map.put(
                    key instanceof byte[] bytes
                            ? new Foreign("bytes", Arrays.toString(bytes))
                            : key,
                    decode(entry.get(1)));
        }
        return map;
    }

    /** Whether what came out is what the data says; numbers by value, sets in any order. */
    static boolean areSame(Object expected, Object actual) {
        if (actual instanceof Model model) {
            return areSame(expected, members(model));
        }
        if (expected instanceof Number one && actual instanceof Number other) {
            return areNumbersSame(one, other);
        }
        if (expected instanceof Collection<?> items && actual instanceof Collection<?> others) {
            return expected instanceof LinkedHashSet<?>
                    ? areSetsSame(items, others)
                    : areListsSame(new ArrayList<>(items), new ArrayList<>(others));
        }
        if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> other) {
            return areMapsSame(map, other);
        }
        if (expected instanceof List<?> parts && actual instanceof Map<?, ?> members) {
            return areSame(ofParts(parts), members); // the fields, the extras, the names given
        }
        boolean areBytes = expected instanceof byte[] && actual instanceof Bytes;
        return areBytes
                ? Bytes.of((byte[]) expected).equals(actual)
                : Objects.deepEquals(expected, actual);
    }

    private static Object ofParts(List<?> parts) {
        if (parts.size() != 3 || !(parts.get(0) instanceof Map<?, ?> fields)) {
            return parts;
        }
        Map<Object, Object> all = new LinkedHashMap<>(fields);
        if (parts.get(1) instanceof Map<?, ?> extras) {
            all.putAll(extras);
        }
        return all;
    }

    private static Map<String, Object> members(Model model) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name : model.names()) {
            if (model.has(name)) {
                members.put(name, model.get(name));
            }
        }
        members.putAll(model.extras());
        return members;
    }

    /** Zeros of binary64 have their sign. */
    private static boolean areNumbersSame(Number one, Number other) {
        boolean areBinary = one instanceof Double && other instanceof Double;
        boolean isNotFinite = isNotFinite(one) || isNotFinite(other);
        return areBinary || isNotFinite
                ? Double.compare(one.doubleValue(), other.doubleValue()) == 0
                : exact(one).compareTo(exact(other)) == 0
                        || one.doubleValue() == other.doubleValue() && other instanceof Double;
    }

    private static boolean isNotFinite(Number number) {
        return number instanceof Double binary && !Double.isFinite(binary);
    }

    private static BigDecimal exact(Number number) {
        return number instanceof Double binary
                ? Decimals.shortest(binary)
                : new BigDecimal(number.toString());
    }

    private static boolean areListsSame(List<?> items, List<?> others) {
        if (items.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!areSame(items.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areSetsSame(Collection<?> items, Collection<?> others) {
        return items.size() == others.size()
                && items.stream()
                        .allMatch(item -> others.stream().anyMatch(each -> areSame(item, each)));
    }

    private static boolean areMapsSame(Map<?, ?> members, Map<?, ?> others) {
        return members.size() == others.size()
                && members.entrySet().stream()
                        .allMatch(
                                member ->
                                        others.entrySet().stream()
                                                .anyMatch(
                                                        other ->
                                                                areSame(
                                                                                member.getKey(),
                                                                                other.getKey())
                                                                        && areSame(
                                                                                member.getValue(),
                                                                                other.getValue())));
    }
}
