package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Path;
import dev.satya.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally();

    private void add(String code, Object... segments) {
        tally.add(Violation.builder(code, Path.of(segments), (violation, locale) -> "").build());
    }

    @Test
    void table_nothingCounted_isEmpty() {
        assertThat(tally.table()).isEmpty();
    }

    @Test
    void table_counted_hasTheCommonestFirstAndNoPositions() {
        add("type", "b");
        add("type", "a~b", 0, "x/y");
        add("type", "a~b", 17, "x/y");
        add("enum", "b");
        add("required");
        assertThat(tally.table().lines())
                .containsExactly(
                        "violations  path          code",
                        "         2  /a~0b/*/x~1y  type",
                        "         1  (root)        required",
                        "         1  /b            enum",
                        "         1  /b            type");
    }

    @Test
    void table_manyKinds_shows50AndHowManyMore() {
        for (int i = 0; i < 1_060; i++) {
            add("type", "m" + i);
        }
        List<String> lines = tally.table().lines().toList();
        assertThat(lines).hasSize(52);
        assertThat(lines.get(51)).isEqualTo("and 1,010 more, with 1,010 violations");
    }

    @Test
    void table_moreKindsThanAreHeld_saysSo() {
        for (int i = 0; i < 10_005; i++) {
            add("type", "m" + i);
        }
        assertThat(tally.table()).endsWith("\nand at least 9,951 more, with 9,955 violations\n");
        assertThat(tally.total()).isEqualTo(10_005);
    }

    @Test
    void table_longPathsAndLargeCounts_staysInShape() {
        for (int i = 0; i < 12_345; i++) {
            add("type", "long\n".repeat(100));
        }
        String line = tally.table().lines().toList().get(1);
        assertThat(line).startsWith("    12,345  /long\\u000Along").endsWith("…  type");
    }
}
