package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.satya.schema.SchemaException;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.invoke.MethodHandles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No annotation that has a say in the data is passed over: it holds, or is refused by name. */
class RecordAnnotationTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    // Constraints that are not understood.

    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Zip {
        String message() default "bad zip";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.TYPE, ElementType.CONSTRUCTOR})
    @interface OnField {}

    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface OnAccessor {}

    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @interface OnParameter {}

    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE_USE)
    @interface OnType {
        int value() default 0;
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Zips {
        Zip[] value();
    }

    @JacksonAnnotationsInside
    @JsonProperty("z")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Renamed {}

    interface Update {}

    static final class Severe implements Payload {}

    record Composed(@Zip String zip) {}

    record Contained(@Zips({@Zip, @Zip}) String zip) {}

    record FieldOnly(@OnField String text) {}

    record AccessorOnly(@OnAccessor String text) {}

    record ParameterOnly(@OnParameter String text) {}

    record ExplicitParameter(String text) {
        ExplicitParameter(@OnParameter String text) {
            this.text = text;
        }
    }

    record ExplicitAccessor(String text) {
        @OnAccessor
        @Override
        public String text() {
            return text;
        }
    }

    interface Named {
        @OnAccessor
        String text();
    }

    interface NamedAgain extends Named {}

    record Inheriting(String text) implements NamedAgain {}

    record Item(List<@OnType String> list) {}

    record Key(Map<@OnType String, Integer> map) {}

    record Value(Map<String, @OnType Integer> map) {}

    record Deep(Map<String, List<@OnType Integer>> map) {}

    record InOptional(Optional<@OnType String> text) {}

    record Wild(Collection<? extends @OnType String> list) {}

    record Lower(Collection<? super @OnType String> list) {}

    record Phantom<T>(int n) {}

    record OfPhantom(Phantom<@OnType String> of) {}

    record AccessorItem(List<String> list) {
        @Override
        public List<@OnType String> list() {
            return list;
        }
    }

    @OnField
    record OnClass(int n) {}

    @OnField
    interface Marked {}

    record OfMarked(int n) implements Marked {}

    record OnConstructor(int n) {
        @OnField
        OnConstructor {}
    }

    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE_PARAMETER)
    @interface OnParameterised {}

    record Parameterised<@OnParameterised T>(int n) {}

    record Money(double amount) {}

    record Paid(@NotNull(payload = Severe.class) Long id) {}

    record BelowAList(List<Composed> list) {}

    // Annotations that bind members.

    record JsonIgnored(@JsonIgnore Integer age) {}

    @JsonIgnoreProperties("age")
    record JsonOnClass(Integer age) {}

    record JsonBundle(@Renamed Integer age) {}

    record JsonMethod(Integer age) {
        @JsonValue
        public String shown() {
            return "" + age;
        }
    }

    record JsonFactory(Integer age) {
        @JsonCreator
        static JsonFactory of(String text) {
            return new JsonFactory(Integer.valueOf(text));
        }
    }

    enum Words {
        @JsonProperty("on")
        ON
    }

    record JsonEnum(Words word) {}

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(Composed.class, "@Zip on component zip of record Composed"),
                Arguments.of(Contained.class, "@Zip on component zip of record Contained"),
                Arguments.of(FieldOnly.class, "@OnField on component text"),
                Arguments.of(AccessorOnly.class, "@OnAccessor on component text"),
                Arguments.of(ParameterOnly.class, "@OnParameter on component text"),
                Arguments.of(ExplicitParameter.class, "@OnParameter on component text"),
                Arguments.of(ExplicitAccessor.class, "@OnAccessor on component text"),
                Arguments.of(
                        Inheriting.class, "@OnAccessor on component text of record Inheriting"),
                Arguments.of(Item.class, "@OnType on a type argument of component list"),
                Arguments.of(Key.class, "@OnType on a type argument of component map"),
                Arguments.of(Value.class, "@OnType on a type argument of component map"),
                Arguments.of(
                        Deep.class, "@OnType on a type argument of a type argument of component"),
                Arguments.of(InOptional.class, "@OnType on a type argument of component text"),
                Arguments.of(Wild.class, "@OnType on a type argument of component list"),
                Arguments.of(Lower.class, "@OnType on a type argument of component list"),
                Arguments.of(OfPhantom.class, "@OnType on a type argument of component of"),
                Arguments.of(AccessorItem.class, "@OnType on a type argument of component list"),
                Arguments.of(OnClass.class, "@OnField on record OnClass"),
                Arguments.of(OfMarked.class, "@OnField on interface Marked of record OfMarked"),
                Arguments.of(
                        OnConstructor.class, "@OnField on a constructor of record OnConstructor"),
                Arguments.of(
                        Parameterised.class,
                        "@OnParameterised on a type parameter of Parameterised"),
                Arguments.of(Paid.class, "violations carry no payload"),
                Arguments.of(BelowAList.class, "@Zip on component zip of record Composed"),
                Arguments.of(JsonIgnored.class, "@JsonIgnore on component age"),
                Arguments.of(JsonOnClass.class, "@JsonIgnoreProperties on record JsonOnClass"),
                Arguments.of(JsonBundle.class, "@Renamed on component age"),
                Arguments.of(JsonMethod.class, "@JsonValue on method shown of JsonMethod"),
                Arguments.of(JsonFactory.class, "@JsonCreator on method of of JsonFactory"),
                Arguments.of(JsonEnum.class, "@JsonProperty on enum Words"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void annotation_thatIsNotUnderstood_isRefusedByName(
            Class<? extends Record> type, String message) {
        assertThatThrownBy(() -> SATYA.compile(type))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(message)
                .hasMessageContaining(" is not understood: ")
                .hasMessageFindingMatch("\\. (Take|Put)");
        assertThatThrownBy(() -> SATYA.schemaOf(type)).isInstanceOf(SchemaException.class);
    }

    // What holds, wherever it is written.

    record OnAccessorItem(List<String> list) {
        @Override
        public List<@NotBlank String> list() {
            return list;
        }
    }

    record OnConstructorParameter(Integer n) {
        OnConstructorParameter(@Min(1) Integer n) {
            this.n = n;
        }
    }

    interface Aged {
        @Max(150)
        int age();
    }

    record OfAged(@Min(0) int age) implements Aged {}

    record OfOldSize(@javax.validation.constraints.Size(max = 2) String text) {}

    record InDefault(
            @Size(
                            max = 2,
                            groups = {Update.class, Default.class})
                    String text) {}

    record Cascading(@Valid OfAged inner, List<@Valid OfAged> list) {}

    static Stream<Arguments> held() {
        return Stream.of(
                Arguments.of(
                        OnAccessorItem.class, Map.of("list", List.of(" ")), "notBlank@/list/0"),
                Arguments.of(OnConstructorParameter.class, Map.of("n", 0), "minimum@/n"),
                Arguments.of(OfAged.class, Map.of("age", 151), "maximum@/age"),
                Arguments.of(OfAged.class, Map.of("age", -1), "minimum@/age"),
                Arguments.of(OfOldSize.class, Map.of("text", "abc"), "maxLength@/text"),
                Arguments.of(InDefault.class, Map.of("text", "abc"), "maxLength@/text"),
                Arguments.of(
                        Cascading.class,
                        Map.of("inner", Map.of("age", -1), "list", List.of()),
                        "minimum@/inner/age"));
    }

    @ParameterizedTest
    @MethodSource("held")
    void constraint_holds_whereverItIsWritten(
            Class<? extends Record> type, Map<String, ?> instance, String violation) {
        assertThat(codes(SATYA.compile(type).validate(instance).getError()))
                .containsExactly(violation);
        assertThat(codes(SATYA.compile(type).validateJson(Case.write(instance)).getError()))
                .containsExactly(violation);
    }

    // What says nothing about the data.

    @Retention(RetentionPolicy.RUNTIME)
    @interface Documented {
        String pattern() default "";
    }

    @Deprecated
    @SuppressWarnings("unused")
    @Documented
    record Harmless(
            @Documented(pattern = "a") @JsonPropertyDescription("its text") String text,
            @JsonProperty String same,
            @JsonProperty("own") String own,
            @Deprecated String old) {
        @Documented
        String shown() {
            return text;
        }

        static Harmless of(@NotBlank String text) {
            return new Harmless(text, text, text, text);
        }
    }

    @Test
    void annotation_thatSaysNothingAboutTheData_isPassedOver() {
        assertThat(SATYA.compile(Harmless.class).parse(Map.of("text", "", "own", "o")))
                .isEqualTo(new Harmless("", null, "o", null));
    }

    // Classes without members.

    static class Bare {}

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void class_withoutMembers_isRefused() {
        for (Class type : new Class[] {Bare.class, Record.class, String.class}) {
            assertThatThrownBy(() -> SATYA.compile(type))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining(type.getName())
                    .hasMessageContaining("schema of your own");
            assertThatThrownBy(() -> SATYA.schemaOf(type)).isInstanceOf(SchemaException.class);
        }
    }

    // Messages.

    record Messages(
            @NotNull(message = "give a name") String name,
            @NotBlank(message = "blank!") String blank,
            @Size(min = 2, max = 3, message = "between {min} and {max}, \\{so\\}") String size,
            @Pattern(regexp = "[a-z]*", message = "letters, {regexp}")
                    @Pattern(regexp = ".{0,3}", message = "three at most")
                    String twice,
            @Min(value = 1, message = "one") @Min(5) Integer tighter,
            List<@NotNull(message = "no gaps") String> items,
            @NotNull(message = "no optional") Optional<String> optional,
            @NotNull(message = "anything") Object any) {}

    @Test
    void messages_ofAnnotations_areUsedAsWritten() {
        String json =
                "{\"blank\":\" \",\"size\":\"x\",\"twice\":\"1234\",\"tighter\":3,"
                        + "\"items\":[null],\"optional\":null,\"any\":null}";
        assertThat(
                        SATYA
                                .compile(Messages.class)
                                .validateJson(json)
                                .getError()
                                .toJavaList()
                                .stream()
                                .map(each -> each.path() + " " + each.message()))
                .containsExactly(
                        "name give a name",
                        "blank blank!",
                        "size between 2 and 3, {so}",
                        "twice letters, [a-z]*",
                        "twice three at most",
                        "tighter must be at least 5",
                        "items[0] no gaps",
                        "optional no optional",
                        "any anything");
    }

    @Test
    void messages_aboutNull_areThoseOfNotNull_forARecordToo() {
        Messages none = new Messages(null, null, null, null, null, null, null, null);
        assertThat(
                        SATYA
                                .compile(Messages.class)
                                .validate(none)
                                .getError()
                                .toJavaList()
                                .stream()
                                .map(each -> each + ""))
                .containsExactly(
                        "name: give a name (required)",
                        "blank: blank! (required)",
                        "optional: no optional (type)",
                        "any: anything (required)");
    }

    @Test
    void message_aboutNull_isNotTheOneAboutAnotherType() {
        String json = "{\"name\":5,\"blank\":null,\"any\":1}";
        assertThat(
                        SATYA.compile(Messages.class)
                                .validateJson(json)
                                .getError()
                                .map(Object::toString))
                .containsExactly(
                        "name: must be a string, not an integer (type)", "blank: blank! (type)");
    }

    record KeyMessage(@Min(value = 1, message = "{my.key}") int n) {}

    record ExpressionMessage(@Min(value = 1, message = "not ${validatedValue}") int n) {}

    @Test
    void messageKeys_areRefused_notDropped() {
        assertThatThrownBy(() -> SATYA.compile(KeyMessage.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("{my.key} is no attribute of it")
                .hasMessageContaining("at /properties/n");
        assertThatThrownBy(() -> SATYA.compile(ExpressionMessage.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("expressions are not evaluated");
    }
}
