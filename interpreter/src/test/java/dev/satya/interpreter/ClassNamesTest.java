package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.RandomClasses.Walk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A member means its own class, for its own type arguments and groups, whatever else has the name;
 * also in the written form that is read again.
 */
class ClassNamesTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final int GRAPHS = 60;
    private static final int WALKS = 20;

    @TempDir Path folder;

    @Test
    void randomClasses_areFoundForEachMember() throws Exception {
        List<RandomClasses> graphs = new ArrayList<>();
        StringBuilder source = new StringBuilder(RandomClasses.GROUP);
        for (int seed = 0; seed < GRAPHS; seed++) {
            graphs.add(new RandomClasses(seed));
            source.append(graphs.get(seed).source());
        }
        GeneratedClasses classes = GeneratedClasses.of(folder, source.toString());

        for (RandomClasses graph : graphs) {
            Class<?> root = classes.get(graph.root());
            Validator<?> validator = SATYA.compile(root);
            Schema written = SATYA.schemaFromMap(SATYA.unionOf(root).toMap());
            Validator<Object> read = SATYA.compile(written, Object.class);
            for (int i = 0; i < WALKS; i++) {
                Walk walk = graph.walk();
                String json = SATYA.toJson(walk.instance());
                List<String> told = EntryPoint.codes(validator.violationsJson(json));

                assertThat(told)
                        .as("%s %s", graph.root(), json)
                        .filteredOn(each -> isDirectly(walk.pointer(), each))
                        .containsExactlyInAnyOrderElementsOf(walk.faults());
                assertThat(EntryPoint.codes(validator.violations(walk.instance())))
                        .containsExactlyInAnyOrderElementsOf(told);
                assertThat(EntryPoint.codes(read.violationsJson(json)))
                        .as("read again: %s %s", graph.root(), json)
                        .containsExactlyInAnyOrderElementsOf(told);
            }
        }
    }

    /** Whether a fault is at a member of the object at the pointer. */
    private static boolean isDirectly(String pointer, String fault) {
        String place = fault.substring(fault.indexOf('@') + 1);
        return place.substring(0, place.lastIndexOf('/')).equals(pointer);
    }

    interface G1 {}

    record A(@Valid @ConvertGroup(from = Default.class, to = G1.class) X x) {}

    record X(
            @NotNull(groups = G1.class) String g,
            @NotNull String d,
            @Valid @ConvertGroup(from = G1.class, to = Default.class) X s,
            @Valid @ConvertGroup(from = G1.class, to = Default.class) A back) {}

    record H(@Valid A a, @Valid X x) {}

    private static List<String> faults(X within) {
        H whole = new H(new A(new X("g", null, within, null)), null);
        return EntryPoint.codes(SATYA.compile(H.class).violations(whole));
    }

    @Test
    void classForOtherGroups_isNotThatAround() {
        assertThat(faults(new X("g", null, null, null))).isEqualTo(List.of("required@/a/x/s/d"));
        assertThat(faults(new X(null, "d", null, null))).isEmpty();
    }

    record Order(Item item) {
        record Item(Invoice.Item of) {}
    }

    record Invoice() {
        record Item(Order order) {}
    }

    record Root(Order a, Invoice.Item b) {}

    @Test
    void classesOfOneSimpleName_areToldApart() {
        Root root = new Root(new Order(new Order.Item(new Invoice.Item(null))), null);

        assertThat(SATYA.compile(Root.class).validate(root).isValid()).isTrue();
    }

    record B<T>(B<String> s, T t) {}

    record Two(B<String> a, B<Integer> b) {}

    @Test
    void classOfOtherArguments_isNotThatAround() {
        String valid = "{\"b\": {\"t\": 1, \"s\": {\"t\": \"abc\", \"s\": {\"t\": \"abc\"}}}}";
        Map<String, Object> map = SATYA.schemaOf(Two.class).toMap();

        assertThat(SATYA.compile(Two.class).violationsJson(valid)).isEmpty();
        assertThat(SATYA.compile(SATYA.schemaFromMap(map), Object.class).violationsJson(valid))
                .isEmpty();
    }
}
