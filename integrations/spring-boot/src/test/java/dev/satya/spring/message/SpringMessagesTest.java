package dev.satya.spring.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import jakarta.validation.constraints.Max;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Words from Spring. */
class SpringMessagesTest {
    record Item(@Max(9) int count) {}

    record Order(List<Item> items) {}

    private final StaticMessageSource source = new StaticMessageSource();
    private final Satya satya = Satya.builder().messages(new SpringMessages(() -> source)).build();

    @BeforeEach
    void say() {
        source.addMessage("satya.maximum", Locale.GERMAN, "höchstens {maximum}");
    }

    private String message(Locale locale) {
        Violation violation =
                satya.compile(Order.class).violationsJson("{\"items\": [{\"count\": 10}]}").head();
        return violation.message(locale);
    }

    @Test
    void message_ofCode_isSpringsWithArguments() {
        assertThat(message(Locale.GERMAN)).isEqualTo("höchstens 9");
    }

    @Test
    void message_ofPlace_goesBeforeThatOfCode() {
        source.addMessage("satya.maximum.items.count", Locale.GERMAN, "zu viele");

        assertThat(message(Locale.GERMAN)).isEqualTo("zu viele");
    }

    @Test
    void message_thatSpringHasNot_isSatyas() {
        assertThat(message(Locale.ENGLISH)).isEqualTo("must be at most 9");

        source.setUseCodeAsDefaultMessage(true);
        assertThat(message(Locale.ENGLISH)).isEqualTo("must be at most 9");
    }

    @Test
    void message_beforeThereAreAny_isSatyas() {
        Satya early = Satya.builder().messages(new SpringMessages(() -> null)).build();

        assertThat(
                        early.compile(Item.class)
                                .violationsJson("{\"count\": 10}")
                                .head()
                                .message(Locale.GERMAN))
                .isEqualTo("darf höchstens 9 sein");
    }
}
