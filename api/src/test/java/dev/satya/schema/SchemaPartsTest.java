package dev.satya.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.satya.Schema;
import dev.satya.scalar.ScalarTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaPartsTest {
    private static final Schema A = Schema.string().title("a");
    private static final Schema B = Schema.integer().title("b");
    private static final Schema C = Schema.bool().title("c");

    /** A schema of a kind, and where its parts stand; "=" for the same value, "-" for definitions. */
    private record Kinds(Schema schema, String... parts) {
        @Override
        public String toString() {
            return schema.getClass().getSimpleName() + " " + Arrays.toString(parts);
        }
    }

    private static Stream<Kinds> kinds() {
        Map<String, Schema> definitions = new LinkedHashMap<>();
        definitions.put("x", A);
        definitions.put("y", B);
        UnevaluatedSchema nothingMore = UnevaluatedSchema.of(A);
        return Stream.of(
                new Kinds(Schema.any()),
                new Kinds(Schema.never()),
                new Kinds(Schema.nullValue()),
                new Kinds(Schema.bool()),
                new Kinds(Schema.integer()),
                new Kinds(Schema.number()),
                new Kinds(Schema.string()),
                new Kinds(Schema.scalar(ScalarTypes.DATE)),
                new Kinds(Schema.constant(1)),
                new Kinds(Schema.enumOf(1, 2)),
                new Kinds(Schema.reference("x")),
                new Kinds(Schema.array(A), "items"),
                new Kinds(
                        Schema.array(A).prefixItems(B, C).contains(A),
                        "prefixItems/0",
                        "prefixItems/1",
                        "items",
                        "contains"),
                new Kinds(Schema.map(A, B), "propertyNames", "additionalProperties"),
                new Kinds(
                        Schema.object()
                                .field("p", A)
                                .optional("q", B)
                                .build()
                                .patternProperty("^x", C)
                                .withExtras(A),
                        "properties/p",
                        "properties/q",
                        "patternProperties/^x",
                        "additionalProperties"),
                new Kinds(A.nullable(), "="),
                new Kinds(A.onError(OnError.omit()), "="),
                new Kinds(Schema.allOf(A, B), "=allOf/0", "=allOf/1"),
                new Kinds(Schema.anyOf(A, B), "=anyOf/0", "=anyOf/1"),
                new Kinds(Schema.oneOf(A, B), "=oneOf/0", "=oneOf/1"),
                new Kinds(Schema.not(A), "=not"),
                new Kinds(Schema.when(A, B).otherwise(C), "=if", "=then", "=else"),
                new Kinds(Schema.guarded(JsonType.STRING, A), "="),
                new Kinds(Schema.dependent("d", A), "=dependentSchemas/d"),
                new Kinds(Schema.definitions(definitions, C), "-$defs/x", "-$defs/y", "="),
                new Kinds(nothingMore, "="),
                new Kinds(
                        UnevaluatedSchema.of(A).withItems(B).withProperties(C),
                        "=",
                        "unevaluatedItems",
                        "unevaluatedProperties"));
    }

    @Test
    void everyKindIsHere() {
        Set<Class<?>> missing = new HashSet<>();
        leaves(Kind.class, missing);
        kinds().forEach(kind -> missing.remove(kind.schema.getClass()));
        assertEquals(Set.of(), missing);
    }

    private static void leaves(Class<?> type, Set<Class<?>> found) {
        if (!type.isSealed()) {
            found.add(type);
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            leaves(permitted, found);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void standWhereTheKeywordsSay(Kinds kind) {
        List<String> found = new ArrayList<>();
        for (SchemaPart part : kind.schema.parts()) {
            String sign =
                    switch (part.role()) {
                        case IN_PLACE -> "=";
                        case WITHIN -> "";
                        case DEFINITION -> "-";
                    };
            found.add(sign + String.join("/", part.trail()));
        }
        assertEquals(List.of(kind.parts), found);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areReplacedOneByOne(Kinds kind) {
        List<Schema> old = kind.schema.parts().stream().map(SchemaPart::schema).toList();
        assertEquals(kind.schema, kind.schema.withParts(old));
        for (int i = 0; i < old.size(); i++) {
            Schema other = Schema.number().title("another " + i);
            List<Schema> changed = new ArrayList<>(old);
            changed.set(i, other);
            Schema made = kind.schema.withParts(changed);
            for (int j = 0; j < old.size(); j++) {
                assertSame(changed.get(j), made.parts().get(j).schema());
            }
            assertEquals(kind.schema, made.withParts(old), "nothing else is lost");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void haveNoSayAboutWhatIsNoSchema(Kinds kind) {
        for (Object other : new Object[] {"text", 1, List.of(), Map.of(), null}) {
            assertFalse(kind.schema.equals(other));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areAsManyAsBefore(Kinds kind) {
        List<Schema> more = Collections.nCopies(kind.schema.parts().size() + 1, A);
        assertThrows(IllegalArgumentException.class, () -> kind.schema.withParts(more));
    }
}
