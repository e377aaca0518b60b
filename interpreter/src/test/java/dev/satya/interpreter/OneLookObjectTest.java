package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.ObjectSchema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An object that there is asks the code of each object within it once, however deep they are. */
class OneLookObjectTest {
    private static final AtomicInteger CALLS = new AtomicInteger();

    private static boolean counted() {
        return CALLS.incrementAndGet() > 0;
    }

    record A(int v, @Valid B next) {
        @AssertTrue
        boolean isOk() {
            return counted();
        }
    }

    record B(int v, @Valid List<@Valid C> next) {
        @AssertTrue
        boolean isOk() {
            return counted();
        }
    }

    record C(int v, @NotNull @Valid D next) {
        @AssertTrue
        boolean isOk() {
            return counted();
        }
    }

    record D(int v, @Valid E next) {
        @AssertTrue
        boolean isOk() {
            return counted();
        }
    }

    record E(int v, List<String> next) {
        @AssertTrue
        boolean isOk() {
            return counted() && v >= 0;
        }
    }

    private static A nested(int last) {
        E end = new E(last, List.of("a"));
        return new A(1, new B(2, List.of(new C(3, new D(4, end)))));
    }

    private static int calls(Runnable run) {
        CALLS.set(0);
        run.run();
        return CALLS.get();
    }

    @Test
    void nestedObjects_areAskedOnce() {
        Validator<A> validator = Satya.standard().compile(A.class);
        assertThat(calls(() -> assertThat(validator.isValid(nested(1))).isTrue())).isEqualTo(5);
        assertThat(calls(() -> assertThat(validator.validate(nested(1)).isValid()).isTrue()))
                .isEqualTo(5);
        assertThat(calls(() -> assertThat(validator.violations(nested(1))).isEmpty())).isEqualTo(5);
        A same = nested(1);
        assertThat(validator.parse(same)).isSameAs(same);
    }

    @Test
    void nestedObjectsWithAFault_areAskedAFewTimes() {
        Validator<A> validator = Satya.standard().compile(A.class);
        assertThat(calls(() -> assertThat(validator.violations(nested(-1))).hasSize(1)))
                .isLessThanOrEqualTo(10);
        assertThat(validator.violations(nested(-1)).get(0).path())
                .hasToString("next.next[0].next.next.ok");
    }

    /** A rule of a schema reads the members of a model: objects within are not looked at again. */
    @Test
    void rulesOverObjects_areAskedOnce() {
        ObjectSchema inner = counting(Schema.integer(), Leaf.class);
        ObjectSchema schema = inner;
        for (Class<?> type : List.of(L1.class, L2.class, L3.class, L4.class)) {
            schema = counting(schema, type);
        }
        Validator<Object> validator = Satya.standard().compile(schema, Object.class);
        L4 deep = new L4(new L3(new L2(new L1(new Leaf(1)))));
        assertThat(calls(() -> assertThat(validator.isValid(deep)).isTrue())).isEqualTo(5);
        assertThat(calls(() -> assertThat(validator.isValid(maps(4, Map.of("v", 1)))).isTrue()))
                .isEqualTo(5);
    }

    private static Map<String, ?> maps(int count, Map<String, ?> end) {
        return count == 0 ? end : Map.of("v", maps(count - 1, end));
    }

    private static ObjectSchema counting(Schema member, Class<?> type) {
        return Schema.object()
                .field("v", member)
                .rule("counted", List.of("v"), model -> counted())
                .build()
                .as(type);
    }

    record Leaf(long v) {}

    record L1(Leaf v) {}

    record L2(L1 v) {}

    record L3(L2 v) {}

    record L4(L3 v) {}
}
