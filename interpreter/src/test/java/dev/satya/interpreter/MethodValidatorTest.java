package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Options;
import dev.satya.Violation;
import dev.satya.annotation.Aliases;
import dev.satya.annotation.Default;
import dev.satya.annotation.Name;
import dev.satya.annotation.Secret;
import dev.satya.schema.SchemaException;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintTarget;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments and results of calls, by the annotations on parameters and methods. */
class MethodValidatorTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    private static final AtomicInteger MADE = new AtomicInteger();

    record Item(@NotBlank String sku, @Min(1) int quantity) {
        Item {
            MADE.incrementAndGet();
        }
    }

    static class Unreadable extends AbstractList<String> {
        @Override
        public String get(int index) {
            throw new IllegalStateException("no " + index);
        }

        @Override
        public int size() {
            return 1;
        }
    }

    @SuppressWarnings("unused")
    static class Shop {
        void transfer(
                @Name("from") @NotNull String from, @Name("amount") @Positive BigDecimal amount) {}

        void one(@Name("x") @Min(1) int x) {}

        void boxed(@Name("x") @Min(1) Integer x) {}

        void never(@Name("x") @Null String x) {}

        void plain(Object a, InputStream b, byte[] c, Map<Integer, String> d, Unreadable e) {}

        void primitive(@Name("x") int x) {}

        void order(@Name("item") @Valid @NotNull Item item) {}

        void unlooked(@Name("item") @NotNull Item item, @Name("in") @NotNull byte[] in) {}

        void items(@Name("items") @NotEmpty List<@Valid Item> items) {}

        void texts(@Name("texts") List<@NotBlank String> texts) {}

        void set(@Name("set") @Size(max = 1) Set<String> set) {}

        void varargs(@Name("names") @Size(min = 1) String... names) {}

        void map(@Name("map") Map<@NotBlank String, @Min(0) Integer> map) {}

        void days(@Name("days") @Size(max = 1) Map<DayOfWeek, @Valid Item> days) {}

        void optional(@Name("item") Optional<@Valid Item> item) {}

        void hidden(@Name("password") @Secret @Size(min = 8) String password) {}

        <T extends CharSequence> void generic(@Name("t") @Size(max = 2) T text) {}

        @NotNull
        @Size(min = 2)
        String name() {
            return "";
        }

        @Valid
        Item made() {
            return null;
        }

        List<@Min(1) Integer> numbers() {
            return null;
        }

        int plainResult() {
            return 0;
        }

        void nothing() {}
    }

    interface Store<T> {
        void save(@Name("what") @NotNull @Valid T what, @Name("times") @Max(3) int times);
    }

    static class ItemStore implements Store<Item> {
        @Override
        public void save(Item what, @Min(1) int times) {}
    }

    @NullMarked
    interface Marked {
        String find(@Name("key") String key, @Name("other") @Nullable String other);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {})
    @interface Consistent {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        ConstraintTarget validationAppliesTo() default ConstraintTarget.IMPLICIT;
    }

    @SuppressWarnings("unused")
    static class Wrong {
        @Consistent(validationAppliesTo = ConstraintTarget.PARAMETERS)
        int across(int a, int b) {
            return 0;
        }

        @NotNull
        void onNothing() {}

        void custom(@Consistent String x) {}

        void defaulted(@Default("1") int x) {}

        void aliased(@Aliases("y") @NotNull String x) {}

        void unfitting(@Size(max = 1) Item x) {}

        void sameName(@Name("x") @NotNull String a, @Name("x") @NotNull String b) {}
    }

    private static Object[] args(Object... arguments) {
        return arguments;
    }

    static Stream<Arguments> calls() {
        Item good = new Item("a", 1);
        Item bad = new Item(" ", 0);
        return Stream.of(
                call("transfer", args("a", BigDecimal.ONE)),
                call(
                        "transfer",
                        args(null, BigDecimal.ZERO),
                        "required@/from",
                        "exclusiveMinimum@/amount"),
                call("transfer", args("a", null)),
                call("one", args(0), "minimum@/x"),
                call("one", args((Object) null), "required@/x"),
                call("boxed", args((Object) null)),
                call("boxed", args(0), "minimum@/x"),
                call("never", args((Object) null)),
                call("never", args("x"), "type@/x"),
                call(
                        "plain",
                        args(new Object(), null, new byte[9], Map.of(1, "x"), new Unreadable())),
                call("plain", args(null, null, null, null, null)),
                call("primitive", args(5)),
                call("primitive", args((Object) null), "required@/x"),
                call("order", args(good)),
                call("order", args(bad), "notBlank@/item/sku", "minimum@/item/quantity"),
                call("order", args((Object) null), "required@/item"),
                call("unlooked", args(bad, new byte[1])),
                call("unlooked", args(null, null), "required@/item", "required@/in"),
                call(
                        "items",
                        args(List.of(good, bad)),
                        "notBlank@/items/1/sku",
                        "minimum@/items/1/quantity"),
                call("items", args(List.of()), "minItems@/items"),
                call("texts", args(Arrays.asList("x", "")), "notBlank@/texts/1"),
                call("texts", args(new Unreadable()), "unreadable@/texts/0"),
                call("set", args(Set.of("a", "b")), "maxItems@/set"),
                call("varargs", args((Object) new String[] {"a", ""})),
                call("varargs", args((Object) null)),
                call("varargs", args((Object) new String[0]), "minItems@/names"),
                call("map", args(Map.of("a", -1)), "minimum@/map/a"),
                call(
                        "days",
                        args(Map.of(DayOfWeek.MONDAY, bad)),
                        "notBlank@/days/MONDAY/sku",
                        "minimum@/days/MONDAY/quantity"),
                call("optional", args(Optional.empty())),
                call(
                        "optional",
                        args(Optional.of(bad)),
                        "notBlank@/item/sku",
                        "minimum@/item/quantity"),
                call("hidden", args("short"), "minLength@/password"),
                call("generic", args("abc"), "maxLength@/t"),
                call("nothing", args()));
    }

    private static Arguments call(String name, Object[] arguments, String... violations) {
        List<String> paths =
                Arrays.stream(violations)
                        .map(each -> each.replace("@/", "@/" + name + "/"))
                        .toList();
        return Arguments.of(name, arguments, paths);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void arguments_areValidatedTogether_andNoObjectIsMade(
            String name, Object[] arguments, List<String> violations) {
        MethodValidator validator = SATYA.method(method(Shop.class, name));
        int made = MADE.get();
        assertThat(codes(validator.validateArguments(arguments)))
                .containsExactlyInAnyOrderElementsOf(violations);
        assertThat(MADE).hasValue(made);
        MethodValidator first = validator.with(Options.DEFAULT.with(Options.Reporting.FAIL_FAST));
        assertThat(first.validateArguments(arguments)).hasSize(Math.min(1, violations.size()));
    }

    static Stream<Arguments> results() {
        return Stream.of(
                call("name", args("ab")),
                call("name", args("a"), "minLength@/<return value>"),
                call("name", args((Object) null), "required@/<return value>"),
                call("made", args(new Item("a", 0)), "minimum@/<return value>/quantity"),
                call("made", args((Object) null)),
                call("numbers", args(List.of(1, 0)), "minimum@/<return value>/1"),
                call("plainResult", args(7)),
                call("nothing", args((Object) null)));
    }

    @ParameterizedTest
    @MethodSource("results")
    void result_isValidated(String name, Object[] result, List<String> violations) {
        MethodValidator validator = SATYA.method(method(Shop.class, name));
        assertThat(codes(validator.validateReturn(result[0]))).isEqualTo(violations);
    }

    @Test
    void path_isOfTheMethodAndTheParameter() {
        MethodValidator transfer = SATYA.method(method(Shop.class, "transfer"));
        assertThat(transfer.validateArguments("a", new BigDecimal("-1")).map(Violation::toString))
                .containsExactly("transfer.amount: must be greater than 0 (exclusiveMinimum)");
        MethodValidator german = transfer.with(Options.DEFAULT.with(Locale.GERMAN));
        assertThat(german.validateArguments("a", new BigDecimal("-1")).head().message())
                .isNotEqualTo("must be greater than 0");
    }

    @Test
    void secret_isNotShown() {
        Violation violation =
                SATYA.method(method(Shop.class, "hidden")).validateArguments("short").head();
        assertThat(violation.toString()).doesNotContain("short");
        assertThat(violation.instance()).isNotEqualTo("short");
    }

    @Test
    void constructor_isNamedByItsClass() throws NoSuchMethodException {
        Executable constructor = Item.class.getDeclaredConstructor(String.class, int.class);
        MethodValidator validator = SATYA.method(constructor);
        assertThat(codes(validator.validateArguments(" ", 0)))
                .containsExactly("notBlank@/Item/sku", "minimum@/Item/quantity");
        assertThat(validator.executable()).isEqualTo(constructor);
        assertThat(validator.validateReturn(new Item("a", 1))).isEmpty();
    }

    @Test
    void overriddenMethods_haveTheirSay() {
        MethodValidator save = SATYA.method(method(ItemStore.class, "save"));
        assertThat(codes(save.validateArguments(null, 0)))
                .containsExactlyInAnyOrder("required@/save/what", "minimum@/save/times");
        assertThat(codes(save.validateArguments(new Item(" ", 1), 4)))
                .containsExactlyInAnyOrder("notBlank@/save/what/sku", "maximum@/save/times");
    }

    @Test
    void parameters_whereNullIsMarked_areNotNull() {
        MethodValidator find = SATYA.method(method(Marked.class, "find"));
        assertThat(codes(find.validateArguments(null, null))).containsExactly("required@/find/key");
        assertThat(codes(find.validateReturn(null)))
                .containsExactly("required@/find/<return value>");
        assertThat(find.validateArguments("a", null)).isEmpty();
    }

    @Test
    void argument_ofAnotherClass_isNoCall() {
        MethodValidator transfer = SATYA.method(method(Shop.class, "transfer"));
        assertThatThrownBy(() -> transfer.validateArguments("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("transfer takes 2 arguments, not 1");
        assertThatThrownBy(() -> transfer.validateArguments("a", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "parameter amount of transfer is java.math.BigDecimal, not"
                                + " java.lang.Integer");
        assertThatThrownBy(() -> transfer.validateReturn(1)).hasMessage("transfer returns nothing");
        assertThatThrownBy(() -> SATYA.method(method(Shop.class, "name")).validateReturn(1))
                .hasMessage("what is returned by name is java.lang.String, not java.lang.Integer");
        assertThatThrownBy(() -> SATYA.method(method(Shop.class, "varargs")).validateArguments())
                .hasMessage(
                        "varargs takes 1 argument, not 0: what stands for its last one is an"
                                + " array");
        assertThatThrownBy(() -> transfer.validateArguments((Object[]) null))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void cycle_isALimit() {
        @SuppressWarnings("unused")
        record Node(@Valid @NotNull List<Node> next) {
            void take(@Name("node") @Valid Node node) {}
        }
        List<Node> next = new java.util.ArrayList<>();
        Node node = new Node(next);
        next.add(node);
        assertThat(codes(SATYA.method(method(Node.class, "take")).validateArguments(node)))
                .singleElement()
                .asString()
                .startsWith("limit@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "across: @Consistent on method across of Wrong is not understood: it is about"
                        + " several parameters together",
                "onNothing: @NotNull on method onNothing of Wrong is not understood: the method"
                        + " returns nothing",
                "custom: @Consistent on parameter arg0 of method custom of Wrong is not understood",
                "defaulted: @Default on parameter arg0 of method defaulted of Wrong is not"
                        + " understood",
                "aliased: @Aliases on parameter arg0 of method aliased of Wrong is not understood",
                "unfitting: @Size on parameter arg0 of method unfitting of Wrong",
                "sameName: "
            })
    void annotation_thatHasNoMeaningThere_isRefusedByName(String row) {
        String name = row.substring(0, row.indexOf(':'));
        assertThatThrownBy(() -> SATYA.method(method(Wrong.class, name)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(row.substring(name.length() + 2));
    }

    @Test
    void constructor_withParametersOfTheCompiler_isRefused() {
        class Local {
            @SuppressWarnings("unused")
            Local(@NotNull String x) {}
        }
        assertThatThrownBy(() -> SATYA.method(Local.class.getDeclaredConstructors()[0]))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("make it a static class");
        Method bridge =
                Arrays.stream(ItemStore.class.getDeclaredMethods())
                        .filter(Method::isBridge)
                        .findFirst()
                        .orElseThrow();
        assertThatThrownBy(() -> SATYA.method(bridge))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("is the compiler's");
    }

    private static Method method(Class<?> type, String name) {
        return Stream.of(type.getDeclaredMethods())
                .filter(each -> each.getName().equals(name) && !each.isBridge())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void assertTrue_onAResult_isAboutIt() {
        @SuppressWarnings("unused")
        class Door {
            @AssertTrue
            boolean isShut() {
                return true;
            }
        }
        MethodValidator shut = SATYA.method(method(Door.class, "isShut"));
        assertThat(shut.validateReturn(true)).isEmpty();
        assertThat(codes(shut.validateReturn(false)))
                .containsExactly("assertTrue@/isShut/<return value>");
    }

    static Stream<Method> methodsOfTheJdk() {
        return Stream.of(Item.class, String.class, List.class, Map.class, Iface.class)
                .flatMap(each -> Stream.of(each.getMethods()))
                .filter(each -> !each.isSynthetic());
    }

    interface Iface extends Comparable<Iface> {}

    /** As somebody does who validates all methods of a class. */
    @ParameterizedTest
    @MethodSource("methodsOfTheJdk")
    void methodOfTheJdk_wearsNothing_andTakesAll(Method method) {
        MethodValidator validator = SATYA.method(method);
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            arguments[i] = type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
        }
        assertThat(validator.validateArguments(arguments)).isEmpty();
    }
}
