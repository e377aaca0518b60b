package dev.satya.interpreter.jsonschema.keyword;

import dev.satya.interpreter.resolve.BuiltInConstraints;
import dev.satya.spi.Nearest;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names of formats that are known, whether or not a plugin checks them. */
public final class Formats {
    /** Formats of numbers, which are built in. */
    private static final Set<String> OF_NUMBERS =
            Set.of("int32", "int64", "float", "double", "decimal");

    /** JSON Schema 2020-12 Validation §7.3. */
    private static final Set<String> STANDARD =
            Set.of(
                    "date-time",
                    "date",
                    "time",
                    "duration",
                    "email",
                    "idn-email",
                    "hostname",
                    "idn-hostname",
                    "ipv4",
                    "ipv6",
                    "uri",
                    "uri-reference",
                    "iri",
                    "iri-reference",
                    "uuid",
                    "uri-template",
                    "json-pointer",
                    "relative-json-pointer",
                    "regex");

    /** Those of draft 3 that have other names now, and of the OpenAPI Format Registry; a few others. */
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "color",
                    "host-name",
                    "ip-address",
                    "phone",
                    "style",
                    "utc-millisec",
                    "base64url",
                    "binary",
                    "byte",
                    "char",
                    "commonmark",
                    "date-time-local",
                    "decimal128",
                    "double-int",
                    "html",
                    "http-date",
                    "int8",
                    "int16",
                    "media-range",
                    "password",
                    "sf-binary",
                    "sf-boolean",
                    "sf-decimal",
                    "sf-integer",
                    "sf-string",
                    "sf-token",
                    "time-local",
                    "uint8",
                    "uint16",
                    "uint32",
                    "uint64",
                    "unixtime",
                    "guid",
                    "uint",
                    "url");

    private Formats() {}

    public static boolean isOfNumbers(String format) {
        return OF_NUMBERS.contains(format);
    }

    public static boolean isStandard(String format) {
        return STANDARD.contains(format);
    }

    /** The format that a name that no plugin has is a slip of; null: it is none. */
    public static @Nullable String slipOf(String format, Vocabulary vocabulary) {
        if (STANDARD.contains(format) || ELSEWHERE.contains(format)) {
            return null;
        }
        Set<String> known = new TreeSet<>(vocabulary.formats());
        known.addAll(STANDARD);
        known.addAll(OF_NUMBERS);
        return Nearest.oneSlipFrom(format, known);
    }

    /** What is to be said of a format that no plugin has, and that would be checked. */
    public static String unchecked(String format, Vocabulary vocabulary) {
        if (!STANDARD.contains(format)) {
            return "unknown format \"" + format + "\"";
        }
        String reason = "the standard's format \"" + format + "\" is not checked: no plugin has it";
        return BuiltInConstraints.include(format)
                ? reason + " (it is in satya-plugins, which is not there)"
                : reason;
    }
}
