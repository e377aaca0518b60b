package dev.satya.benchmarks;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.benchmarks.hand.TypedTexts;
import dev.satya.benchmarks.warming.Warming;
import dev.satya.interpreter.Satya;
import dev.satya.scalar.ScalarTypes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A JSON array of fifty texts of a type becomes a list: by Satya, or by jackson-core and the JDK's parser. */
public class TypedJson extends Measured {
    private static final int TEXTS = 50;

    /** The types. */
    public enum Type {
        /** Dates. */
        DATE(ScalarTypes.DATE, LocalDate::parse),
        /** Identifiers. */
        UUID(ScalarTypes.UUID_TYPE, java.util.UUID::fromString),
        /** Points of time in UTC, to the millisecond. */
        INSTANT(ScalarTypes.INSTANT, Instant::parse);

        private final dev.satya.scalar.ScalarType<?> scalar;
        private final Function<String, ?> parser;

        Type(dev.satya.scalar.ScalarType<?> scalar, Function<String, ?> parser) {
            this.scalar = scalar;
            this.parser = parser;
        }

        private Object random(Random random) {
            return switch (this) {
                case DATE -> LocalDate.ofEpochDay(random.nextInt(30_000));
                case UUID -> new UUID(random.nextLong(), random.nextLong());
                case INSTANT -> Instant.ofEpochMilli(1_000L * random.nextInt() + 1);
            };
        }
    }

    /** Arrays of texts. */
    public static class Texts extends Inputs<byte[]> {
        @Param({"DATE", "UUID", "INSTANT"})
        Type type;

        @Override
        protected byte[] make(Random random) {
            return IntStream.range(0, TEXTS)
                    .mapToObj(i -> "\"" + type.random(random) + "\"")
                    .collect(Collectors.joining(",", "[", "]"))
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        protected int count() {
            return 256;
        }
    }

    /** Satya, warmed. */
    @State(Scope.Benchmark)
    public static class Compiled {
        @Param({"DATE", "UUID", "INSTANT"})
        Type type;

        private Validator<?> lists;

        /** Compiles. */
        @Setup
        public void compile() {
            Satya satya = Satya.standard();
            Warming.run(satya);
            lists = satya.compile(Schema.array(Schema.scalar(type.scalar)), List.class);
        }
    }

    @Benchmark
    public List<?> jdk(Texts texts) {
        return TypedTexts.parse(texts.next(), texts.type.parser);
    }

    @Benchmark
    public Object satyaParse(Texts texts, Compiled compiled) {
        return compiled.lists.parseJson(texts.next());
    }
}
