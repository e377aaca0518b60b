package dev.satya.interpreter;

import static dev.satya.interpreter.ConstraintDoors.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Validator;
import dev.satya.schema.SchemaException;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.GroupSequence;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The groups of Jakarta Validation. */
class GroupsTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    interface Create {}

    interface Update {}

    interface Both extends Create, Default {}

    /** Counts how often it is asked; everything is valid but "bad". */
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = CostlyValidator.class)
    @interface Costly {
        String message() default "costly";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static class CostlyValidator implements ConstraintValidator<Costly, String> {
        static final AtomicInteger ASKED = new AtomicInteger();

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            ASKED.incrementAndGet();
            return !"bad".equals(value);
        }
    }

    record Item(@Size(min = 2) String name, @Min(value = 1, groups = Create.class) int count) {}

    record Order(
            @Null(groups = Create.class) @NotNull(groups = Update.class) String id,
            @NotNull String text,
            @Costly(groups = {Create.class, Update.class}) String note,
            List<Item> items) {
        @AssertTrue(message = "long", groups = Update.class)
        boolean isLong() {
            return text != null && text.length() > 3;
        }
    }

    static Stream<Arguments> groups() {
        return Stream.of(
                Arguments.of(List.of(), List.of("required@/text", "minLength@/items/0/name")),
                Arguments.of(
                        List.of(Default.class),
                        List.of("required@/text", "minLength@/items/0/name")),
                Arguments.of(
                        List.of(Create.class),
                        List.of("type@/id", "costly@/note", "minimum@/items/0/count")),
                Arguments.of(List.of(Update.class), List.of("costly@/note")),
                Arguments.of(
                        List.of(Create.class, Default.class),
                        List.of(
                                "type@/id",
                                "required@/text",
                                "costly@/note",
                                "minLength@/items/0/name",
                                "minimum@/items/0/count")),
                Arguments.of(
                        List.of(Both.class),
                        List.of(
                                "type@/id",
                                "required@/text",
                                "costly@/note",
                                "minLength@/items/0/name",
                                "minimum@/items/0/count")));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void group_isCheckedAlone(List<Class<?>> groups, List<String> expected) throws Exception {
        Validator<Order> validator = SATYA.compile(Order.class, groups.toArray(Class<?>[]::new));
        String json = "{\"id\":\"1\",\"note\":\"bad\",\"items\":[{\"name\":\"a\",\"count\":0}]}";
        Order order = new Order("1", null, "bad", List.of(new Item("a", 0)));
        assertThat(codes(told(validator, json, order))).containsExactlyElementsOf(expected);
    }

    private static List<String> codes(List<String> told) {
        return told.stream().map(each -> each.substring(0, each.indexOf(": "))).toList();
    }

    @Test
    void assertTrueOfAGroup_isAskedInIt() throws Exception {
        String json = "{\"id\":\"1\",\"text\":\"abc\"}";
        Order order = new Order("1", "abc", null, null);
        assertThat(codes(told(SATYA.compile(Order.class, Update.class), json, order)))
                .containsExactly("assertTrue@/long");
        assertThat(told(SATYA.compile(Order.class), json, order)).isEmpty();
    }

    // Sequences.

    @GroupSequence({Default.class, Create.class})
    interface InTurn {}

    @GroupSequence({InTurn.class, Update.class})
    interface Longer {}

    @Test
    void sequence_stopsBehindAGroupThatFindsSomething() throws Exception {
        Validator<Order> validator = SATYA.compile(Order.class, InTurn.class);
        String json = "{\"id\":\"1\",\"note\":\"bad\"}";
        int asked = CostlyValidator.ASKED.get();
        assertThat(codes(told(validator, json, new Order("1", null, "bad", null))))
                .containsExactly("required@/text");
        assertThat(CostlyValidator.ASKED.get()).isEqualTo(asked);
        assertThat(
                        codes(
                                told(
                                        validator,
                                        "{\"id\":\"1\",\"text\":\"abc\",\"note\":\"bad\"}",
                                        new Order("1", "abc", "bad", null))))
                .containsExactly("type@/id", "costly@/note");
        Order right = new Order(null, "abc", "good", List.of(new Item("ab", 1)));
        assertThat(
                        told(
                                validator,
                                "{\"text\":\"abc\",\"note\":\"good\","
                                        + "\"items\":[{\"name\":\"ab\",\"count\":1}]}",
                                right))
                .isEmpty();
        assertThat(SATYA.compile(Order.class, Longer.class).violations(right))
                .extracting(each -> each.path().toPointer())
                .containsExactly("/id");
    }

    @GroupSequence({Create.class, Redefined.class, Update.class})
    static class Redefined {
        @NotNull private String first;

        @NotNull(groups = Create.class)
        private String second;

        @NotNull(groups = Update.class)
        private String third;

        private Redefined inner;
        private Item item;

        public String getFirst() {
            return first;
        }

        public void setFirst(String first) {
            this.first = first;
        }

        public String getSecond() {
            return second;
        }

        public void setSecond(String second) {
            this.second = second;
        }

        public String getThird() {
            return third;
        }

        public void setThird(String third) {
            this.third = third;
        }

        public Redefined getInner() {
            return inner;
        }

        public void setInner(Redefined inner) {
            this.inner = inner;
        }

        public Item getItem() {
            return item;
        }

        public void setItem(Item item) {
            this.item = item;
        }
    }

    static Stream<Arguments> redefined() {
        return Stream.of(
                Arguments.of("{}", List.of("required@/second")),
                Arguments.of("{\"second\":\"a\"}", List.of("required@/first")),
                Arguments.of("{\"second\":\"a\",\"first\":\"a\"}", List.of("required@/third")),
                Arguments.of("{\"second\":\"a\",\"first\":\"a\",\"third\":\"a\"}", List.of()),
                // the objects within are for their own Default, and not for the groups of the
                // sequence
                Arguments.of(
                        "{\"second\":\"a\",\"first\":\"a\",\"third\":\"a\","
                                + "\"item\":{\"name\":\"ab\",\"count\":0}}",
                        List.of()),
                Arguments.of(
                        "{\"second\":\"a\",\"first\":\"a\",\"third\":\"a\","
                                + "\"item\":{\"name\":\"a\",\"count\":0}}",
                        List.of("minLength@/item/name")),
                Arguments.of(
                        "{\"second\":\"a\",\"first\":\"a\",\"third\":\"a\","
                                + "\"inner\":{\"second\":\"a\"}}",
                        List.of("required@/inner/first")));
    }

    @ParameterizedTest
    @MethodSource("redefined")
    void defaultOfAClass_isItsSequence(String json, List<String> expected) throws Exception {
        Validator<Redefined> validator = SATYA.compile(Redefined.class);
        assertThat(codes(told(validator, json, null))).containsExactlyElementsOf(expected);
        Redefined object = SATYA.compile(Redefined.class, Nothing.class).parseJson(json);
        assertThat(codes(told(validator, json, object))).containsExactlyElementsOf(expected);
    }

    interface Nothing {}

    record Holder(Redefined of) {}

    @Test
    void classWithASequence_asAMember_isItsSequence() throws Exception {
        assertThat(codes(told(SATYA.compile(Holder.class), "{\"of\":{\"second\":\"a\"}}", null)))
                .containsExactly("required@/of/first");
        assertThat(
                        codes(
                                told(
                                        SATYA.compile(Holder.class, Create.class),
                                        "{\"of\":{\"first\":\"a\"}}",
                                        null)))
                .containsExactly("required@/of/second");
    }

    // Conversion.

    record Converting(
            @Valid @ConvertGroup(to = Create.class) Item one,
            List<@Valid @ConvertGroup(from = Default.class, to = Create.class) Item> many,
            Item other) {}

    @Test
    void convertedGroup_isThatOfObjectsWithin() throws Exception {
        Item item = new Item("a", 0);
        String json = "{\"name\":\"a\",\"count\":0}";
        assertThat(
                        codes(
                                told(
                                        SATYA.compile(Converting.class),
                                        "{\"one\":"
                                                + json
                                                + ",\"many\":["
                                                + json
                                                + "],\"other\":"
                                                + json
                                                + "}",
                                        new Converting(item, List.of(item), item))))
                .containsExactly(
                        "minimum@/one/count", "minimum@/many/0/count", "minLength@/other/name");
    }

    // Mistakes.

    record NotCascaded(@ConvertGroup(to = Create.class) Item item) {}

    record Twice(
            @Valid
                    @ConvertGroup(from = Create.class, to = Update.class)
                    @ConvertGroup(from = Create.class, to = Default.class)
                    Item item) {}

    record NoObject(@Valid @ConvertGroup(to = Create.class) String text) {}

    @GroupSequence({Create.class})
    record WithoutItself(String text) {}

    @GroupSequence({Default.class, WithDefault.class})
    record WithDefault(String text) {}

    static class Below extends Redefined {}

    @GroupSequence({CircleB.class})
    interface CircleA {}

    @GroupSequence({CircleA.class})
    interface CircleB {}

    record Implementing(@Size(min = 1) String text) implements Create {}

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(NotCascaded.class, List.of(), "@ConvertGroup on component item"),
                Arguments.of(Twice.class, List.of(), "Create cannot become two groups"),
                Arguments.of(NoObject.class, List.of(), "@ConvertGroup on component text"),
                Arguments.of(WithoutItself.class, List.of(), "does not have the class itself"),
                Arguments.of(WithDefault.class, List.of(), "has Default in it"),
                Arguments.of(Below.class, List.of(), "Repeat it there"),
                Arguments.of(Order.class, List.of(CircleA.class), "is within itself"),
                Arguments.of(Order.class, List.of(String.class), "is no group"),
                Arguments.of(Order.class, List.of(InTurn.class, Update.class), "ask for it alone"),
                Arguments.of(
                        Redefined.class, List.of(Default.class, Update.class), "by themselves"),
                Arguments.of(Implementing.class, List.of(Create.class), "implements"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void groupThatIsNotUnderstood_isRefused(Class<?> type, List<Class<?>> groups, String words) {
        assertThatThrownBy(() -> SATYA.compile(type, groups.toArray(Class<?>[]::new)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(words);
    }

    @Test
    void schemaOfAClassWithASequence_isNoObject() {
        assertThatThrownBy(() -> SATYA.schemaOf(Redefined.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(Redefined.class.getName())
                .hasMessageContaining("@GroupSequence");
    }

    /** One constraint of a group that is not asked for is not understood all the same. */
    record Stray(@Size(min = 1, groups = Create.class) int number) {}

    @Test
    void constraintOfAnotherGroup_thatDoesNotFit_isRefused() {
        assertThatThrownBy(() -> SATYA.compile(Stray.class, Create.class))
                .hasMessageContaining("@Size on component number");
    }
}
