package dev.satya.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Templates as files have them. */
class MessageBundleTest {

    @Test
    void backslash_beforeABrace_isOneInTheTemplate_howeverItIsWritten() {
        MessageBundle texts =
                MessageBundle.of(MessageBundleTest.class, "/META-INF/satya/messages/braces");

        assertThat(texts.text("braces", Locale.ENGLISH)).isEqualTo("\\{{code}\\} and \\{code\\}");
    }
}
