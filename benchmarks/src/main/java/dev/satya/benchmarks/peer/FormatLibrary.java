package dev.satya.benchmarks.peer;

import dev.satya.benchmarks.workload.Conformity;
import dev.satya.benchmarks.workload.FormatTexts;
import dev.satya.spi.Check;
import jakarta.validation.ConstraintValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What decides whether a text conforms to a format. */
public enum FormatLibrary {
    /** Satya's constraint plugins. */
    SATYA("satya", "Satya's plugin") {
        @Override
        public Predicate<String> of(FormatTexts format) {
            Check check = SatyaFormat.check(format);
            return check::test;
        }
    },
    /** Equivalent expressions, compiled before. */
    REGEX("regex", "java.util.regex") {
        @Override
        public Predicate<String> of(FormatTexts format) {
            Pattern pattern = FormatRegex.of(format);
            return text -> pattern.matcher(text).matches();
        }
    },
    /** Commons Validator. */
    COMMONS_VALIDATOR("commonsValidator", "Commons Validator") {
        @Override
        public @Nullable Predicate<String> of(FormatTexts format) {
            return CommonsValidator.of(format);
        }
    },
    /** Hibernate Validator's constraint validators. */
    HIBERNATE_VALIDATOR("hibernateValidator", "Hibernate Validator") {
        @Override
        public @Nullable Predicate<String> of(FormatTexts format) {
            ConstraintValidator<?, CharSequence> validator = HibernateFormat.of(format);
            return validator == null ? null : text -> validator.isValid(text, null);
        }
    },
    /** The JDK's parsers. */
    JDK("jdk", "JDK's parser") {
        @Override
        public @Nullable Predicate<String> of(FormatTexts format) {
            return JdkFormat.of(format);
        }
    };

    private static final int WARMING_TEXTS = 256;
    private static final int WARMING_ROUNDS = 40;
    private static final long SEED = 20261130;

    private final String method;
    private final String label;

    FormatLibrary(String method, String label) {
        this.method = method;
        this.label = label;
    }

    /** The benchmark that calls it. */
    public String method() {
        return method;
    }

    /** What tables call it. */
    public String label() {
        return label;
    }

    /** Its verdict on the texts of a format; null: it does not know the format. */
    public abstract @Nullable Predicate<String> of(FormatTexts format);

    /**
     * Runs all its formats over valid and invalid texts, so that code which they share has seen them all, as
     * in a server.
     */
    public void warm() {
        List<Predicate<String>> verdicts = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Random random = new Random(SEED);
        for (FormatTexts format : FormatTexts.values()) {
            Predicate<String> verdict = of(format);
            if (verdict != null) {
                for (int i = 0; i < WARMING_TEXTS; i++) {
                    verdicts.add(verdict);
                    texts.add(Conformity.values()[i % 2].text(format, random));
                }
            }
        }
        for (int round = 0; round < WARMING_ROUNDS; round++) {
            for (int i = 0; i < texts.size(); i++) {
                if (verdicts.get(i).test(texts.get(i)) != (i % 2 == 0)) {
                    throw new IllegalStateException(label + " is wrong about " + texts.get(i));
                }
            }
        }
    }
}
