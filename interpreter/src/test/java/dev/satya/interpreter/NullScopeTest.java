package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Validator;
import dev.satya.interpreter.marked.MarkedClasses;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where types exclude null that say nothing about it themselves, as JSpecify 1.0 has it. */
class NullScopeTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();
    private static final String NULLS = "{\"items\":[null]}";
    private static final List<String> REQUIRED = List.of("required@/items");
    private static final List<String> REFUSED = List.of("type@/items/0");
    private static final List<String> NONE = List.of();

    private static Stream<Arguments> scopes() {
        return Stream.of(
                Arguments.of(MarkedClasses.Plain.class, REQUIRED, REFUSED),
                Arguments.of(MarkedClasses.Unmarked.class, NONE, NONE),
                Arguments.of(MarkedClasses.Unmarked.Within.class, NONE, NONE),
                Arguments.of(MarkedClasses.Unmarked.MarkedWithin.class, REQUIRED, REFUSED),
                Arguments.of(MarkedClasses.Both.class, REQUIRED, REFUSED),
                Arguments.of(MarkedClasses.UnmarkedComponent.class, NONE, NONE),
                Arguments.of(MarkedClasses.MarkedComponent.class, REQUIRED, REFUSED),
                Arguments.of(MarkedClasses.UnmarkedGetter.class, NONE, NONE),
                Arguments.of(MarkedClasses.Below.class, NONE, NONE),
                Arguments.of(MarkedClasses.local(), NONE, NONE),
                Arguments.of(MarkedClasses.Said.class, REQUIRED, REFUSED),
                Arguments.of(MarkedClasses.NullableItems.class, REQUIRED, NONE),
                Arguments.of(MarkedClasses.Wildcard.class, REQUIRED, NONE),
                Arguments.of(MarkedClasses.BoundWildcard.class, REQUIRED, REFUSED),
                Arguments.of(MarkedClasses.Array.class, REQUIRED, REFUSED));
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void scope_saysWhetherMembersAndItemsMayBeNull(
            Class<?> type, List<String> withoutItems, List<String> withNull) throws Exception {
        assertThat(codes(type, "{}")).isEqualTo(withoutItems);
        assertThat(codes(type, NULLS)).isEqualTo(withNull);
    }

    private static Stream<Arguments> arguments() {
        List<String> refused = List.of("type@/page/items/0");
        return Stream.of(
                Arguments.of(MarkedClasses.OfPage.class, refused),
                Arguments.of(MarkedClasses.OfNullablePage.class, NONE),
                Arguments.of(MarkedClasses.UnmarkedOfPage.class, NONE),
                Arguments.of(MarkedClasses.OfOpenPage.class, NONE),
                Arguments.of(MarkedClasses.OfFullPage.class, refused));
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void argument_isNullableByItsOwnScope_andByThatOfTheVariable(
            Class<?> type, List<String> withNull) throws Exception {
        assertThat(codes(type, "{\"page\":" + NULLS + "}")).isEqualTo(withNull);
    }

    @Test
    void oneClass_withArgumentsOfBothScopes_isTwo() throws Exception {
        String page = "{\"page\":" + NULLS + "}";
        assertThat(
                        codes(
                                MarkedClasses.OfBoth.class,
                                "{\"marked\":" + page + ",\"unmarked\":" + page + "}"))
                .containsExactly("type@/marked/page/items/0");
    }

    @Test
    void argumentsWithinArguments_haveTheirOwnScope() throws Exception {
        String nested = "{\"items\":{\"a\":[null]}}";
        assertThat(codes(MarkedClasses.Nested.class, nested)).containsExactly("type@/items/a/0");
        assertThat(codes(MarkedClasses.Nested.class, "{\"items\":{\"a\":null}}"))
                .containsExactly("type@/items/a");
        assertThat(codes(MarkedClasses.UnmarkedNested.class, nested))
                .containsExactly("type@/items/a/0");
        assertThat(codes(MarkedClasses.UnmarkedNested.class, "{\"items\":{\"a\":null}}")).isEmpty();
    }

    @Test
    void parameters_areOfTheScopeOfTheirMethod() throws Exception {
        MethodValidator unmarked =
                SATYA.method(
                        MarkedClasses.class.getMethod(
                                "unmarkedMethod", Integer.class, String.class));
        assertThat(EntryPoint.codes(unmarked.validateArguments(null, null)))
                .containsExactly("required@/unmarkedMethod/arg0");
        MethodValidator marked =
                SATYA.method(MarkedClasses.class.getMethod("method", String.class, String.class));
        assertThat(EntryPoint.codes(marked.validateArguments(null, null)))
                .containsExactly("required@/method/arg0");
    }

    private static List<String> codes(Class<?> type, String json) throws Exception {
        Validator<?> validator = SATYA.compile(type);
        return ConstraintDoors.told(validator, json, null).stream()
                .map(told -> told.substring(0, told.indexOf(':')))
                .toList();
    }
}
