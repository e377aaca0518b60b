package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.valid;
import static dev.satya.interpreter.ObjectShapeTableTest.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.schema.ObjectSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tags of objects of Java that there are: BRANCH-23 of docs/semantics.md. */
class ObjectTagsTest {
    private static final Satya SATYA = EntryPoint.satya();

    record Pet(String kind, Integer size) {}

    record Cat(String kind, int size) {}

    record Dog(String kind, int size) {}

    public static final class Bean {
        private String kind;
        private Integer size;

        public String getKind() {
            if ("broken".equals(kind)) {
                throw new IllegalStateException("no kind");
            }
            return kind;
        }

        public void setKind(String kind) {
            this.kind = kind;
        }

        public Integer getSize() {
            return size;
        }

        public void setSize(Integer size) {
            this.size = size;
        }
    }

    private static Bean bean(String kind, Integer size) {
        Bean bean = new Bean();
        bean.setKind(kind);
        bean.setSize(size);
        return bean;
    }

    private static ObjectSchema pet(String kind, long least) {
        return Schema.object()
                .field("kind", Schema.constant(kind))
                .field("size", Schema.integer().ge(least))
                .build();
    }

    private static Schema pets(Class<?> cats, Class<?> dogs) {
        ObjectSchema dog = pet("dog", 20);
        return Schema.oneOf(pet("cat", 10).as(cats), dogs == null ? dog : dog.as(dogs));
    }

    static Stream<Arguments> unions() {
        Schema records = pets(Pet.class, Pet.class);
        Schema beans = pets(Bean.class, Bean.class);
        Schema mixed = pets(Cat.class, null);
        Schema own = pets(Cat.class, Dog.class);
        Schema nullables =
                Schema.anyOf(
                        pet("cat", 10).as(Pet.class).nullable(),
                        pet("dog", 20).as(Pet.class).nullable());
        return EntryPoint.of(
                        valid(records, new Pet("cat", 10), new Pet("cat", 10)),
                        invalid(records, map("kind", "bird", "size", 1), "enum@/kind"),
                        invalid(records, new Pet("bird", 1), "enum@/kind"),
                        invalid(records, new Pet("cat", 1), "minimum@/size"),
                        invalid(records, new Pet("dog", 11), "minimum@/size"),
                        invalid(records, new Pet("dog", null), "required@/size"),
                        invalid(records, new Pet(null, 1), "required@/kind"),
                        invalid(nullables, new Pet("bird", 1), "enum@/kind"),
                        invalid(nullables, new Pet("dog", 11), "minimum@/size"),
                        invalid(beans, bean("bird", 1), "enum@/kind"),
                        invalid(beans, bean("dog", 11), "minimum@/size"),
                        invalid(beans, bean(null, 11), "required@/kind"),
                        invalid(mixed, new Cat("bird", 1), "enum@/kind"),
                        invalid(mixed, new Cat("cat", 1), "minimum@/size"),
                        invalid(mixed, new Cat("dog", 20), "const@/kind"),
                        invalid(own, new Cat("bird", 10), "const@/kind"))
                .filter(each -> !each.get()[1].toString().startsWith("TWO_AT_ONE_VALUE"));
    }

    @ParameterizedTest
    @MethodSource("unions")
    void object_ofAClass_isJudgedByItsTag(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    @Test
    void object_whoseTagCannotBeRead_isToldOf() {
        assertThat(
                        EntryPoint.codes(
                                SATYA.compile(pets(Bean.class, Bean.class), Object.class)
                                        .violations(bean("broken", 20))))
                .contains("unreadable@/kind");
    }

    @Test
    void unknownTag_ofAnObject_listsTheTags() {
        assertThat(
                        SATYA.compile(pets(Pet.class, Pet.class), Object.class)
                                .violations(new Pet("bird", 1))
                                .head()
                                .arguments())
                .isEqualTo(Map.of("enum", List.of("cat", "dog")));
    }
}
