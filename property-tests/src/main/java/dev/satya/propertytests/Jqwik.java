package dev.satya.propertytests;

import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.Sample;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.jspecify.annotations.Nullable;

/** The one place where generators meet jqwik. */
final class Jqwik {
    private Jqwik() {}

    static <T extends @Nullable Object> Arbitrary<T> arbitrary(Generator<T> generator) {
        return Arbitraries.fromGenerator(
                random -> new ShrinkableSample<>(Sample.random(generator, random)));
    }

    private record ShrinkableSample<T extends @Nullable Object>(Sample<T> sample)
            implements Shrinkable<T> {
        @Override
        public T value() {
            return sample.value();
        }

        @Override
        public Stream<Shrinkable<T>> shrink() {
            return sample.smaller().map(ShrinkableSample::new);
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(sample.size());
        }
    }
}
