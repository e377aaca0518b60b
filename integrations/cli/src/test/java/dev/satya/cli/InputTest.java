package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputTest {

    @ParameterizedTest
    @CsvSource({
        "67108864, 4194304",
        "1073741824, 67108864",
        "1073741823, 67108863",
        "4294967296, 268435456",
        "9223372036854775807, 268435456"
    })
    void longestRow_ofAHeap_isASixteenthAndAtMostADocument(long memory, int length) {
        assertThat(Input.longestRow(memory)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({
        "a.json, JSON",
        "A.JSON, JSON",
        "a.ndjson, NDJSON",
        "a.jsonl, NDJSON",
        "a.txt, AUTO",
        "json, AUTO",
        "a.json.gz, JSON",
        "A.NDJSON.GZ, NDJSON",
        "a.gz, AUTO"
    })
    void format_ofName_isItsEnding(String name, Format format) {
        assertThat(Format.ofName(name)).isEqualTo(format);
    }
}
