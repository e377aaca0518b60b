package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.annotation.Name;
import dev.satya.schema.SchemaException;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes with type parameters that are no records, where members say what these are. */
class GenericClassTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    static class Entity<I> {
        private I id;

        @NotNull
        public I getId() {
            return id;
        }

        public void setId(I id) {
            this.id = id;
        }
    }

    static class Sub<A extends Comparable<A>> extends Entity<A> {
        public A other;
    }

    static class Open<T> {
        public T it;
        public List<T> all;
    }

    static class Made<T> {
        private final T it;

        Made(@Name("it") T it) {
            this.it = it;
        }

        public T getIt() {
            return it;
        }
    }

    interface Holds<T> {
        @NotNull
        T getIt();
    }

    static final class Factory<T> {
        private final T it;

        private Factory(T it) {
            this.it = it;
        }

        static <U> Factory<U> of(@Name("it") U it) {
            return new Factory<>(it);
        }

        public T getIt() {
            return it;
        }
    }

    static final class Built<T, N extends Number> {
        private final T it;
        private final N size;

        private Built(T it, N size) {
            this.it = it;
            this.size = size;
        }

        static <T, N extends Number> Builder<N, T> builder() {
            return new Builder<>();
        }

        public T getIt() {
            return it;
        }

        public N getSize() {
            return size;
        }

        static class Builder<N extends Number, U> {
            private U it;
            private N size;

            Builder<N, U> it(U it) {
                this.it = it;
                return this;
            }

            Builder<N, U> size(N size) {
                this.size = size;
                return this;
            }

            Built<U, N> build() {
                return new Built<>(it, size);
            }
        }
    }

    record OfEntity(Entity<Long> e) {}

    record OfEntities(List<Entity<@Min(5) Long>> e) {}

    record OfSub(Sub<Integer> e) {}

    record OfOpen(Open<@NotBlank String> e, Open<Integer> n) {}

    record OfMade(Made<String> e) {}

    record OfHolds(Holds<String> e) {}

    record OfFactory(Factory<@Min(2) Integer> e) {}

    record OfBuilt(Built<String, Integer> e) {}

    record Pair<T>(T it) {}

    record OfPair(Pair<Open<String>> e) {}

    static class InBean {
        public Entity<Long> e;
        private Open<String> o;

        public Open<String> getO() {
            return o;
        }

        public void setO(Open<String> o) {
            this.o = o;
        }
    }

    static class Recursive<T> {
        public T it;
        public Recursive<T> next;
    }

    record OfRecursive(Recursive<Integer> e) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    OfEntity    | {"e":{"id":7}}                | {"e":{"id":7}}
                    OfEntity    | {"e":{"id":"x"}}              | [type@/e/id]
                    OfEntity    | {"e":{}}                      | [required@/e/id]
                    OfEntities  | {"e":[{"id":7},{"id":4}]}     | [minimum@/e/1/id]
                    OfSub       | {"e":{"id":7,"other":1}}      | {"e":{"id":7,"other":1}}
                    OfSub       | {"e":{"id":7,"other":"x"}}    | [type@/e/other]
                    OfOpen      | {"e":{"it":"x","all":["y"]},"n":{"it":1,"all":[2]}} | {"e":{"it":"x","all":["y"]},"n":{"it":1,"all":[2]}}
                    OfOpen      | {"e":{"it":" "},"n":{"it":"x","all":["z"]}} | [notBlank@/e/it, type@/n/it, type@/n/all/0]
                    OfMade      | {"e":{"it":"x"}}              | {"e":{"it":"x"}}
                    OfMade      | {"e":{"it":true}}             | [type@/e/it]
                    OfHolds     | {"e":{"it":"x"}}              | [construction@/e]
                    OfFactory   | {"e":{"it":3}}                | {"e":{"it":3}}
                    OfFactory   | {"e":{"it":1}}                | [minimum@/e/it]
                    OfBuilt     | {"e":{"it":"x","size":3}}     | {"e":{"it":"x","size":3}}
                    OfBuilt     | {"e":{"it":1,"size":"x"}}     | [type@/e/it, type@/e/size]
                    OfPair      | {"e":{"it":{"it":"x","all":null}}} | {"e":{"it":{"it":"x","all":null}}}
                    OfPair      | {"e":{"it":{"it":1}}}         | [type@/e/it/it]
                    InBean      | {"e":{"id":7},"o":{"it":"x","all":[]}} | {"e":{"id":7},"o":{"it":"x","all":[]}}
                    InBean      | {"e":{"id":"x"},"o":{"it":1}} | [type@/e/id, type@/o/it]
                    OfRecursive | {"e":{"it":1,"next":{"it":"x"}}} | [type@/e/next/it]
                    """)
    void arguments_areThoseOfTheMember(String type, String json, String expected)
            throws ClassNotFoundException {
        Class<?> named = Class.forName(GenericClassTest.class.getName() + "$" + type);
        assertThat(ClassDoors.outcome(SATYA, SATYA.compile(named), json)).isEqualTo(expected);
    }

    @Test
    void objectsThatThereAre_areReadAndWritten() {
        Entity<Long> entity = new Entity<>();
        assertThat(ClassDoors.outcome(SATYA, SATYA.compile(OfEntity.class), new OfEntity(entity)))
                .isEqualTo("[required@/e/id]");
        entity.setId(3L);
        assertThat(ClassDoors.outcome(SATYA, SATYA.compile(OfEntity.class), new OfEntity(entity)))
                .isEqualTo("{\"e\":{\"id\":3}}");
        Holds<String> holds = () -> "x";
        assertThat(SATYA.compile(OfHolds.class).isValid(new OfHolds(holds))).isTrue();
        assertThat(SATYA.compile(OfHolds.class).isValid(new OfHolds(() -> null))).isFalse();
        assertThat(SATYA.toJson(entity)).isEqualTo("{\"id\":3}");
    }

    record Raw(@SuppressWarnings("rawtypes") Entity e) {}

    @Test
    void classWithoutItsArguments_isRefused() {
        for (Class<?> type : List.of(Raw.class, Entity.class)) {
            assertThatThrownBy(() -> SATYA.compile(type))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("Use the class where its arguments are written");
        }
    }
}
