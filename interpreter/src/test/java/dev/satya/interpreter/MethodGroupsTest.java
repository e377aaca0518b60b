package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Violation;
import dev.satya.annotation.Name;
import dev.satya.schema.SchemaException;
import io.vavr.collection.Seq;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Groups of the constraints on parameters and on what is returned. */
class MethodGroupsTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    interface Create {}

    interface Full extends Create {}

    @GroupSequence({Default.class, Create.class})
    interface InTurn {}

    record Item(@NotBlank String sku, @Min(value = 5, groups = Create.class) int count) {}

    @SuppressWarnings("unused")
    static class Shop {
        Shop(@Name("name") @NotNull(groups = Create.class) String name) {}

        @NotNull(groups = Create.class)
        @Size(min = 2)
        String put(
                @Name("a") @NotNull String a, @Name("b") @NotNull(groups = Create.class) String b) {
            return "";
        }

        @Valid
        Item cascaded(@Name("item") @Valid Item item, @Name("items") List<@Valid Item> items) {
            return item;
        }

        @Valid
        @ConvertGroup(from = Default.class, to = Create.class)
        Item converted(
                @Name("item") @Valid @ConvertGroup(from = Default.class, to = Create.class)
                        Item item,
                @Name("other") @Valid @ConvertGroup(from = Create.class, to = Default.class)
                        Item other) {
            return item;
        }

        void notCascaded(@ConvertGroup(from = Default.class, to = Create.class) Item item) {}

        @ConvertGroup(from = Default.class, to = Create.class)
        Item resultNotCascaded() {
            return new Item("", 1);
        }

        void ofNothingWithin(
                @Valid @ConvertGroup(from = Default.class, to = Create.class) String text) {}
    }

    @GroupSequence({Create.class, Redefined.class})
    @SuppressWarnings("unused")
    static class Redefined {
        void put(
                @Name("a") @NotNull String a,
                @Name("b") @NotNull(groups = Create.class) String b) {}
    }

    private static MethodValidator method(String name, Class<?>... groups) {
        return method(Shop.class, name, groups);
    }

    private static MethodValidator method(Class<?> type, String name, Class<?>... groups) {
        Executable found =
                Arrays.stream(type.getDeclaredMethods())
                        .filter(each -> each.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
        return SATYA.method(found, groups);
    }

    private static List<String> codes(Seq<Violation> violations) {
        return EntryPoint.codes(violations);
    }

    @Test
    void constraints_ofTheGroupsThatAreAskedFor_areChecked() throws Exception {
        assertThat(codes(method("put").validateArguments(null, null)))
                .containsExactly("required@/put/a");
        assertThat(codes(method("put", Create.class).validateArguments(null, null)))
                .containsExactly("required@/put/b");
        assertThat(codes(method("put", Full.class).validateArguments(null, null)))
                .containsExactly("required@/put/b");
        assertThat(codes(method("put", Default.class, Create.class).validateArguments(null, null)))
                .containsExactly("required@/put/a", "required@/put/b");
        assertThat(codes(method("put").validateReturn(null))).isEmpty();
        assertThat(codes(method("put").validateReturn("a")))
                .containsExactly("minLength@/put/<return value>");
        assertThat(codes(method("put", Create.class).validateReturn(null)))
                .containsExactly("required@/put/<return value>");
        assertThat(codes(method("put", Create.class).validateReturn("a"))).isEmpty();
        Executable constructor = Shop.class.getDeclaredConstructor(String.class);
        assertThat(SATYA.method(constructor).validateArguments((Object) null)).isEmpty();
        assertThat(codes(SATYA.method(constructor, Create.class).validateArguments((Object) null)))
                .containsExactly("required@/Shop/name");
    }

    @Test
    void sequence_isCheckedInTurn() {
        MethodValidator put = method("put", InTurn.class);
        assertThat(codes(put.validateArguments(null, null))).containsExactly("required@/put/a");
        assertThat(codes(put.validateArguments("a", null))).containsExactly("required@/put/b");
        assertThat(codes(put.validateArguments("a", "b"))).isEmpty();
        assertThat(codes(put.validateReturn("a"))).containsExactly("minLength@/put/<return value>");
        assertThat(codes(put.validateReturn(null))).containsExactly("required@/put/<return value>");
    }

    @Test
    void sequenceOfTheClass_isItsDefault() {
        MethodValidator put = method(Redefined.class, "put");
        assertThat(codes(put.validateArguments(null, null))).containsExactly("required@/put/b");
        assertThat(codes(put.validateArguments(null, "b"))).containsExactly("required@/put/a");
    }

    @Test
    void objectsWithin_areLookedAtForTheSameGroups() {
        Item item = new Item(" ", 1);
        assertThat(codes(method("cascaded").validateArguments(item, List.of(item))))
                .containsExactly("notBlank@/cascaded/item/sku", "notBlank@/cascaded/items/0/sku");
        assertThat(codes(method("cascaded", Create.class).validateArguments(item, List.of(item))))
                .containsExactly("minimum@/cascaded/item/count", "minimum@/cascaded/items/0/count");
        assertThat(codes(method("cascaded", InTurn.class).validateReturn(item)))
                .containsExactly("notBlank@/cascaded/<return value>/sku");
        assertThat(codes(method("cascaded", InTurn.class).validateReturn(new Item("a", 1))))
                .containsExactly("minimum@/cascaded/<return value>/count");
    }

    @Test
    void objectsWithin_areLookedAtForOtherGroups_byConvertGroup() {
        Item item = new Item(" ", 1);
        assertThat(codes(method("converted").validateArguments(item, item)))
                .containsExactly("minimum@/converted/item/count", "notBlank@/converted/other/sku");
        assertThat(codes(method("converted", Create.class).validateArguments(item, item)))
                .containsExactly("minimum@/converted/item/count", "notBlank@/converted/other/sku");
        assertThat(codes(method("converted").validateReturn(item)))
                .containsExactly("minimum@/converted/<return value>/count");
    }

    @Test
    void conversionOfNothing_isRefusedByName() {
        assertThatThrownBy(() -> method("notCascaded"))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(
                        "@ConvertGroup on parameter arg0 of method notCascaded of Shop")
                .hasMessageContaining("@Valid is not there");
        assertThatThrownBy(() -> method("resultNotCascaded"))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(
                        "@ConvertGroup on what is returned by method resultNotCascaded of Shop");
        assertThatThrownBy(() -> method("ofNothingWithin"))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("@ConvertGroup")
                .hasMessageContaining("this type has no objects within");
    }

    @Test
    void groupThatIsNone_isRefused() {
        assertThatThrownBy(() -> method("put", String.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("java.lang.String is no group: groups are interfaces");
        assertThatThrownBy(() -> method("put", InTurn.class, Create.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("is asked for beside other groups");
    }
}
