package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.Extras;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A map that can be asked for a name and not be listed, under schemas of which some list it: one
 * verdict on every door. See READ-7 and ANY-6 of docs/semantics.md.
 */
class UnreadableBranchTest {
    private static final Satya SATYA = EntryPoint.satya();

    private static final Schema ASKING = Schema.object().field("id", Schema.integer()).build();
    private static final Schema LISTING =
            Schema.object().field("id", Schema.integer()).extras(Extras.KEEP).build();

    private static final class Unlisted extends AbstractMap<String, Object> {
        @Override
        public boolean containsKey(Object name) {
            return name.equals("id");
        }

        @Override
        public @Nullable Object get(Object name) {
            return name.equals("id") ? 7L : null;
        }

        @Override
        public int size() {
            return 2;
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            throw new IllegalStateException("not listed");
        }
    }

    static Stream<Arguments> branches() {
        Schema within = Schema.object().field("in", Schema.anyOf(ASKING, LISTING)).build();
        return Stream.of(
                arguments(ASKING, new Unlisted(), List.of()),
                arguments(LISTING, new Unlisted(), List.of("unreadable")),
                arguments(Schema.anyOf(ASKING, LISTING), new Unlisted(), List.of()),
                arguments(Schema.anyOf(ASKING, Schema.any(), LISTING), new Unlisted(), List.of()),
                arguments(
                        Schema.anyOf(Schema.nullValue(), ASKING, LISTING),
                        new Unlisted(),
                        List.of()),
                arguments(
                        Schema.anyOf(LISTING, ASKING),
                        new Unlisted(),
                        List.of("anyOf", "unreadable")),
                arguments(
                        Schema.oneOf(ASKING, LISTING),
                        new Unlisted(),
                        List.of("oneOf", "unreadable")),
                arguments(within, Map.of("in", new Unlisted()), List.of()),
                arguments(
                        Schema.allOf(Schema.anyOf(ASKING, LISTING), ASKING),
                        new Unlisted(),
                        List.of()),
                arguments(
                        Schema.array(Schema.anyOf(ASKING, LISTING)),
                        List.of(new Unlisted(), Map.of("id", 1)),
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource("branches")
    void map_thatCannotBeListed_isJudgedAlike(
            Schema schema, Object instance, List<String> expected) {
        Validator<Object> validator = SATYA.compile(schema, Object.class);

        assertThat(validator.violations(instance).map(Violation::code))
                .containsExactlyElementsOf(expected);
        assertThat(validator.isValid(instance)).isEqualTo(expected.isEmpty());
        assertThat(validator.validate(instance).isValid()).isEqualTo(expected.isEmpty());
        assertThat(validator.failFast().isValid(instance)).isEqualTo(expected.isEmpty());
        assertThat(validator.validateMany(List.of(instance)).result(0).isValid())
                .isEqualTo(expected.isEmpty());
    }
}
