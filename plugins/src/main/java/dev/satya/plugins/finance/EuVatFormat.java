package dev.satya.plugins.finance;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The format {@code euVat}: a VAT identification number of a member state of the European Union, with the
 * letters of the state in front ({@code EL} of Greece) and its check digits. Whether the number has been
 * given to somebody is not asked. The argument {@code countries} lists the states. Stateless.
 */
public final class EuVatFormat extends TextFormat {
    private static final String COUNTRIES = "countries";
    private static final AsciiSet CHARACTERS = AsciiSet.CAPITALS_AND_DIGITS.and("+*");
    private static final int MIN_LENGTH = 4;
    private static final int MAX_LENGTH = 14;

    /** For {@code ServiceLoader}. */
    public EuVatFormat() {
        super(
                "euVat",
                "VIES, Council Directive 2006/112/EC, article 215",
                List.of(
                        "DE136695976",
                        "FR40303265045",
                        "ATU13585627",
                        "NL004495445B01",
                        "EL094259216"),
                List.of(
                        "",
                        "DE136695978",
                        "136695976",
                        "GR094259216",
                        "de136695976",
                        "DE 136695976"));
    }

    @Override
    public List<String> argumentNames() {
        return List.of(COUNTRIES);
    }

    @Override
    public String release() {
        return "states of 2025";
    }

    @Override
    public boolean conforms(CharSequence text) {
        VatState state = state(text);
        return state != null && state.has(text.subSequence(2, text.length()));
    }

    /** The state whose letters are in front; null: of none, or the text is too short or long. */
    private static @Nullable VatState state(CharSequence text) {
        int length = text.length();
        if (length < MIN_LENGTH || length > MAX_LENGTH || !CHARACTERS.hasAll(text, 0, length)) {
            return null;
        }
        for (VatState state : VatState.ALL) {
            if (state.name().charAt(0) == text.charAt(0)
                    && state.name().charAt(1) == text.charAt(1)) {
                return state;
            }
        }
        return null;
    }

    @Override
    protected Check check(Arguments arguments) {
        if (!arguments.has(COUNTRIES)) {
            return super.check(arguments);
        }
        List<String> known = Arrays.stream(VatState.values()).map(VatState::name).toList();
        List<String> countries = texts(arguments, COUNTRIES);
        countries.forEach(each -> requireOneOf(each, COUNTRIES, known));
        return value ->
                conforms((String) value) && countries.contains(((String) value).substring(0, 2));
    }
}
