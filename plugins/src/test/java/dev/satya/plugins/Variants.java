package dev.satya.plugins;

import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every format without arguments, and with each of its arguments at least once. */
final class Variants {

    /** A format with arguments. */
    record Variant(String name, Map<String, ?> arguments) {
        Check check() {
            return Formats.plugin(name).bind(new Arguments(arguments));
        }

        @Override
        public String toString() {
            return name + arguments;
        }
    }

    private static final List<Variant> WITH_ARGUMENTS =
            List.of(
                    new Variant("cidr", Map.of("version", 4L, "network", true)),
                    new Variant("cidr", Map.of("version", 6L)),
                    new Variant("color", Map.of("form", "hex")),
                    new Variant("color", Map.of("form", "name")),
                    new Variant("country", Map.of("letters", 3L)),
                    new Variant("creditCard", Map.of("issuers", "visa, jcb", "separators", true)),
                    new Variant("cron", Map.of("seconds", true)),
                    new Variant("digits", Map.of("min", 2L, "max", 4L)),
                    new Variant("email", Map.of("level", "html")),
                    new Variant("email", Map.of("level", "rfc5322")),
                    new Variant("email", Map.of("level", "international")),
                    new Variant("email", Map.of("empty", true, "international", true)),
                    new Variant("euVat", Map.of("countries", List.of("DE", "FR"))),
                    new Variant("gtin", Map.of("digits", 8L)),
                    new Variant("iban", Map.of("countries", "DE GB", "spaces", true)),
                    new Variant("isbn", Map.of("digits", 10L)),
                    new Variant("language", Map.of("letters", 3L)),
                    new Variant("nanoid", Map.of("length", 10L)),
                    new Variant(
                            "passwordRules",
                            Map.of(
                                    "minLength",
                                    4L,
                                    "maxLength",
                                    9L,
                                    "lower",
                                    1L,
                                    "upper",
                                    1L,
                                    "digits",
                                    1L,
                                    "others",
                                    1L,
                                    "repeats",
                                    2L)),
                    new Variant(
                            "url",
                            Map.of(
                                    "schemes",
                                    "https ftp",
                                    "ports",
                                    List.of(443L),
                                    "noCredentials",
                                    true)),
                    new Variant("uuid", Map.of("version", 7L)));

    private Variants() {}

    static List<Variant> all() {
        return Stream.concat(
                        Formats.all().stream().map(format -> new Variant(format.name(), Map.of())),
                        WITH_ARGUMENTS.stream())
                .toList();
    }
}
