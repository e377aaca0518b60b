package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.annotation.Name;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import java.lang.invoke.MethodHandles;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What members of classes are given: no value, null, lists and maps, models. */
class MemberValuesTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    record Component(int age) {}

    static class Parameter {
        private final int age;

        Parameter(@Name("age") int age) {
            this.age = age;
        }

        public int getAge() {
            return age;
        }
    }

    static class Set1 {
        public int age = 7;
    }

    interface Got {
        int getAge();
    }

    private static final ObjectSchema OPTIONAL =
            Schema.object().optional("age", Schema.integer()).build();
    private static final ObjectSchema NULLABLE =
            Schema.object().field("age", Schema.integer().nullable()).build();

    @ParameterizedTest
    @ValueSource(classes = {Component.class, Parameter.class})
    void primitiveParameter_ofAFieldWithoutValue_isAMistake(Class<?> type) {
        assertThatThrownBy(() -> SATYA.compile(OPTIONAL, type))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("\"age\" may be absent")
                .hasMessageContaining("is int, which always has a value")
                .hasMessageContaining("Make the field required");
        assertThatThrownBy(() -> SATYA.compile(NULLABLE, type))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("\"age\" may be null")
                .hasMessageContaining("Take nullable off");
        Schema withDefault = Schema.object().withDefault("age", Schema.integer(), 3).build();
        assertThat(SATYA.compile(withDefault, type).isValid(Map.of())).isTrue();
        Schema any = Schema.object().field("age", Schema.any()).build();
        Validator<?> anything = SATYA.compile(any, type);
        assertThat(codes(anything.violations(Collections.singletonMap("age", null))))
                .containsExactly("construction@/age");
        assertThat(anything.violationsJson("{\"age\":null}").head().message())
                .contains("there is no value, and it is of a primitive type");
    }

    @Test
    void primitiveThatIsSetLater_keepsItsValue_whereItIsAbsent() {
        assertThat(SATYA.compile(OPTIONAL, Set1.class).parse(Map.of()).age).isEqualTo(7);
        assertThatThrownBy(() -> SATYA.compile(NULLABLE, Set1.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("\"age\" may be null");
        assertThat(SATYA.compile(OPTIONAL, Got.class).isValid((Got) () -> 1)).isTrue();
        assertThat(SATYA.compile(NULLABLE, Got.class).isValid((Got) () -> 1)).isTrue();
    }

    record Kept(
            List<String> list,
            Collection<String> collection,
            Set<String> set,
            SortedSet<String> sorted,
            NavigableSet<String> navigable,
            Map<String, List<String>> map,
            SortedMap<String, String> sortedMap,
            NavigableMap<String, String> navigableMap) {}

    static class Changed {
        public List<String> list;
        public Collection<String> collection;
        public Set<String> set;
        public SortedSet<String> sorted;
        public NavigableSet<String> navigable;
        public Map<String, List<String>> map;
        public SortedMap<String, String> sortedMap;
        public NavigableMap<String, String> navigableMap;
    }

    private static final String CONTAINERS =
            "{\"list\":[\"b\",\"a\"],\"collection\":[\"a\"],\"set\":[\"b\",\"a\"],"
                    + "\"sorted\":[\"b\",\"a\"],\"navigable\":[\"a\"],\"map\":{\"k\":[\"v\"]},"
                    + "\"sortedMap\":{\"b\":\"1\",\"a\":\"2\"},\"navigableMap\":{\"a\":\"b\"}}";

    @Test
    void containers_ofARecord_areNotChanged() {
        Kept kept = SATYA.compile(Kept.class).parseJson(CONTAINERS);
        for (Collection<String> each :
                List.of(
                        kept.list(),
                        kept.collection(),
                        kept.set(),
                        kept.sorted(),
                        kept.navigable(),
                        kept.map().get("k"))) {
            assertThatThrownBy(() -> each.add("z"))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
        for (Map<String, String> each : List.of(kept.sortedMap(), kept.navigableMap())) {
            assertThatThrownBy(() -> each.put("z", ""))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void containers_thatAreSetLater_mayBeChanged_andAreNobodyElses() {
        Validator<Changed> validator = SATYA.compile(Changed.class);
        Map<?, ?> data = (Map<?, ?>) ClassDoors.plain(CONTAINERS);
        for (Changed changed :
                List.of(validator.parseJson(CONTAINERS), (Changed) validator.parse(data))) {
            String before = SATYA.toJson(changed);
            changed.list.add("z");
            changed.collection.add("z");
            changed.set.add("z");
            changed.sorted.add("z");
            changed.navigable.add("z");
            changed.map.get("k").add("z");
            changed.map.put("z", null);
            changed.sortedMap.put("z", "");
            changed.navigableMap.put("z", "");
            assertThat(before).isEqualTo(SATYA.toJson(validator.parse(data)));
            assertThat(changed.set).containsExactly("b", "a", "z");
            assertThat(changed.sorted).containsExactly("a", "b", "z");
        }
        assertThat(SATYA.toJson(data)).isEqualTo(CONTAINERS);
    }

    record OfModels(Model any, List<Model> some) {}

    @Test
    void model_isAnObjectWithAnyMembers() {
        Validator<OfModels> validator = SATYA.compile(OfModels.class);
        String json = "{\"any\":{\"a\":1,\"b\":[{}]},\"some\":[{\"c\":null}]}";
        assertThat(ClassDoors.outcome(SATYA, validator, json)).isEqualTo(json);
        OfModels made = validator.parseJson(json);
        assertThat(made.any().extras()).containsEntry("a", 1L);
        assertThat(validator.parse(made)).isEqualTo(made);
        assertThat(ClassDoors.outcome(SATYA, validator, "{\"any\":7,\"some\":[[]]}"))
                .isEqualTo("[type@/any, type@/some/0]");
        assertThat(SATYA.toMap(made).get("any")).isEqualTo(Map.of("a", 1L, "b", List.of(Map.of())));
        assertThatThrownBy(() -> SATYA.compile(Model.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("no members that a schema could describe");
    }
}
