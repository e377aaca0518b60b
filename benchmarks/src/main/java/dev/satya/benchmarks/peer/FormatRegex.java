package dev.satya.benchmarks.peer;

import dev.satya.benchmarks.workload.FormatTexts;
import java.util.regex.Pattern;

/**
 * The formats as expressions of java.util.regex, for {@code matcher(text).matches()}. Each is the grammar of
 * the format's standard, rule by rule, with the numbers that the grammar alone does not bound, such as the
 * days of February. They are written with care: classes that cannot stand where the next part starts are
 * possessive, so that nothing is tried twice.
 */
public final class FormatRegex {
    private static final String HEX = "[0-9A-Fa-f]";

    /**
     * {@code Mailbox} of RFC 5321 §4.1.2 with a {@code Dot-string} of {@code atext} (RFC 5322 §3.2.3) and
     * labels of 63 characters at most (RFC 1035 §2.3.4); without quoted strings, addresses in brackets and
     * the bounds of whole lengths, which no text measured has.
     */
    private static final String EMAIL =
            "A++(?:\\.A++)*+@L(?:\\.L)*+"
                    .replace("A", "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]")
                    .replace("L", "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?+");

    /** RFC 9562 §4. */
    private static final String UUID = "H{8}-H{4}-H{4}-H{4}-H{12}".replace("H", HEX);

    /** {@code IPv4address} of RFC 3986 §3.2.2. */
    private static final String IPV4 =
            "(?:D\\.){3}D".replace("D", "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])");

    /** {@code IPv6address} of RFC 3986 §3.2.2: its nine alternatives. */
    private static final String IPV6 =
            ("(?:(?:G:){6}S"
                            + "|::(?:G:){5}S"
                            + "|(?:G)?::(?:G:){4}S"
                            + "|(?:(?:G:)?G)?::(?:G:){3}S"
                            + "|(?:(?:G:){0,2}G)?::(?:G:){2}S"
                            + "|(?:(?:G:){0,3}G)?::G:S"
                            + "|(?:(?:G:){0,4}G)?::S"
                            + "|(?:(?:G:){0,5}G)?::G"
                            + "|(?:(?:G:){0,6}G)?::)")
                    .replace("S", "(?:G:G|" + IPV4 + ")")
                    .replace("G", HEX + "{1,4}");

    /** {@code date-time} of RFC 3339 §5.6, the days of the months by §5.7, leap years by appendix C. */
    private static final String DATE_TIME =
            "(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
                    + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
                    + "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
                    + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])"
                    + "|(?:[02468][048]|[13579][26])00)-02-29)"
                    + "[Tt](?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\\.[0-9]++)?+"
                    + "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";

    private FormatRegex() {}

    /** Compiles the expression of a format. */
    public static Pattern of(FormatTexts format) {
        return Pattern.compile(
                switch (format) {
                    case EMAIL -> EMAIL;
                    case UUID -> UUID;
                    case IPV4 -> IPV4;
                    case IPV6 -> IPV6;
                    case DATE_TIME -> DATE_TIME;
                    case URI -> uri();
                });
    }

    /** {@code URI} of RFC 3986 §3 and appendix A. */
    private static String uri() {
        String name = "A-Za-z0-9\\-._~!$&'()*+,;="; // unreserved and sub-delims
        String user = run(name + ":");
        String part = run(name + ":@");
        String rest = run(name + ":@/?");
        String literal = "\\[(?:" + IPV6 + "|[Vv]" + HEX + "++\\.[" + name + ":]++)]";
        String authority =
                "//(?:" + user + "@)?+(?:" + literal + "|" + run(name) + ")(?::[0-9]*+)?+";
        return "[A-Za-z][A-Za-z0-9+.-]*+:"
                + ("(?:" + authority + "(?:/" + part + ")*+")
                + ("|/(?!/)" + part + "(?:/" + part + ")*+")
                + ("|(?!/)" + part + "(?:/" + part + ")*+)")
                + ("(?:\\?" + rest + ")?+(?:#" + rest + ")?+");
    }

    /** Any number of characters of a class and of percent-encoded octets. */
    private static String run(String characters) {
        String some = "[" + characters + "]*+";
        return some + "(?:%" + HEX + "{2}" + some + ")*+";
    }
}
