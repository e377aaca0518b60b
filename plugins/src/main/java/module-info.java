import org.jspecify.annotations.NullMarked;

/** The built-in named constraints and formats. */
@NullMarked
module dev.satya.plugins {
    requires dev.satya;

    provides dev.satya.spi.ConstraintPlugin with
            dev.satya.plugins.DateFormat,
            dev.satya.plugins.DateTimeFormat,
            dev.satya.plugins.EmailFormat,
            dev.satya.plugins.HostnameFormat,
            dev.satya.plugins.Ipv4Format,
            dev.satya.plugins.Ipv6Format,
            dev.satya.plugins.TimeFormat,
            dev.satya.plugins.UriFormat,
            dev.satya.plugins.UuidFormat;
}
