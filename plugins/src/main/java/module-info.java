import org.jspecify.annotations.NullMarked;

/** The built-in named constraints and formats. */
@NullMarked
module dev.satya.plugins {
    requires dev.satya;

    provides dev.satya.spi.ConstraintPlugin with
            dev.satya.plugins.email.EmailFormat,
            dev.satya.plugins.email.IdnEmailFormat,
            dev.satya.plugins.identifier.UuidFormat,
            dev.satya.plugins.json.JsonPointerFormat,
            dev.satya.plugins.json.RelativeJsonPointerFormat,
            dev.satya.plugins.network.HostnameFormat,
            dev.satya.plugins.network.IdnHostnameFormat,
            dev.satya.plugins.network.Ipv4Format,
            dev.satya.plugins.network.Ipv6Format,
            dev.satya.plugins.time.DateFormat,
            dev.satya.plugins.time.DateTimeFormat,
            dev.satya.plugins.time.DurationFormat,
            dev.satya.plugins.time.TimeFormat,
            dev.satya.plugins.uri.IriFormat,
            dev.satya.plugins.uri.IriReferenceFormat,
            dev.satya.plugins.uri.UriFormat,
            dev.satya.plugins.uri.UriReferenceFormat,
            dev.satya.plugins.uri.UriTemplateFormat;
}
