package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.RowInput;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.annotation.Constrained;
import dev.satya.schema.JsonType;
import dev.satya.schema.StringSchema;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that validate with the schema that they stand in. See NAMED-8 of docs/semantics.md. */
class SelfValidatingChecksTest {
    private static final int DEPTH = 12;

    /** A way to ask whether an instance is valid. */
    private enum Door {
        IS_VALID {
            @Override
            boolean accepts(Validator<Object> validator, Object instance) {
                return validator.isValid(instance);
            }
        },
        VALIDATE {
            @Override
            boolean accepts(Validator<Object> validator, Object instance) {
                return validator.validate(instance).isValid();
            }
        },
        PARSE {
            @Override
            boolean accepts(Validator<Object> validator, Object instance) {
                try {
                    validator.parse(instance);
                    return true;
                } catch (ValidationException e) {
                    return false;
                }
            }
        },
        VIOLATIONS {
            @Override
            boolean accepts(Validator<Object> validator, Object instance) {
                return validator.violations(instance).isEmpty();
            }
        },
        FAIL_FAST {
            @Override
            boolean accepts(Validator<Object> validator, Object instance) {
                return validator.failFast().validate(instance).isValid();
            }
        },
        IS_VALID_JSON {
            @Override
            boolean accepts(Validator<Object> validator, Object instance) {
                return validator.isValidJson(Case.write(instance));
            }
        },
        VALIDATE_JSON {
            @Override
            boolean accepts(Validator<Object> validator, Object instance) {
                return validator.validateJson(Case.write(instance)).isValid();
            }
        },
        VIOLATIONS_JSON {
            @Override
            boolean accepts(Validator<Object> validator, Object instance) {
                return validator.violationsJson(Case.write(instance)).isEmpty();
            }
        },
        BATCH {
            @Override
            boolean accepts(Validator<Object> validator, Object instance) {
                return validator.validateMany(List.of(instance)).validCount() == 1;
            }
        },
        ROWS {
            @Override
            boolean accepts(Validator<Object> validator, Object instance) {
                byte[] row = Case.write(instance).getBytes(StandardCharsets.UTF_8);
                try (var rows =
                        validator.rows().validate(RowInput.ndjson(new ByteArrayInputStream(row)))) {
                    return rows.allMatch(it -> it.isValid());
                }
            }
        },
        TOKENS {
            @Override
            boolean accepts(Validator<Object> validator, Object instance) {
                return TokenValidator.of(validator).validate(new ValueTokens(instance)).isValid();
            }
        };

        abstract boolean accepts(Validator<Object> validator, Object instance);
    }

    /** What it finds at a depth. */
    private enum End {
        ACCEPTS,
        REFUSES,
        THROWS
    }

    /** Asks itself about the same value, down to a depth, and counts. */
    private static final class Recursive implements Check {
        private final End end;
        private BooleanSupplier again = () -> true;
        private int calls;
        private int within;

        Recursive(End end) {
            this.end = end;
        }

        @Override
        public boolean test(Object value) {
            calls++;
            if (within == DEPTH) {
                if (end == End.THROWS) {
                    throw new IllegalStateException("at the end");
                }
                return end == End.ACCEPTS;
            }
            within++;
            try {
                return again.getAsBoolean();
            } finally {
                within--;
            }
        }
    }

    private record Plugin(Check check) implements ConstraintPlugin {
        @Override
        public String name() {
            return "recursive";
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.values());
        }

        @Override
        public Check bind(Arguments arguments) {
            return check;
        }
    }

    private static Satya with(Check check) {
        return Satya.builder().withoutDiscovery().constraint(new Plugin(check)).build();
    }

    /** A schema with the check, and an instance that is valid but for it. */
    private record Subject(String name, Schema schema, Object instance) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Subject> subjects() {
        StringSchema text = Schema.string().constraint("recursive");
        return List.of(
                new Subject("string", text, "a"),
                new Subject("long string", text.minLength(1), "é".repeat(300)),
                new Subject("pattern", Schema.string().pattern("a+").constraint("recursive"), "a"),
                new Subject("trimmed", Schema.string().strip().constraint("recursive"), " a "),
                new Subject("integer", Schema.integer().constraint("recursive"), 1L),
                new Subject("number", Schema.number().constraint("recursive"), 1.5),
                new Subject("decimal", Schema.decimal().constraint("recursive"), 1.5),
                new Subject("boolean", Schema.bool().constraint("recursive"), true),
                new Subject("enum", Schema.enumOf("a", "b").constraint("recursive"), "a"),
                new Subject("any", Schema.any().constraint("recursive"), "a"),
                new Subject(
                        "array",
                        Schema.array(Schema.integer()).constraint("recursive"),
                        List.of(1L)),
                new Subject(
                        "map",
                        Schema.map(Schema.integer()).constraint("recursive"),
                        Map.of("a", 1L)),
                new Subject(
                        "object",
                        Schema.object()
                                .field("a", Schema.integer())
                                .build()
                                .constraint("recursive"),
                        Map.of("a", 1L)),
                new Subject("member", Schema.object().field("a", text).build(), Map.of("a", "x")),
                new Subject("nullable", text.nullable(), "a"),
                new Subject("predicate in anyOf", Schema.anyOf(Schema.integer(), text), "a"),
                new Subject("oneOf", Schema.oneOf(Schema.integer(), text), "a"),
                new Subject("allOf", Schema.allOf(Schema.any(), text), "a"),
                new Subject("then", Schema.when(Schema.string().minLength(1), text), "a"),
                new Subject(
                        "number in anyOf",
                        Schema.anyOf(Schema.string(), Schema.integer().constraint("recursive")),
                        1L));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> rows() {
        List<org.junit.jupiter.params.provider.Arguments> rows = new ArrayList<>();
        for (Subject subject : subjects()) {
            for (Door door : Door.values()) {
                for (End end : End.values()) {
                    rows.add(org.junit.jupiter.params.provider.Arguments.of(subject, door, end));
                }
            }
        }
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void check_thatValidatesItsOwnValue_isAskedOnceAtEachDepth(
            Subject subject, Door door, End end) {
        Recursive check = new Recursive(end);
        Validator<Object> validator = with(check).compile(subject.schema(), Object.class);
        check.again = () -> door.accepts(validator, subject.instance());

        assertThat(door.accepts(validator, subject.instance())).isEqualTo(end == End.ACCEPTS);
        assertThat(check.calls).isEqualTo(DEPTH + 1);
    }

    record Row(
            @Constrained("recursive") String text,
            @Constrained("recursive") long whole,
            @Constrained("recursive") double fraction) {}

    @Test
    void members_ofAnObjectThatThereIs_areAskedAboutOnce() {
        for (End end : End.values()) {
            List<Object> asked = new ArrayList<>();
            Check check =
                    value -> {
                        asked.add(value);
                        if (end == End.THROWS) {
                            throw new IllegalStateException();
                        }
                        return end == End.ACCEPTS;
                    };
            Validator<Row> rows = with(check).compile(Row.class);
            rows.violations(new Row("a", 1, 1.5));
            assertThat(asked).containsExactly("a", 1L, 1.5);
        }
    }

    @ParameterizedTest
    @MethodSource("rowsWithoutEnd")
    void check_thatValidatesTwiceWithoutEnd_isAViolationThatNamesIt(Subject subject, Door door) {
        Recursive counted = new Recursive(End.REFUSES);
        Check endless =
                value -> {
                    counted.calls++;
                    boolean isFirst = counted.again.getAsBoolean();
                    boolean isSecond = counted.again.getAsBoolean();
                    return isFirst && isSecond;
                };
        Validator<Object> validator = with(endless).compile(subject.schema(), Object.class);
        counted.again = () -> door.accepts(validator, subject.instance());

        assertThat(door.accepts(validator, subject.instance())).isFalse();
        assertThat(counted.calls).isLessThan(1_000_000);
        assertThat(validator.violations(subject.instance()))
                .anySatisfy(
                        violation -> {
                            assertThat(violation.code()).isEqualTo("pluginFailure");
                            assertThat(violation.arguments())
                                    .containsEntry("plugin", "recursive")
                                    .containsEntry("exception", "java.lang.StackOverflowError");
                        });
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> rowsWithoutEnd() {
        List<org.junit.jupiter.params.provider.Arguments> rows = new ArrayList<>();
        List<String> some = List.of("string", "integer", "object", "member", "allOf");
        for (Subject subject : subjects()) {
            for (Door door : Door.values()) {
                if (some.contains(subject.name())) {
                    rows.add(org.junit.jupiter.params.provider.Arguments.of(subject, door));
                }
            }
        }
        return rows.stream();
    }

    @Test
    void rule_thatValidatesTwiceWithoutEnd_isAViolation() {
        List<Validator<Model>> own = new ArrayList<>();
        int[] calls = {0};
        Schema schema =
                Schema.object()
                        .field("a", Schema.string())
                        .rule(
                                "endless",
                                List.of("a"),
                                model -> {
                                    calls[0]++;
                                    Map<String, Object> same = Map.of("a", "x");
                                    boolean isFirst = own.get(0).isValid(same);
                                    boolean isSecond = own.get(0).isValid(same);
                                    return isFirst && isSecond;
                                })
                        .build();
        own.add(Satya.builder().withoutDiscovery().build().compile(schema));
        assertThat(own.get(0).violations(Map.of("a", "x")).get(0).code())
                .isEqualTo("pluginFailure");
        assertThat(calls[0]).isLessThan(1_000_000);
    }
}
