package dev.satya.benchmarks;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.benchmarks.warming.Warming;
import dev.satya.benchmarks.workload.FormatTexts;
import dev.satya.benchmarks.workload.ShortConstraint;
import dev.satya.interpreter.Satya;
import dev.satya.spi.Check;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * J: a text is validated by a schema with a named constraint, by the same schema without it, and by the
 * constraint's lambda alone. What a check in a schema costs is the difference of the first two.
 */
public class PluginCheck extends Measured {

    /** E-mail addresses, so few that they stay in the processor's first cache. */
    public static class Texts extends Inputs<String> {
        @Override
        protected String make(Random random) {
            return FormatTexts.EMAIL.valid(random);
        }

        @Override
        protected int count() {
            return 64;
        }
    }

    /** The lambda. */
    @State(Scope.Benchmark)
    public static class Lambda {
        private final Check isShort = ShortConstraint.IS_SHORT;
    }

    /** Satya, warmed. */
    @State(Scope.Benchmark)
    public static class Compiled {
        private Validator<String> without;
        private Validator<String> plugin;
        private Validator<String> predicate;

        /** Compiles. */
        @Setup
        public void compile() {
            Satya satya = satya();
            Warming.run(satya);
            without = satya.compile(Schema.string(), String.class);
            plugin = satya.compile(Schema.string().constraint("short"), String.class);
            predicate = satya.compile(Schema.string().constraint("brief"), String.class);
        }
    }

    /** Satya with the lambda as a plugin and as a predicate. */
    static Satya satya() {
        return Satya.builder()
                .constraint(new ShortConstraint())
                .constraint("brief", String.class, ShortConstraint.IS_SHORT::test)
                .build();
    }

    /** What the loop and the next text cost. */
    @Benchmark
    public String nothing(Texts texts) {
        return texts.next();
    }

    @Benchmark
    public boolean lambda(Texts texts, Lambda lambda) {
        return lambda.isShort.test(texts.next());
    }

    @Benchmark
    public boolean satyaWithout(Texts texts, Compiled compiled) {
        return compiled.without.isValid(texts.next());
    }

    @Benchmark
    public boolean satyaPlugin(Texts texts, Compiled compiled) {
        return compiled.plugin.isValid(texts.next());
    }

    @Benchmark
    public boolean satyaPredicate(Texts texts, Compiled compiled) {
        return compiled.predicate.isValid(texts.next());
    }
}
