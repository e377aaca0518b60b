package dev.satya.interpreter;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A table a test, not a row a test: for mutation runs, which start each test thousands of times,
 * and each time build the whole table for one row of it. The usual build passes it over.
 */
class TablesAtOnce {
    private static final List<Class<?>> TABLES =
            List.of(
                    NumberTableTest.class,
                    NumberLimitTableTest.class,
                    TextTableTest.class,
                    ContainerTableTest.class,
                    PartTableTest.class,
                    CombinatorTableTest.class,
                    ConditionTableTest.class,
                    NamedConstraintTableTest.class,
                    LimitTableTest.class);

    @ParameterizedTest
    @MethodSource("tables")
    void rows_throughTheirEntryPoints_areJudgedAlike(Method test, String table)
            throws ReflectiveOperationException {
        Object instance = test.getDeclaringClass().getDeclaredConstructor().newInstance();
        Method rows = test.getDeclaringClass().getDeclaredMethod(table);
        List<Object[]> each = new ArrayList<>();
        ((Stream<?>) rows.invoke(null)).forEach(row -> each.add(((Arguments) row).get()));
        each.sort(Comparator.comparing(row -> (EntryPoint) row[1])); // most fail at the first
        for (Object[] row : each) {
            test.invoke(instance, row);
        }
    }

    static Stream<Arguments> tables() {
        return TABLES.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(MethodSource.class))
                .flatMap(
                        method ->
                                Arrays.stream(method.getAnnotation(MethodSource.class).value())
                                        .map(table -> Arguments.of(method, table)));
    }
}
