package dev.satya.plugins;

import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Map;

/** Every format without arguments, and with those of its examples. */
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

    private Variants() {}

    static List<Variant> all() {
        return Formats.all().stream()
                .flatMap(
                        format ->
                                format.examples().stream()
                                        .map(each -> new Variant(format.name(), each.arguments())))
                .toList();
    }
}
