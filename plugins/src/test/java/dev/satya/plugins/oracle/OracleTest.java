package dev.satya.plugins.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sanctionco.jmail.JMail;
import dev.satya.plugins.Formats;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.ISBNValidator;
import org.apache.commons.validator.routines.ISINValidator;
import org.apache.commons.validator.routines.ISSNValidator;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.apache.commons.validator.routines.checkdigit.CUSIPCheckDigit;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Verdicts of formats beside those of other libraries, on texts that are an edit or two away from valid
 * ones. Where an oracle means something else, the texts that it is about are left out by name. The counts
 * are printed.
 */
class OracleTest {
    private static final int EDITS = 2_000;
    private static final String LETTERS = "abcxyzABCXYZ";
    private static final String DIGITS = "0123456789";

    private record Pair(
            String name,
            Map<String, ?> arguments,
            String oracle,
            Predicate<String> verdict,
            String alphabet,
            List<String> seeds,
            Predicate<String> isAboutTheSame) {
        Pair(
                String name,
                String oracle,
                Predicate<String> verdict,
                String alphabet,
                String... more) {
            this(name, Map.of(), oracle, verdict, alphabet, List.of(more), text -> true);
        }

        Pair where(Predicate<String> isAboutTheSame) {
            return new Pair(name, arguments, oracle, verdict, alphabet, seeds, isAboutTheSame);
        }

        Pair with(Map<String, ?> arguments) {
            return new Pair(name, arguments, oracle, verdict, alphabet, seeds, isAboutTheSame);
        }

        @Override
        public String toString() {
            return name + arguments + " beside " + oracle;
        }
    }

    static Stream<Pair> pairs() {
        return Stream.of(codes(), networks(), times(), others()).flatMap(List::stream);
    }

    private static List<Pair> codes() {
        return List.of(
                new Pair(
                        "iban",
                        "commons-validator",
                        IBANValidator.getInstance()::isValid,
                        DIGITS + "AX z"),
                new Pair(
                                "isbn",
                                "commons-validator",
                                new ISBNValidator(false)::isValid,
                                DIGITS + "X- x",
                                "0-306-40615-2",
                                "978-0-306-40615-7")
                        .where(OracleTest::hasOneSeparator),
                new Pair(
                                "issn",
                                "commons-validator",
                                ISSNValidator.getInstance()::isValid,
                                DIGITS + "X-x")
                        .where(text -> text.equals(text.strip()) && !text.equals("0000-0000")),
                new Pair(
                                "gtin",
                                "commons-validator",
                                EAN13CheckDigit.EAN13_CHECK_DIGIT::isValid,
                                DIGITS + "A ")
                        .with(Map.of("digits", 13L))
                        .where(text -> text.length() == 13),
                new Pair(
                                "isin",
                                "commons-validator",
                                ISINValidator.getInstance(true)::isValid,
                                DIGITS + LETTERS)
                        .where(text -> !text.startsWith("YU") && !text.startsWith("XU")),
                new Pair(
                                "cusip",
                                "commons-validator",
                                CUSIPCheckDigit.CUSIP_CHECK_DIGIT::isValid,
                                DIGITS + "AXZ")
                        .where(text -> text.length() == 9),
                new Pair(
                                "creditCard",
                                "commons-validator",
                                new CreditCardValidator(
                                                CreditCardValidator.VISA
                                                        + CreditCardValidator.MASTERCARD
                                                        + CreditCardValidator.AMEX)
                                        ::isValid,
                                DIGITS + " A",
                                "2223000048400011")
                        .with(Map.of("issuers", List.of("visa", "mastercard", "amex")))
                        .where(text -> text.length() < 19 && text.equals(text.strip())));
    }

    /** Commons Validator takes hyphens and spaces in one text, and spaces around it. */
    private static boolean hasOneSeparator(String text) {
        return !text.contains(" ") && text.matches("[^-]+|([^-]+-){3,4}[^-]+");
    }

    private static List<Pair> networks() {
        InetAddressValidator addresses = InetAddressValidator.getInstance();
        return List.of(
                new Pair(
                        "ipv4", "commons-validator", addresses::isValidInet4Address, DIGITS + ".a"),
                new Pair("ipv6", "commons-validator", addresses::isValidInet6Address, "01aF:.g")
                        .where(text -> !text.contains("%") && !text.contains("/")),
                new Pair(
                                "email",
                                "commons-validator",
                                EmailValidator.getInstance(true, true)::isValid,
                                "ab.@-+1")
                        .where(OracleTest::isPlainAddress),
                new Pair(
                                "email",
                                "jmail",
                                JMail::isValid,
                                "ab.@-+ ()\"\\",
                                "a(b)@example.com",
                                "\"a b\"@example.com",
                                "a@[1.2.3.4]",
                                "(a(b))c.d@e.example")
                        .with(Map.of("level", "rfc5322"))
                        .where(OracleTest::isAboutLocalPart),
                new Pair("email", "jmail", JMail.strictValidator()::isValid, "ab.@-+ 1")
                        .where(OracleTest::isAboutLocalPart),
                new Pair("uri-reference", "java.net.URI", OracleTest::isJavaUri, "ab:/?#%1.")
                        .where(OracleTest::isNoSpecialUri));
    }

    /** Commons Validator knows names of top-level domains; and has its own quoted strings. */
    private static boolean isPlainAddress(String text) {
        return text.endsWith("@example.com") && !text.contains("\"");
    }

    /**
     * JMail asks for host names as domains, takes spaces within their labels and a comment behind a dot:
     * what stands in front of one domain is compared. It also takes escapes outside of quotes.
     */
    private static boolean isAboutLocalPart(String text) {
        return text.endsWith("@example.com") && !text.matches(".* .*|.*\\.\\(.*|[^\"]*\\\\.*");
    }

    private static boolean isJavaUri(String text) {
        try {
            return new URI(text).isAbsolute() || true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** RFC 2396, which java.net.URI has, knows no empty authority, and no empty part behind a scheme. */
    private static boolean isNoSpecialUri(String text) {
        return text.matches("[a-z]+://[a-z]+\\.com(:[0-9]+)?([/?#].*)?|/[^/].*|[a-z]+/.*");
    }

    private static List<Pair> times() {
        return List.of(
                new Pair("date", "java.time", by(LocalDate::parse), DIGITS + "-")
                        .where(text -> !text.startsWith("-")),
                new Pair("date-time", "java.time", by(OffsetDateTime::parse), DIGITS + "-:.TZ+")
                        .where(OracleTest::isWithinJavaTime),
                new Pair("date-time-local", "java.time", by(LocalDateTime::parse), DIGITS + "-:.T")
                        .where(OracleTest::isWithinJavaTime),
                new Pair("time-local", "java.time", by(LocalTime::parse), DIGITS + ":.")
                        .where(OracleTest::isWithinJavaTime));
    }

    /** java.time takes hours and minutes alone, and 9 digits behind the point at most; no second 60. */
    private static boolean isWithinJavaTime(String text) {
        return text.matches(".*\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([^.\\d].*)?")
                && !text.contains(":60")
                && !text.matches("[-+].*|.*[-+](1[89]|2\\d):?.*|.*[+-]\\d\\d(\\d\\d|:\\d\\d:.*)?");
    }

    private static List<Pair> others() {
        return List.of(
                new Pair("uuid", "java.util.UUID", by(UUID::fromString), "0123abcF-g")
                        .where(text -> text.matches(".{8}-.{4}-.{4}-.{4}-.{12}"))
                        .where(text -> text.matches("[^-]{8}-[^-]{4}-[^-]{4}-[^-]{4}-[^-]{12}")),
                new Pair(
                                "base64",
                                "java.util.Base64",
                                by(Base64.getDecoder()::decode),
                                "AZaz09+/=-")
                        .where(text -> text.length() % 4 == 0),
                new Pair(
                        "base64url",
                        "java.util.Base64",
                        by(Base64.getUrlDecoder()::decode),
                        "AZaz09-_=+"),
                new Pair("languageTag", "java.util.Locale", OracleTest::isLocale, "abcx-019_")
                        .where(OracleTest::isWithinLocale));
    }

    private static boolean isLocale(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /**
     * java.util.Locale takes subtags of extended languages behind any language, which RFC 5646 §2.1 does
     * not, and no digits as singletons, which it does.
     */
    private static boolean isWithinLocale(String tag) {
        return !tag.isEmpty()
                && !tag.matches("[a-zA-Z]{4,8}-[a-zA-Z]{3}(-.*)?")
                && !tag.matches(".*-[0-9]-.*");
    }

    private static Predicate<String> by(java.util.function.Function<String, ?> parser) {
        return text -> {
            try {
                return parser.apply(text) != null;
            } catch (DateTimeException | IllegalArgumentException e) {
                return false;
            }
        };
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void format_besideAnOracle_hasItsVerdict(Pair pair) {
        Check check = Formats.plugin(pair.name()).bind(new Arguments(pair.arguments()));
        List<String> seeds = new ArrayList<>(pair.seeds());
        Formats.plugin(pair.name()).validExamples().forEach(each -> seeds.add((String) each));
        List<String> texts =
                Edits.of(seeds, pair.alphabet(), EDITS).stream()
                        .filter(pair.isAboutTheSame())
                        .toList();

        List<String> others =
                texts.stream()
                        .filter(text -> check.test(text) != pair.verdict().test(text))
                        .map(
                                text ->
                                        text
                                                + (check.test(text)
                                                        ? " conforms here alone"
                                                        : " conforms there alone"))
                        .distinct()
                        .toList();
        long valid = texts.stream().filter(check::test).count();
        System.out.printf(
                "format %s: %d texts, %d of them valid, %d differ%n",
                pair, texts.size(), valid, others.size());

        assertThat(others).isEmpty();
        assertThat(valid).isPositive();
        assertThat(texts.size() - valid).isPositive();
    }
}
