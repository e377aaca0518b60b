package dev.satya.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.satya.Schema;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The constraint {@code phone}: a phone number that the plan of its region has, by the data of
 * libphonenumber; whether it has been given to somebody is not asked. It is written as ITU-T E.164 has
 * it: {@code +} and up to 15 digits. Where the argument {@code from} says from which region one calls,
 * numbers are valid as people write them: with spaces, hyphens, dots, slashes and parentheses, and
 * without the code of that region. The argument {@code regions} lists whose numbers are accepted; of
 * regions that share a plan, a number is that of the one which libphonenumber says. Stateless.
 */
public final class PhoneConstraint implements ConstraintPlugin {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Of numbers that are no region's, such as those of international freephone services. */
    private static final String NO_REGION = "001";

    /** Where there is no code of a country to guess: one is wanted. */
    private static final String UNKNOWN_REGION = "ZZ";

    private static final int MOST_DIGITS = 15;
    private static final int MOST_CHARACTERS = 50;
    private static final String SEPARATORS = " -./()";

    /** For {@code ServiceLoader}. */
    public PhoneConstraint() {}

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public String description() {
        return "a phone number, by ITU-T E.164 and the numbering plans of libphonenumber";
    }

    @Override
    public @Nullable String dataRelease() {
        String version = PhoneNumberUtil.class.getPackage().getImplementationVersion();
        return version == null ? "that of libphonenumber" : "libphonenumber " + version;
    }

    @Override
    public Set<JsonType> types() {
        return Set.of(JsonType.STRING);
    }

    @Override
    public boolean isFormat() {
        return true;
    }

    @Override
    public boolean isAscii() {
        return true;
    }

    @Override
    public ObjectSchema arguments() {
        Set<String> callers = new TreeSet<>(NUMBERS.getSupportedRegions());
        Schema one = Schema.string().pattern("[^, ]").message("pattern", "must not be empty");
        return Schema.object()
                .optional(
                        "regions",
                        Schema.anyOf(
                                        one,
                                        Schema.array(Schema.enumOf(regions().toArray()))
                                                .minItems(1))
                                .description(
                                        "the regions whose numbers are accepted, by ISO 3166-1;"
                                                + " 001 is that of none"))
                .optional(
                        "from",
                        Schema.enumOf(callers.toArray())
                                .description(
                                        "the region from which one calls: numbers are valid as"
                                                + " people write them there"))
                .build();
    }

    @Override
    public Check bind(Arguments arguments) {
        arguments.allow("regions", "from");
        Set<String> regions = arguments.has("regions") ? regions(arguments) : Set.of();
        String from = arguments.has("from") ? arguments.string("from") : UNKNOWN_REGION;
        boolean isWritten = arguments.has("from");
        return value -> {
            String text = (String) value;
            return (isWritten ? isWritten(text) : isInternational(text))
                    && isOfPlan(text, from, regions);
        };
    }

    private static Set<String> regions() {
        Set<String> regions = new TreeSet<>(NUMBERS.getSupportedRegions());
        regions.add(NO_REGION);
        return regions;
    }

    /** Of a list, or of one text with commas or spaces between its parts. */
    private static Set<String> regions(Arguments arguments) {
        boolean isText = arguments.byName().get("regions") instanceof String;
        List<String> given =
                isText
                        ? Arrays.stream(arguments.string("regions").split("[, ]+"))
                                .filter(part -> !part.isEmpty())
                                .toList()
                        : arguments.texts("regions");
        Set<String> known = regions();
        for (String region : given) {
            if (!known.contains(region)) {
                throw new IllegalArgumentException(
                        "argument \"regions\" must be a list of regions of libphonenumber, not \""
                                + region
                                + "\"");
            }
        }
        if (given.isEmpty()) {
            throw new IllegalArgumentException("argument \"regions\" must not be empty");
        }
        return Set.copyOf(given);
    }

    /** {@code +} and digits, the first of which is not 0. */
    private static boolean isInternational(String text) {
        int digits = text.length() - 1;
        if (digits < 1 || digits > MOST_DIGITS || text.charAt(0) != '+' || text.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Digits, and what people put between them; {@code +} in front. */
    private static boolean isWritten(String text) {
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        char first = text.charAt(0);
        if (!isDigit(last) || !isDigit(first) && first != '+' && first != '(') {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (!isDigit(text.charAt(i)) && SEPARATORS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isOfPlan(String text, String from, Set<String> regions) {
        PhoneNumber number;
        try {
            number = NUMBERS.parse(text, from);
        } catch (NumberParseException e) {
            return false;
        }
        return NUMBERS.isValidNumber(number)
                && (regions.isEmpty() || regions.contains(NUMBERS.getRegionCodeForNumber(number)));
    }

    @Override
    public List<Object> validExamples() {
        return List.of("+41446681800", "+16502530000", "+442083661177", "+390236618300");
    }

    @Override
    public List<Object> invalidExamples() {
        return List.of(
                "",
                "+",
                "41446681800",
                "0446681800",
                "+41 44 668 18 00",
                "+4144668180",
                "+999123456789",
                "tel:+41446681800",
                "+4144668180a");
    }

    @Override
    public List<Examples> examples() {
        return List.of(
                new Examples(Map.of(), validExamples(), invalidExamples()),
                new Examples(
                        Map.of("regions", List.of("CH", "IT")),
                        List.of("+41446681800", "+390236618300"),
                        List.of("+16502530000", "")),
                new Examples(
                        Map.of("regions", "CH, IT"),
                        List.of("+41446681800", "+390236618300"),
                        List.of("+16502530000", "")),
                new Examples(
                        Map.of("from", "CH"),
                        List.of("044 668 18 00", "+41 44 668 18 00", "+1 (650) 253-0000"),
                        List.of("", "12", "call 044 668 18 00")),
                new Examples(
                        Map.of("from", "CH", "regions", List.of("CH")),
                        List.of("044 668 18 00", "+41446681800"),
                        List.of("+1 650 253 0000")));
    }
}
