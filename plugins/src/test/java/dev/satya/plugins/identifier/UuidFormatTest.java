package dev.satya.plugins.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.plugins.Formats;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UuidFormatTest {

    static Stream<String> wellFormed() {
        return Stream.of(
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
                "2eb8aa08-AA98-11ea-B4Aa-73B441D16380");
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                "00000000-0000-0000-0000-00000000000",
                "00000000-0000-0000-0000-0000000000000",
                "00000000-0000-0000-0000-00000000000g",
                "000000000000-0000-0000-0000-00000000",
                "00000000_0000_0000_0000_000000000000",
                "00000000--000-0000-0000-000000000000",
                "000000000000000000000000000000000000",
                "{00000000-0000-0000-0000-000000000000}",
                "urn:uuid:00000000-0000-0000-0000-000000000000",
                "\uff10" + "0000000-0000-0000-0000-000000000000");
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void uuid_wellFormed_conforms(String text) {
        assertThat(Formats.test("uuid", text)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void uuid_malformed_doesNotConform(String text) {
        assertThat(Formats.test("uuid", text)).isFalse();
    }
}
