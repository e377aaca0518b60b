package dev.satya.interpreter.column;

import static dev.satya.interpreter.slot.Absent.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ColumnTest {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void get_whateverWasPut_isItAgain(@ForAll("cells") List<Object> cells) {
        Column column = new Column();
        for (int row = 0; row < cells.size(); row++) {
            column.put(row, cells.get(row), row % 3 != 0);
        }
        column.trim(cells.size());
        for (int row = 0; row < cells.size(); row++) {
            boolean isAbsent = cells.get(row) == ABSENT;
            assertThat(column.get(row)).isEqualTo(cells.get(row));
            assertThat(column.isAbsent(row)).isEqualTo(isAbsent);
            assertThat(column.isGiven(row)).isEqualTo(!isAbsent && row % 3 != 0);
        }
    }

    @Provide
    Arbitrary<List<Object>> cells() {
        Arbitrary<Object> whole =
                Arbitraries.oneOf(
                        Arbitraries.longs().between(-300, 300),
                        Arbitraries.longs().between(-70_000, 70_000),
                        Arbitraries.longs());
        Arbitrary<Object> number = Arbitraries.doubles().map(it -> it);
        Arbitrary<Object> truth = Arbitraries.of(true, false);
        Arbitrary<Object> nothing = Arbitraries.of(ABSENT, ABSENT).map(it -> (Object) it);
        Arbitrary<Object> missing = nothing.injectNull(0.5);
        Arbitrary<Object> rare =
                Arbitraries.of("text", BigInteger.ONE.shiftLeft(70), List.of(1L), 1, 1.5f);
        Arbitrary<Arbitrary<Object>> kinds =
                Arbitraries.of(
                        whole,
                        number,
                        truth,
                        rare,
                        missing,
                        Arbitraries.frequencyOf(Tuple.of(9, whole), Tuple.of(1, missing)),
                        Arbitraries.frequencyOf(Tuple.of(40, whole), Tuple.of(1, rare)),
                        Arbitraries.oneOf(whole, number, truth, missing, rare));
        return kinds.flatMap(kind -> kind.list().ofMaxSize(400));
    }
}
