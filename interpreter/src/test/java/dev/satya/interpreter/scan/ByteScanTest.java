package dev.satya.interpreter.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ByteScanTest {

    @Test
    void plainEnd_everyByteAtEveryOffset_isTheFirstThatIsNotPlain() {
        for (int length = 0; length <= 20; length++) {
            for (int offset = 0; offset < length; offset++) {
                for (int unit = 0; unit < 256; unit++) {
                    byte[] bytes = filled(length, offset, (byte) unit);
                    boolean isPlain = unit >= ' ' && unit < 128 && unit != '"' && unit != '\\';
                    assertThat(ByteScan.plainEnd(bytes, 0, length))
                            .as("byte %d at %d of %d", unit, offset, length)
                            .isEqualTo(isPlain ? length : offset);
                }
            }
        }
    }

    @Test
    void plainEnd_bytesAroundAWord_doNotHideEachOther() {
        byte[] others = {'"', '\\', 0, 0x1F, (byte) 0x80, (byte) 0xFF};
        for (byte first : others) {
            for (byte second : others) {
                for (byte between : new byte[] {' ', '!', '#', '[', ']', 0x7F}) {
                    byte[] bytes = {between, between, between, first, between, second, '!', '~'};
                    assertThat(ByteScan.plainEnd(bytes, 0, 8)).isEqualTo(3);
                    assertThat(ByteScan.plainEnd(bytes, 4, 8)).isEqualTo(5);
                }
            }
        }
    }

    @Test
    void plainEnd_beforeTheEndOfTheText_looksNoFurther() {
        byte[] bytes = filled(20, 9, (byte) '"');

        assertThat(ByteScan.plainEnd(bytes, 0, 9)).isEqualTo(9);
        assertThat(ByteScan.plainEnd(bytes, 3, 3)).isEqualTo(3);
    }

    @Test
    void indexOf_everyByteAtEveryOffset_isTheFirst() {
        for (int length = 1; length <= 20; length++) {
            for (int offset = 0; offset < length; offset++) {
                byte[] bytes = filled(length, offset, (byte) '\n');
                bytes[length - 1] = '\n';
                assertThat(ByteScan.indexOf((byte) '\n', bytes, 0, length)).isEqualTo(offset);
                assertThat(ByteScan.indexOf((byte) '\n', bytes, 0, offset)).isEqualTo(offset);
                bytes[offset] = (byte) 0x8A;
                assertThat(ByteScan.indexOf((byte) 0x8A, bytes, 0, length)).isEqualTo(offset);
            }
        }
    }

    @Test
    void endOfAsciiLine_everyByteAtEveryOffset_isTheFirstLineEndOrByteBeyondAscii() {
        for (int length = 1; length <= 20; length++) {
            for (int offset = 0; offset < length; offset++) {
                for (int unit = 0; unit < 256; unit++) {
                    byte[] bytes = filled(length, offset, (byte) unit);
                    boolean isEnd = unit == '\n' || unit >= 128;
                    assertThat(ByteScan.endOfAsciiLine(bytes, 0, length))
                            .isEqualTo(isEnd ? offset : length);
                }
            }
        }
    }

    @Test
    void indexOfEither_isTheFirstOfTheTwo() {
        byte[] bytes = "abcdefgh\\ijklmn\"op".getBytes(StandardCharsets.US_ASCII);

        assertThat(ByteScan.indexOfEither((byte) '"', (byte) '\\', bytes, 0, 19)).isEqualTo(8);
        assertThat(ByteScan.indexOfEither((byte) '"', (byte) '\\', bytes, 9, 19)).isEqualTo(15);
        assertThat(ByteScan.indexOfEither((byte) '"', (byte) '\\', bytes, 16, 18)).isEqualTo(18);
    }

    private static byte[] filled(int length, int offset, byte unit) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'a');
        bytes[offset] = unit;
        return bytes;
    }
}
