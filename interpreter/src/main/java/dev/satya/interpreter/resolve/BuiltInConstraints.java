package dev.satya.interpreter.resolve;

import java.util.Set;

/** The named constraints of the module satya-plugins, which may not be there. */
public final class BuiltInConstraints {
    private static final Set<String> NAMES =
            Set.of(
                    "date",
                    "date-time",
                    "duration",
                    "email",
                    "hostname",
                    "idn-email",
                    "idn-hostname",
                    "ipv4",
                    "ipv6",
                    "iri",
                    "iri-reference",
                    "json-pointer",
                    "relative-json-pointer",
                    "time",
                    "uri",
                    "uri-reference",
                    "uri-template",
                    "uuid");

    private BuiltInConstraints() {}

    /** Whether a constraint is one of them. */
    public static boolean include(String name) {
        return NAMES.contains(name);
    }
}
