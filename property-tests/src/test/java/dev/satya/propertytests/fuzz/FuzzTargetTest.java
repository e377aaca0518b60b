package dev.satya.propertytests.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The targets hold for their seeds and for random changes of them. */
class FuzzTargetTest {
    private static final int CHANGED = 3_000;
    private static final byte[] PIECES =
            "\"\\{}[]:,0-+.eE9utn \n@%/$\u0000\u007f".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void target_ofSeeds_holds(FuzzTarget target) {
        List<byte[]> seeds = target.seeds();

        assertThat(seeds).hasSizeGreaterThan(20);
        seeds.forEach(seed -> holds(target, seed));
    }

    @ParameterizedTest
    @EnumSource
    void target_ofChangedSeeds_holds(FuzzTarget target) {
        List<byte[]> seeds = target.seeds();
        Random random = new Random(42);

        for (int i = 0; i < CHANGED; i++) {
            byte[] input = seeds.get(random.nextInt(seeds.size()));
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                input = changed(input, seeds.get(random.nextInt(seeds.size())), random);
            }
            holds(target, input);
        }
    }

    private static void holds(FuzzTarget target, byte[] input) {
        assertThatCode(() -> target.run(input))
                .as(() -> "Base64 " + Base64.getEncoder().encodeToString(input))
                .doesNotThrowAnyException();
    }

    /** A range that becomes nothing, a byte, itself twice, or a range of another input. */
    private static byte[] changed(byte[] input, byte[] other, Random random) {
        int from = random.nextInt(input.length + 1);
        int to = from + Math.min(input.length - from, random.nextInt(4));
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(input, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> changed.write(random.nextInt(256));
            case 1 -> changed.write(PIECES[random.nextInt(PIECES.length)]);
            case 2 -> {
                changed.write(input, from, to - from);
                changed.write(input, from, to - from);
            }
            case 3 -> {
                int start = random.nextInt(other.length + 1);
                changed.write(other, start, random.nextInt(other.length - start + 1));
            }
            default -> {}
        }
        changed.write(input, to, input.length - to);
        return changed.toByteArray();
    }
}
