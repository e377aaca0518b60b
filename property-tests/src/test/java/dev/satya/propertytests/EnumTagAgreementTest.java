package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Strictness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Enums of some constants of a Java enum, alone and as tags: ADMIT-5 and HOLD-3. */
class EnumTagAgreementTest {
    enum Kind {
        CAT,
        DOG,
        BIRD
    }

    enum Only {
        CAT
    }

    private static EnumSchema some(String... names) {
        EnumSchema all = Schema.enumOf(Kind.class);
        return new EnumSchema(
                Arrays.asList(names), Kind.class, all.constraints(), all.annotations());
    }

    private static Schema pet(Schema kind, String member) {
        return Schema.object().field("kind", kind).field(member, Schema.integer().ge(0)).build();
    }

    static Stream<Arguments> cases() {
        Map<Object, Schema> branches = new LinkedHashMap<>();
        branches.put(Kind.CAT, pet(Schema.enumOf(Kind.class), "lives"));
        branches.put(Kind.DOG, pet(Schema.enumOf(Kind.class).title("what it is"), "name"));
        List<Schema> schemas =
                List.of(
                        Schema.discriminated("kind", branches),
                        Schema.discriminated("kind", Map.of(Kind.CAT, branches.get(Kind.CAT))),
                        Schema.anyOf(
                                pet(some("CAT", "CAT"), "lives"),
                                pet(some("DOG", "BIRD").nullable(), "name")),
                        Schema.oneOf(
                                pet(Schema.enumOf(Only.class), "lives"),
                                pet(some("DOG"), "name"),
                                pet(Schema.constant("x"), "name")),
                        Schema.anyOf(
                                pet(Schema.enumOf(Kind.class), "lives"),
                                pet(Schema.enumOf(Kind.class), "name")),
                        Schema.object()
                                .field("kind", Schema.anyOf(some("CAT"), some("DOG")))
                                .build(),
                        Schema.object()
                                .field("kind", Schema.anyOf(some("CAT"), Schema.integer()))
                                .build(),
                        Schema.object().field("kind", some("DOG", "CAT")).build());
        List<@Nullable Object> kinds = new ArrayList<>(List.of("CAT", "DOG", "BIRD", "x", 1));
        kinds.addAll(List.of(Kind.CAT, Kind.DOG, Kind.BIRD, Only.CAT, Strictness.LAX));
        kinds.addAll(Arrays.asList(null, List.of("CAT"), Map.of()));
        List<Map<String, @Nullable Object>> instances = new ArrayList<>();
        instances.add(Map.of("lives", 7));
        for (Object kind : kinds) {
            for (Object member : List.of("lives", "name")) {
                for (Object value : List.of(7, -1)) {
                    Map<String, @Nullable Object> instance = new LinkedHashMap<>();
                    instance.put("kind", kind);
                    instance.put((String) member, value);
                    instances.add(Collections.unmodifiableMap(instance));
                }
            }
        }
        return schemas.stream()
                .flatMap(schema -> instances.stream().map(it -> Arguments.of(schema, it)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void constantsOfAnEnum_areWhatTheReferenceSays(Schema schema, Object instance) {
        for (Strictness strictness : Strictness.values()) {
            Case sample = new Case(schema, instance, strictness, Limits.DEFAULT);
            assertThat(Subject.javaDifference(sample)).isEmpty();
            assertThat(EntryPoints.javaDifference(sample)).isEmpty();
        }
    }
}
