package dev.satya.interpreter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema in; out come the members without whose texts it accepts no object. */
class TextTagsTest {
    private static final Map<String, Set<String>> NONE = Map.of();
    private static final ObjectSchema CAT = of("kind", "cat");
    private static final ObjectSchema DOG = of("kind", "dog");

    private static ObjectSchema of(String name, String text) {
        return Schema.object()
                .field(name, Schema.constant(text))
                .field("size", Schema.integer())
                .build();
    }

    static Stream<Arguments> schemas() {
        Map<String, Set<String>> both = Map.of("kind", Set.of("cat", "dog"));
        Map<String, Set<String>> cat = Map.of("kind", Set.of("cat"));
        Schema choice = Schema.object().field("kind", Schema.enumOf("cat", "dog")).build();
        Schema open = Schema.object().optional("kind", Schema.constant("cat")).build();
        Schema mixed = Schema.object().field("kind", Schema.enumOf("cat", 1)).build();
        Schema nullable = Schema.object().field("kind", Schema.constant("cat").nullable()).build();
        Schema aliased =
                Schema.object().field("kind", Schema.constant("cat")).alias("kind", "k").build();
        Schema named =
                Schema.definitions(
                        Map.of("tag", Schema.constant("cat"), "cat", refersToTag()),
                        Schema.reference("cat"));
        return Stream.of(
                Arguments.of(CAT, cat),
                Arguments.of(choice, both),
                Arguments.of(open, NONE),
                Arguments.of(mixed, NONE),
                Arguments.of(nullable, NONE),
                Arguments.of(aliased, NONE),
                Arguments.of(named, cat),
                Arguments.of(CAT.nullable(), cat),
                Arguments.of(Schema.anyOf(CAT, DOG), both),
                Arguments.of(Schema.oneOf(CAT, DOG), both),
                Arguments.of(Schema.anyOf(CAT, Schema.any()), NONE),
                Arguments.of(Schema.anyOf(CAT, of("other", "dog")), NONE),
                Arguments.of(Schema.allOf(CAT, Schema.any()), cat),
                Arguments.of(Schema.guarded(JsonType.OBJECT, CAT), cat),
                Arguments.of(Schema.guarded(JsonType.ARRAY, CAT), NONE),
                Arguments.of(Schema.not(CAT), NONE),
                Arguments.of(Plans.unevaluated(CAT, null, Schema.never()), cat),
                Arguments.of(Schema.when(Schema.any(), CAT), NONE),
                Arguments.of(Schema.string(), NONE));
    }

    private static Schema refersToTag() {
        return Schema.object().field("kind", Schema.reference("tag")).build();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schema_hasTags(Schema schema, Map<String, Set<String>> tags) {
        Resolved resolved = Resolved.of(schema);

        assertThat(new TextTags(resolved.targets()).of(resolved.root())).isEqualTo(tags);
    }
}
