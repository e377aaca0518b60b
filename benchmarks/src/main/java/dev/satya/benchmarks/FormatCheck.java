package dev.satya.benchmarks;

import dev.satya.benchmarks.peer.CommonsValidator;
import dev.satya.benchmarks.peer.FormatLibrary;
import dev.satya.benchmarks.peer.FormatRegex;
import dev.satya.benchmarks.peer.HibernateFormat;
import dev.satya.benchmarks.peer.JdkFormat;
import dev.satya.benchmarks.peer.SatyaFormat;
import dev.satya.benchmarks.workload.Conformity;
import dev.satya.benchmarks.workload.FormatTexts;
import dev.satya.spi.Check;
import jakarta.validation.ConstraintValidator;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * I: whether a text conforms to a format. Each library is called directly, as its own type, and has first
 * decided about texts of all formats that it knows.
 */
public class FormatCheck extends Measured {

    /** The texts. */
    public static class Texts extends Inputs<String> {
        /** Their format. */
        @Param public FormatTexts format;

        /** Whether they conform. */
        @Param public Conformity texts;

        @Override
        protected String make(Random random) {
            return texts.text(format, random);
        }
    }

    /** Satya. */
    @State(Scope.Benchmark)
    public static class Plugin {
        /** What it decides about. */
        @Param public FormatTexts format;

        private Check check;

        /** Warms. */
        @Setup
        public void warm() {
            FormatLibrary.SATYA.warm();
            check = SatyaFormat.check(format);
        }
    }

    /** java.util.regex. */
    @State(Scope.Benchmark)
    public static class Expression {
        /** What it decides about. */
        @Param public FormatTexts format;

        private Pattern pattern;

        /** Warms. */
        @Setup
        public void warm() {
            FormatLibrary.REGEX.warm();
            pattern = FormatRegex.of(format);
        }
    }

    /** Commons Validator. */
    @State(Scope.Benchmark)
    public static class Commons {
        /** What it decides about. */
        @Param public FormatTexts format;

        private Predicate<String> validator;

        /** Warms. */
        @Setup
        public void warm() {
            FormatLibrary.COMMONS_VALIDATOR.warm();
            validator = CommonsValidator.of(format);
        }
    }

    /** Hibernate Validator. */
    @State(Scope.Benchmark)
    public static class Hibernate {
        /** What it decides about. */
        @Param public FormatTexts format;

        private ConstraintValidator<?, CharSequence> validator;

        /** Warms. */
        @Setup
        public void warm() {
            FormatLibrary.HIBERNATE_VALIDATOR.warm();
            validator = HibernateFormat.of(format);
        }
    }

    /** The JDK. */
    @State(Scope.Benchmark)
    public static class Jdk {
        /** What it decides about. */
        @Param public FormatTexts format;

        private Predicate<String> parser;

        /** Warms. */
        @Setup
        public void warm() {
            FormatLibrary.JDK.warm();
            parser = JdkFormat.of(format);
        }
    }

    @Benchmark
    public boolean satya(Texts texts, Plugin plugin) {
        return plugin.check.test(texts.next());
    }

    @Benchmark
    public boolean regex(Texts texts, Expression expression) {
        return expression.pattern.matcher(texts.next()).matches();
    }

    @Benchmark
    public boolean commonsValidator(Texts texts, Commons commons) {
        return commons.validator.test(texts.next());
    }

    @Benchmark
    public boolean hibernateValidator(Texts texts, Hibernate hibernate) {
        return hibernate.validator.isValid(texts.next(), null);
    }

    @Benchmark
    public boolean jdk(Texts texts, Jdk jdk) {
        return jdk.parser.test(texts.next());
    }
}
