package dev.satya.plugins;

import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/** The formats under test. */
final class Formats {

    /** The scanners themselves, for texts that are no {@code String}. */
    static final Map<String, Predicate<CharSequence>> SCANNERS =
            Map.of(
                    "date", DateFormat::isDate,
                    "date-time", DateTimeFormat::isDateTime,
                    "email", EmailFormat::isEmail,
                    "hostname", HostnameFormat::isHostname,
                    "ipv4", Ipv4Format::isIpv4,
                    "ipv6", Ipv6Format::isIpv6,
                    "time", TimeFormat::isTime,
                    "uri", UriFormat::isUri,
                    "uuid", UuidFormat::isUuid);

    private Formats() {}

    /** All formats, as a user finds them. */
    static List<ConstraintPlugin> all() {
        return ServiceLoader.load(ConstraintPlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(plugin -> plugin.getClass().getPackage() == Formats.class.getPackage())
                .toList();
    }

    static ConstraintPlugin plugin(String name) {
        return all().stream()
                .filter(plugin -> plugin.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Check check(ConstraintPlugin plugin) {
        return plugin.bind(new Arguments(Map.of()));
    }

    /** The verdict of a format, as a schema gets it. */
    static boolean test(String name, String text) {
        return check(plugin(name)).test(text);
    }
}
