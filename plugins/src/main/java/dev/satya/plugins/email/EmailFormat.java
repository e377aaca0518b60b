package dev.satya.plugins.email;

import dev.satya.plugins.Argument;
import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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
    private static final String RFC_5321 = "rfc5321";
    private static final String INTERNATIONAL = "international";
    private static final Argument<Boolean> EMPTY =
            Argument.flag("empty", "if true, empty text is valid");
    private static final Argument<Boolean> BEYOND_ASCII =
            Argument.flag(
                    INTERNATIONAL, "if true, characters beyond ASCII are valid as @Email has it");
    private static final Argument<String> LEVEL =
            Argument.oneOf(
                    "level",
                    List.of(RFC_5321, "html", "rfc5322", INTERNATIONAL),
                    "rfc5321 if it is absent; html for what browsers accept; rfc5322 for comments,"
                            + " white space and obsolete forms; international for what idn-email"
                            + " accepts");

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
    public List<Argument<?>> takes() {
        return List.of(EMPTY, BEYOND_ASCII, LEVEL);
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("level", "html"),
                        List.of("alice@example.com", "a..b@example.com"),
                        List.of("\"a b\"@example.com", "alice")),
                new Examples(
                        Map.of("level", "rfc5322"),
                        List.of("alice(work)@example.com", "alice@example.com"),
                        List.of("alice", "@example.com")),
                new Examples(
                        Map.of("level", INTERNATIONAL),
                        List.of("ali\u00e9@example.com", "alice@example.com"),
                        List.of("alice", "")),
                new Examples(
                        Map.of("empty", true, INTERNATIONAL, true),
                        List.of("", "alice@\u00e9.example"),
                        List.of("alice")));
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
        boolean takesEmpty = EMPTY.of(arguments);
        boolean isInternational = BEYOND_ASCII.of(arguments);
        Check level = level(arguments);
        if (!takesEmpty && !isInternational) {
            return level;
        }
        Predicate<String> beyond =
                text -> text.isEmpty() && takesEmpty || isInternational && isInternational(text);
        return LEVEL.of(arguments).equals(RFC_5321)
                ? value -> isEmail((String) value) || beyond.test((String) value)
                : value -> level.test(value) || beyond.test((String) value);
    }

    private static Check level(Arguments arguments) {
        return switch (LEVEL.of(arguments)) {
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
