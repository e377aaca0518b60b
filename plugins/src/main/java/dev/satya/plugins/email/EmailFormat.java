package dev.satya.plugins.email;

import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;

/**
 * The format {@code email}: a {@code Mailbox} of RFC 5321 §4.1.2, of at most 254 characters
 * (§4.5.3.1 and erratum 1690 of RFC 3696), 64 of them before the {@code @}. Stateless.
 *
 * <p>The local part is a dot-string or a quoted string. The domain is a domain name, of one label
 * or more, or an address in brackets: one of the format {@code ipv4}, or {@code IPv6:} and one of
 * the format {@code ipv6}. All characters are ASCII; A-labels are not looked into.
 *
 * <p>As a constraint it takes arguments. {@code level} is {@code rfc5321}, which is meant without it; {@code
 * html} for what browsers accept; {@code rfc5322} for comments, white space and obsolete forms; or
 * {@code international} for what the format {@code idn-email} accepts. With {@code empty} that is true,
 * empty text is valid. With {@code international} that is true, characters beyond ASCII may stand in the
 * local part, and in a domain that has A-labels for them (RFC 3490), as {@code @Email} has it.
 */
public final class EmailFormat extends TextFormat {
    private static final String EMPTY = "empty";
    private static final String INTERNATIONAL = "international";
    private static final String LEVEL = "level";

    /** For {@code ServiceLoader}. */
    public EmailFormat() {
        super(
                "email",
                "RFC 5321 §4.1.2",
                List.of(
                        "alice@example.com",
                        "first.last+tag@mail.example.com",
                        "\"a b\"@example.com",
                        "alice@localhost",
                        "alice@[127.0.0.1]",
                        "alice@[IPv6:2001:db8::1]"),
                List.of(
                        "",
                        "alice",
                        "@example.com",
                        "alice@",
                        ".alice@example.com",
                        "a..b@example.com",
                        "alice@-example.com",
                        "alice@[127.0.0.300]"));
    }

    @Override
    public List<String> argumentNames() {
        return List.of(EMPTY, INTERNATIONAL, LEVEL);
    }

    @Override
    public boolean conforms(CharSequence text) {
        return isEmail(text);
    }

    static boolean isEmail(CharSequence text) {
        return MailboxGrammar.ASCII.matches(text);
    }

    @Override
    protected Check check(Arguments arguments) {
        boolean takesEmpty = isSet(arguments, EMPTY);
        boolean isInternational = isSet(arguments, INTERNATIONAL);
        Check level = level(arguments);
        return takesEmpty || isInternational
                ? value ->
                        level.test(value)
                                || ((String) value).isEmpty() && takesEmpty
                                || isInternational && isInternational((String) value)
                : level;
    }

    private static Check level(Arguments arguments) {
        String level = choice(arguments, LEVEL, "rfc5321", "html", "rfc5322", INTERNATIONAL);
        return switch (level) {
            case "html" -> value -> HtmlEmail.matches((CharSequence) value);
            case "rfc5322" -> value -> AddressGrammar.matches((CharSequence) value);
            case INTERNATIONAL ->
                    value -> MailboxGrammar.INTERNATIONAL.matches((CharSequence) value);
            default -> value -> isEmail((String) value);
        };
    }

    /** Whether a text that is no address of ASCII is one with other characters. */
    private static boolean isInternational(String text) {
        String ascii = InternationalEmail.toAscii(text);
        return !ascii.equals(text) && isEmail(ascii);
    }
}
