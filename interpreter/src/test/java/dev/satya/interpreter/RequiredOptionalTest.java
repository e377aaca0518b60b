package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.satya.Validator;
import io.vavr.control.Option;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Optionals that have to be there: INST-4. */
class RequiredOptionalTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    record Reply(
            @JsonProperty(required = true) Optional<String> text,
            @JsonProperty(required = true) OptionalInt count,
            @JsonProperty(required = true) Option<Long> size) {}

    static final class Bean {
        private Optional<String> text = Optional.of("none");

        @JsonProperty(required = true)
        public Optional<String> getText() {
            return text;
        }

        public void setText(Optional<String> text) {
            this.text = text;
        }
    }

    record Full(@JsonProperty(required = true) Optional<@NotNull String> text) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"text":"a","count":1,"size":2}          | {"text":"a","count":1,"size":2}
                    {"text":null,"count":null,"size":null}   | {"text":null,"count":null,"size":null}
                    {"count":null}                           | [required@/text, required@/size]
                    {"text":1,"count":null,"size":null}      | [type@/text]
                    """)
    void record_isAsItsParts(String json, String outcome) {
        Validator<Reply> replies = SATYA.compile(Reply.class);
        assertThat(ClassDoors.outcome(SATYA, replies, json)).isEqualTo(outcome);
    }

    @Test
    void object_thatIsMade_isValid() {
        Validator<Reply> replies = SATYA.compile(Reply.class);
        Reply empty = new Reply(Optional.empty(), OptionalInt.empty(), Option.none());
        String json = "{\"text\":null,\"count\":null,\"size\":null}";
        assertThat(replies.parseJson(json)).isEqualTo(empty);
        assertThat(ClassDoors.outcome(SATYA, replies, empty)).isEqualTo(json);
        Validator<Bean> beans = SATYA.compile(Bean.class);
        Bean bean = beans.parseJson("{\"text\":null}");
        assertThat(bean.getText()).isEmpty();
        assertThat(ClassDoors.outcome(SATYA, beans, bean)).isEqualTo("{\"text\":null}");
    }

    @Test
    void fullOne_isNeverNull() {
        Validator<Full> full = SATYA.compile(Full.class);
        assertThat(ClassDoors.outcome(SATYA, full, "{\"text\":null}")).contains("/text");
        assertThat(ClassDoors.outcome(SATYA, full, new Full(Optional.empty())))
                .isEqualTo("[required@/text]");
    }
}
