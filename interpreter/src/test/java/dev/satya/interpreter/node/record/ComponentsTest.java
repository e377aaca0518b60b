package dev.satya.interpreter.node.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Options;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Evaluation.Detail;
import dev.satya.interpreter.evaluate.WrittenForms;
import dev.satya.interpreter.node.LongRange;
import dev.satya.interpreter.node.NeverNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups of components say what the components say in turn, however many there are. */
class ComponentsTest {
    private static final Evaluation RUN =
            new Evaluation(
                    Options.DEFAULT,
                    Limits.DEFAULT,
                    (violation, locale) -> violation.code(),
                    WrittenForms.NONE,
                    Detail.VERDICT);

    /** Components of {@code long[]}, each of them valid if its element is not negative. */
    private static List<Component> components(int count) {
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = i;
            components.add(
                    new Component.Whole(
                            index,
                            values -> ((long[]) values)[index],
                            NeverNode.NEVER,
                            new LongRange(0, Long.MAX_VALUE)));
        }
        return components;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 15, 16, 17, 40})
    void groups_ofAnyNumberOfComponents_agreeWithTheComponents(int count) {
        List<Component> components = components(count);
        ComponentTest groups = Components.test(components);
        ComponentTest inTurn = Components.inTurn(components);
        for (int wrong = -1; wrong < count; wrong++) {
            long[] values = new long[count];
            if (wrong >= 0) {
                values[wrong] = -1;
            }
            ChangedComponent changed = groups.firstChanged(values, RUN, Depth.ROOT);
            assertThat(changed == null ? -1 : changed.slot()).isEqualTo(wrong);
            changed = inTurn.firstChanged(values, RUN, Depth.ROOT);
            assertThat(changed == null ? -1 : changed.slot()).isEqualTo(wrong);
        }
    }
}
