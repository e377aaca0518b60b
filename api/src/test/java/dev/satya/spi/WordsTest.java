package dev.satya.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that are near to others, and arguments by name. */
class WordsTest {
    private static List<String> words(String words) {
        return Arrays.asList(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "requird,           required type,            required",
        "rqeuired,          required type,            required",
        "REQUIRED,          required type,            required",
        "requireds,         required type,            required",
        "minlen,            minLength minItems,       ''",
        "minLengh,          minLength minItems,       minLength",
        "tipe,              type,                     type",
        "ab,                ac,                       ac",
        "ab,                cd,                       ''",
        "a,                 b,                        b",
        "abc,               xyc,                      ''",
        "abcdef,            xycdef,                   xycdef",
        "abcdef,            xyzdef,                   ''",
        "types,             typed type,               type",
        "types,             type typed,               type",
        "item,              items items2,             items",
        "bca,               abc bcd,                  bcd"
    })
    void theNearestIsFound(String unknown, String known, String nearest) {
        String expected = nearest.isEmpty() ? null : nearest;
        assertThat(Nearest.to(unknown, words(known))).isEqualTo(expected);
        assertThat(Nearest.suggestion(unknown, words(known)))
                .isEqualTo(expected == null ? "" : " (did you mean \"" + expected + "\"?)");
    }

    @ParameterizedTest
    @CsvSource({
        "typ,     type,           type",
        "typee,   type,           type",
        "tpye,    type,           type",
        "tyqe,    type,           type",
        "Type,    type,           type",
        "tye,     type,           type",
        "tp,      type,           ''",
        "typexy,  type,           ''",
        "types,   typed type,     type",
        "typez,   typed typen,    typed",
        "xype,    zype type,      zype",
        "yt,      ty,             ty"
    })
    void oneSlipIsOneLetter(String unknown, String known, String word) {
        assertThat(Nearest.oneSlipFrom(unknown, words(known)))
                .isEqualTo(word.isEmpty() ? null : word);
    }

    @Test
    void longWordsAreNotCompared() {
        String longest = "a".repeat(100);
        assertThat(Nearest.to(longest, List.of(longest + "a"))).isEqualTo(longest + "a");
        assertThat(Nearest.to(longest + "a", List.of(longest))).isNull();
        assertThat(Nearest.to("word", List.of())).isNull();
    }

    private static Arguments arguments() {
        Map<String, Object> byName = new LinkedHashMap<>();
        byName.put("text", "t");
        byName.put("whole", 5L);
        byName.put("number", 1.5);
        byName.put("truth", true);
        byName.put("list", List.of(1));
        byName.put("nothing", null);
        return new Arguments(byName);
    }

    @Test
    void argumentsAreReadByTheirTypes() {
        Arguments given = arguments();
        assertThat(given.string("text")).isEqualTo("t");
        assertThat(given.integer("whole")).isEqualTo(5);
        assertThat(given.number("number")).isEqualTo(new BigDecimal("1.5"));
        assertThat(given.bool("truth")).isTrue();
        assertThat(new Arguments(Map.of("truth", false)).bool("truth")).isFalse();
        assertThat((Object) given.list("list")).isEqualTo(List.of(1));
        assertThat(given.has("nothing")).isTrue();
        assertThat(given.has("other")).isFalse();
    }

    @Test
    void argumentsOfOtherTypesAreRefusedByName() {
        assertThatThrownBy(() -> arguments().string("whole"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("argument \"whole\" must be text");
        assertThatThrownBy(() -> arguments().integer("number"))
                .hasMessage("argument \"number\" must be a whole number");
        assertThatThrownBy(() -> arguments().number("nothing"))
                .hasMessage("argument \"nothing\" must be a number");
        assertThatThrownBy(() -> arguments().bool("other"))
                .hasMessage("argument \"other\" must be true or false, and is missing");
        assertThatThrownBy(() -> arguments().list("text"))
                .hasMessage("argument \"text\" must be a list");
    }

    @Test
    void argumentsThatNobodyTakesAreRefused() {
        Arguments one = new Arguments(new HashMap<>(Map.of("vresion", 4L)));
        assertThat(one.allow("vresion", "other")).isSameAs(one);
        assertThatThrownBy(() -> one.allow("version", "other"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown argument \"vresion\" (known: version, other)");
        assertThatThrownBy(one::allow).hasMessage("unknown argument \"vresion\": it takes none");
    }
}
