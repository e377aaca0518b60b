package dev.satya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViolationTest {
    private static final MessageSource WORDS =
            (violation, locale) -> violation.code() + " in " + locale.getLanguage();
    private static final Path PLACE = Path.of("items", 0, "sku");

    private static Violation.Builder builder() {
        return Violation.builder("pattern", PLACE, WORDS);
    }

    @Test
    void builder_withoutMore_tellsOfNullInNoLanguage() {
        Violation bare = builder().build();
        assertThat(bare.code()).isEqualTo("pattern");
        assertThat(bare.path()).isEqualTo(PLACE);
        assertThat(bare.arguments()).isEmpty();
        assertThat(bare.instance()).isNull();
        assertThat(bare.template()).isNull();
        assertThat(bare.cause()).isNull();
        assertThat(bare.position()).isNull();
        assertThat(bare.message()).isEqualTo("pattern in ");
    }

    @Test
    void builder_withAll_tellsAll() {
        Throwable cause = new IllegalStateException();
        Violation full =
                builder()
                        .arguments(Map.of("pattern", "^a"))
                        .instance("b")
                        .template("no")
                        .cause(cause)
                        .locale(Locale.GERMAN)
                        .build();
        Position position = new Position(2, 3, 9);
        for (Violation each : new Violation[] {full, full.at(position)}) {
            assertThat(each.arguments()).isEqualTo(Map.of("pattern", "^a"));
            assertThat(each.instance()).isEqualTo("b");
            assertThat(each.template()).isEqualTo("no");
            assertThat(each.cause()).isSameAs(cause);
            assertThat(each.locale()).isEqualTo(Locale.GERMAN);
            assertThat(each.message()).isEqualTo("pattern in de");
            assertThat(each.message(Locale.ENGLISH)).isEqualTo("pattern in en");
        }
        assertThat(full.position()).isNull();
        assertThat(full.at(position).position()).isEqualTo(position);
    }

    @Test
    void equality_isOfCodePathArgumentsAndInstance() {
        Violation one = builder().arguments(Map.of("a", 1)).instance("x").build();
        assertThat(one)
                .isEqualTo(
                        builder()
                                .arguments(Map.of("a", 1))
                                .instance("x")
                                .template("other words")
                                .cause(new IllegalStateException())
                                .locale(Locale.GERMAN)
                                .build()
                                .at(new Position(1, 1, 0)))
                .hasSameHashCodeAs(builder().build())
                .isNotEqualTo(builder().arguments(Map.of("a", 2)).instance("x").build())
                .isNotEqualTo(builder().arguments(Map.of("a", 1)).instance("y").build())
                .isNotEqualTo(builder().arguments(Map.of("a", 1)).build())
                .isNotEqualTo("pattern");
        assertThat(Violation.builder("type", PLACE, WORDS).build())
                .isNotEqualTo(builder().build())
                .doesNotHaveSameHashCodeAs(builder().build());
        assertThat(Violation.builder("pattern", Path.ROOT, WORDS).build())
                .isNotEqualTo(builder().build())
                .doesNotHaveSameHashCodeAs(builder().build());
    }

    @Test
    void map_hasItsMembersInOrder() {
        Violation one = builder().arguments(Map.of("a", 1)).instance("x").build();
        assertThat(one.toMap().entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()))
                .containsExactly(
                        "code=pattern",
                        "path=/items/0/sku",
                        "arguments={a=1}",
                        "instance=x",
                        "message=pattern in ");
    }

    @Test
    void text_isPlaceMessageAndCode() {
        assertThat(builder().build()).hasToString("items[0].sku: pattern in  (pattern)");
        assertThat(Violation.builder("type", Path.ROOT, (one, locale) -> "no\nline").build())
                .hasToString("no\\u000Aline (type)");
    }

    @Test
    void message_thatCannotBeMade_isTheCode() {
        MessageSource broken =
                (violation, locale) -> {
                    throw new IllegalStateException("no words");
                };
        assertThat(Violation.builder("type", PLACE, broken).build().message()).isEqualTo("type");
        MessageSource endless =
                (violation, locale) -> {
                    throw new StackOverflowError();
                };
        assertThat(Violation.builder("type", PLACE, endless).build().message()).isEqualTo("type");
        MessageSource fatal =
                (violation, locale) -> {
                    throw new OutOfMemoryError("of this test");
                };
        Violation told = Violation.builder("type", PLACE, fatal).build();
        assertThatThrownBy(told::message).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void builder_ofNothing_isRefused() {
        assertThatThrownBy(() -> Violation.builder(nothing(), PLACE, WORDS))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("code");
        assertThatThrownBy(() -> Violation.builder("type", nothing(), WORDS))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("path");
        assertThatThrownBy(() -> Violation.builder("type", PLACE, nothing()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("messages");
    }

    @SuppressWarnings("NullAway") // what a caller without null checks may pass
    private static <T> T nothing() {
        return null;
    }
}
