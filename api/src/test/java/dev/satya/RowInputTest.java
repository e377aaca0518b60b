package dev.satya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowInputTest {
    @TempDir private java.nio.file.Path folder;

    @Test
    void factory_hasItsFormat() {
        InputStream in = InputStream.nullInputStream();
        java.nio.file.Path file = folder.resolve("rows");
        assertThat(RowInput.ndjson(in).format()).isEqualTo(RowInput.Format.NDJSON);
        assertThat(RowInput.ndjson(file).format()).isEqualTo(RowInput.Format.NDJSON);
        assertThat(RowInput.jsonArray(in).format()).isEqualTo(RowInput.Format.JSON_ARRAY);
        assertThat(RowInput.jsonArray(file).format()).isEqualTo(RowInput.Format.JSON_ARRAY);
    }

    @ParameterizedTest
    @EnumSource
    void open_isTheStreamItself_orTheFileAnew(RowInput.Format format) throws IOException {
        InputStream in = new ByteArrayInputStream(new byte[] {1});
        RowInput ofStream = RowInput.of(format, in);
        assertThat(ofStream.format()).isEqualTo(format);
        assertThat(ofStream.open()).isSameAs(in);
        RowInput ofFile = RowInput.of(format, Files.write(folder.resolve("rows"), new byte[] {7}));
        assertThat(ofFile.format()).isEqualTo(format);
        for (int i = 0; i < 2; i++) {
            try (InputStream bytes = ofFile.open()) {
                assertThat(bytes.readAllBytes()).containsExactly(7);
            }
        }
    }

    @Test
    void open_fileThatIsNotThere_fails() {
        RowInput rows = RowInput.ndjson(folder.resolve("missing"));
        assertThatThrownBy(rows::open)
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void of_null_isRefusedAtOnce() {
        assertThatThrownBy(() -> RowInput.ndjson((InputStream) nothing()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> RowInput.jsonArray((java.nio.file.Path) nothing()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> RowInput.of(nothing(), InputStream.nullInputStream()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> RowInput.of(nothing(), folder))
                .isInstanceOf(NullPointerException.class);
    }

    @SuppressWarnings("NullAway") // what a caller without null checks may pass
    private static <T> T nothing() {
        return null;
    }
}
