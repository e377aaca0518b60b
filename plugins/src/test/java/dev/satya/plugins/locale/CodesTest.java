package dev.satya.plugins.locale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.plugins.Formats;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of codes, against what the Java runtime knows. */
class CodesTest {
    private static final CodeLists LISTS = CodeLists.read();
    private static final Map<String, ?> THREE_EVER = Map.of("letters", 3L, "withdrawn", true);

    /** As many as the standards have, so that none is lost. */
    @ParameterizedTest
    @CsvSource({
        "currencies, 178",
        "currencies-withdrawn, 129",
        "languages-terminological, 486",
        "languages-bibliographic, 20"
    })
    void list_hasItsNumberOfCodes(String name, int count) {
        assertThat(LISTS.codes(name)).hasSize(count).allMatch(code -> code.length() == 3);
    }

    @Test
    void currencies_thatWereWithdrawn_areNotInUse() {
        assertThat(LISTS.codes("currencies-withdrawn"))
                .doesNotContainAnyElementsOf(LISTS.codes("currencies"));
    }

    /** A currency of the runtime that is in no list is one that the lists lack. */
    @Test
    void currencies_ofTheRuntime_areInOneOfTheLists() {
        Set<String> unknown = new TreeSet<>();
        for (Currency currency : Currency.getAvailableCurrencies()) {
            String code = currency.getCurrencyCode();
            if (!Formats.test("currency", code, Map.of("withdrawn", true))) {
                unknown.add(code);
            }
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void languages_ofTheRuntime_areInTheListByTheirThreeLetters() {
        Set<String> unknown = new TreeSet<>();
        for (String language : Locale.getISOLanguages()) {
            String code = Locale.forLanguageTag(language).getISO3Language();
            if (!Formats.test("language", code, THREE_EVER)) {
                unknown.add(language + " " + code);
            }
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void languages_forBibliography_haveAnotherCodeForTerminology() {
        assertThat(LISTS.codes("languages-bibliographic"))
                .doesNotContainAnyElementsOf(LISTS.codes("languages-terminological"));
    }
}
