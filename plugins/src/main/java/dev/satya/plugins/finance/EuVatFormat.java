package dev.satya.plugins.finance;

import dev.satya.plugins.Argument;
import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.ListArgument;
import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The format {@code euVat}: a VAT identification number of a member state of the European Union, with the
 * letters of the state in front ({@code EL} of Greece) and its check digits. Whether the number has been
 * given to somebody is not asked. The argument {@code countries} lists the states. Stateless.
 */
public final class EuVatFormat extends TextFormat {
    private static final Argument<List<String>> COUNTRIES =
            ListArgument.texts(
                    "countries",
                    Arrays.stream(VatState.values()).map(VatState::name).toList(),
                    "the states whose numbers are accepted, Greece is EL");
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
    public List<Argument<?>> takes() {
        return List.of(COUNTRIES);
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("countries", List.of("DE", "FR")),
                        List.of("DE136695976", "FR40303265045"),
                        List.of("ATU13585627", "DE136695978", "")),
                new Examples(
                        Map.of("countries", "AT, EL"),
                        List.of("ATU13585627", "EL094259216"),
                        List.of("DE136695976")));
    }

    @Override
    public String dataRelease() {
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
        if (!COUNTRIES.isIn(arguments)) {
            return super.check(arguments);
        }
        List<String> countries = COUNTRIES.of(arguments);
        return value ->
                conforms((String) value) && countries.contains(((String) value).substring(0, 2));
    }
}
