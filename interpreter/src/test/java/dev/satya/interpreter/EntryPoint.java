package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.JsonInput;
import dev.satya.Model;
import dev.satya.Options;
import dev.satya.Options.DuplicateKeys;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.ConstraintPlugin;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A way for an instance into a validator. All of them are to give the same answer. */
enum EntryPoint {
    VALIDATE {
        @Override
        void check(Case row, Satya satya) {
            Outcome.of(() -> plain(row, satya).validate(row.instance())).is(row);
        }
    },
    VALIDATE_BYTES {
        @Override
        void check(Case row, Satya satya) {
            Outcome.of(() -> plain(row, satya).validateJson(bytes(row.json()))).is(row);
        }
    },
    VALIDATE_TEXT {
        @Override
        void check(Case row, Satya satya) {
            Outcome.of(() -> plain(row, satya).validateJson(row.json())).is(row);
        }
    },
    VALIDATE_STREAM_OF_BYTES {
        @Override
        void check(Case row, Satya satya) {
            JsonInput json = JsonInput.of(new ByteArrayInputStream(bytes(row.json())));
            Outcome.of(() -> unchecked(() -> plain(row, satya).validateJson(json))).is(row);
        }
    },
    VALIDATE_READER_OF_TEXT {
        @Override
        void check(Case row, Satya satya) {
            JsonInput json = JsonInput.of(new StringReader(row.json()));
            Outcome.of(() -> unchecked(() -> plain(row, satya).validateJson(json))).is(row);
        }
    },
    VALIDATE_BUFFER_OF_BYTES {
        @Override
        void check(Case row, Satya satya) {
            byte[] padded = bytes("[" + row.json() + "]");
            JsonInput json = JsonInput.of(ByteBuffer.wrap(padded, 1, padded.length - 2));
            Outcome.of(() -> unchecked(() -> plain(row, satya).validateJson(json))).is(row);
        }
    },
    LAST_OF_DUPLICATES_BYTES {
        @Override
        void check(Case row, Satya satya) {
            boolean hasNone =
                    row.violations().stream().noneMatch(v -> v.startsWith("duplicateKey@"));
            if (hasNone) {
                Outcome.of(
                                () ->
                                        plain(row, satya)
                                                .with(options(row))
                                                .validateJson(bytes(row.json())))
                        .is(row);
            }
        }
    },
    PARSE {
        @Override
        void check(Case row, Satya satya) {
            Outcome.thrown(() -> plain(row, satya).parse(row.instance())).is(row);
        }
    },
    PARSE_BYTES {
        @Override
        void check(Case row, Satya satya) {
            Outcome.thrown(() -> plain(row, satya).parseJson(bytes(row.json()))).is(row);
        }
    },
    PARSE_TEXT {
        @Override
        void check(Case row, Satya satya) {
            Outcome.thrown(() -> plain(row, satya).parseJson(row.json())).is(row);
        }
    },
    IS_VALID {
        @Override
        void check(Case row, Satya satya) {
            assertThat(plain(row, satya).isValid(row.instance())).isEqualTo(row.isValid());
        }
    },
    IS_VALID_BYTES {
        @Override
        void check(Case row, Satya satya) {
            assertThat(plain(row, satya).isValidJson(bytes(row.json()))).isEqualTo(row.isValid());
        }
    },
    VIOLATIONS {
        @Override
        void check(Case row, Satya satya) {
            Outcome.violations(plain(row, satya).violations(row.instance())).are(row);
        }
    },
    VIOLATIONS_BYTES {
        @Override
        void check(Case row, Satya satya) {
            Outcome.violations(plain(row, satya).violationsJson(bytes(row.json()))).are(row);
        }
    },
    VIOLATIONS_OF_OTHER_SOURCES_BYTES {
        @Override
        void check(Case row, Satya satya) {
            Validator<?> validator = plain(row, satya);
            byte[] padded = bytes("[" + row.json() + "]");
            JsonInput buffer = JsonInput.of(ByteBuffer.wrap(padded, 1, padded.length - 2));
            byte[] json = bytes(row.json());
            for (Callable<Seq<Violation>> call :
                    List.<Callable<Seq<Violation>>>of(
                            () -> validator.violationsJson(row.json()),
                            () -> validator.violationsJson(buffer),
                            () ->
                                    validator.violationsJson(
                                            JsonInput.of(new ByteArrayInputStream(json))),
                            () ->
                                    validator.violationsJson(
                                            JsonInput.of(new StringReader(row.json()))))) {
                Outcome.violations(unchecked(call)).are(row);
            }
            for (Callable<Boolean> call :
                    List.<Callable<Boolean>>of(
                            () -> validator.isValidJson(row.json()),
                            () -> validator.isValidJson(buffer),
                            () ->
                                    validator.isValidJson(
                                            JsonInput.of(new ByteArrayInputStream(json))),
                            () ->
                                    validator.isValidJson(
                                            JsonInput.of(new StringReader(row.json()))))) {
                assertThat(unchecked(call)).isEqualTo(row.isValid());
            }
        }
    },
    TWO_AT_ONE_VALUE {
        @Override
        void check(Case row, Satya satya) {
            Validator<?> validator = compile(row, twice(row), satya);
            Outcome.of(() -> validator.validate(row.instance())).without("anyOf@").is(row);
            Outcome.violations(validator.violations(row.instance())).without("anyOf@").are(row);
            assertThat(validator.isValid(row.instance())).isEqualTo(row.isValid());
        }
    },
    TWO_AT_ONE_VALUE_BYTES {
        @Override
        void check(Case row, Satya satya) {
            Validator<?> validator = compile(row, twice(row), satya);
            byte[] json = bytes(row.json());
            Outcome.of(() -> validator.validateJson(json)).without("anyOf@").is(row);
            Outcome.violations(validator.violationsJson(json)).without("anyOf@").are(row);
            assertThat(validator.isValidJson(json)).isEqualTo(row.isValid());
        }
    },
    FAIL_FAST {
        @Override
        void check(Case row, Satya satya) {
            Outcome.of(() -> plain(row, satya).failFast().validate(row.instance())).isOneOf(row);
        }
    },
    FAIL_FAST_BYTES {
        @Override
        void check(Case row, Satya satya) {
            Outcome.of(() -> plain(row, satya).failFast().validateJson(bytes(row.json())))
                    .isOneOf(row);
        }
    },
    FIELD {
        @Override
        void check(Case row, Satya satya) {
            Map<String, Object> instance = Collections.singletonMap("f", row.instance());
            Outcome.of(() -> inField(row, satya).validate(instance)).under("/f").is(row);
        }
    },
    FIELD_BYTES {
        @Override
        void check(Case row, Satya satya) {
            byte[] json = bytes("{\"f\":" + row.json() + "}");
            Outcome.of(() -> inField(row, satya).validateJson(json)).under("/f").is(row);
        }
    },
    ITEM {
        @Override
        void check(Case row, Satya satya) {
            List<Object> instance = Collections.singletonList(row.instance());
            Outcome.of(() -> compile(row, Schema.array(row.schema()), satya).validate(instance))
                    .under("/0")
                    .is(row);
        }
    },
    ITEM_BYTES {
        @Override
        void check(Case row, Satya satya) {
            byte[] json = bytes("[" + row.json() + "]");
            Outcome.of(() -> compile(row, Schema.array(row.schema()), satya).validateJson(json))
                    .under("/0")
                    .is(row);
        }
    },
    MAP_VALUE {
        @Override
        void check(Case row, Satya satya) {
            Map<String, Object> instance = Collections.singletonMap("k", row.instance());
            Outcome.of(() -> compile(row, Schema.map(row.schema()), satya).validate(instance))
                    .under("/k")
                    .is(row);
        }
    },
    MAP_VALUE_BYTES {
        @Override
        void check(Case row, Satya satya) {
            byte[] json = bytes("{\"k\":" + row.json() + "}");
            Outcome.of(() -> compile(row, Schema.map(row.schema()), satya).validateJson(json))
                    .under("/k")
                    .is(row);
        }
    },
    BRANCH {
        @Override
        void check(Case row, Satya satya) {
            Outcome.of(
                            () ->
                                    compile(row, Schema.anyOf(row.schema()), satya)
                                            .validate(row.instance()))
                    .is(row);
        }
    },
    BRANCH_BYTES {
        @Override
        void check(Case row, Satya satya) {
            byte[] json = bytes(row.json());
            Outcome.of(() -> compile(row, Schema.anyOf(row.schema()), satya).validateJson(json))
                    .is(row);
        }
    },
    REFERENCE {
        @Override
        void check(Case row, Satya satya) {
            Outcome.of(() -> compile(row, referenced(row), satya).validate(row.instance())).is(row);
        }
    },
    REFERENCE_BYTES {
        @Override
        void check(Case row, Satya satya) {
            byte[] json = bytes(row.json());
            Outcome.of(() -> compile(row, referenced(row), satya).validateJson(json)).is(row);
        }
    },
    SET {
        @Override
        void check(Case row, Satya satya) {
            Model model = empty(row, satya);
            Outcome.thrown(
                            () -> {
                                model.set("f", row.instance());
                                return model;
                            })
                    .under("/f")
                    .is(row);
            assertThat(model.isSet("f")).isEqualTo(row.isValid());
        }
    },
    WITH {
        @Override
        void check(Case row, Satya satya) {
            Model model = empty(row, satya);
            Outcome.thrown(() -> model.with("f", row.instance())).under("/f").is(row);
            assertThat(model.isSet("f")).isFalse();
        }
    },
    RECORD {
        @Override
        void check(Case row, Satya satya) {
            Held held = new Held(row.instance());
            Outcome.of(() -> compile(row, field(row).as(Held.class), satya).validate(held))
                    .under("/f")
                    .isOrIsGiven(row);
        }

        @Override
        boolean takes(Case row) {
            return super.takes(row) && row.instance() != null;
        }
    },
    RECORD_OF_LONG {
        @Override
        void check(Case row, Satya satya) {
            Held.OfLong held = new Held.OfLong(((Number) row.instance()).longValue());
            Outcome.of(() -> compile(row, field(row).as(Held.OfLong.class), satya).validate(held))
                    .under("/f")
                    .is(row);
        }

        @Override
        boolean takes(Case row) {
            boolean isLong = row.instance() instanceof Long || row.instance() instanceof Integer;
            return isLong && row.schema() instanceof IntegerSchema;
        }
    },
    RECORD_OF_DOUBLE {
        @Override
        void check(Case row, Satya satya) {
            Held.OfDouble held = new Held.OfDouble((Double) row.instance());
            Outcome.of(() -> compile(row, field(row).as(Held.OfDouble.class), satya).validate(held))
                    .under("/f")
                    .is(row);
        }

        @Override
        boolean takes(Case row) {
            return row.instance() instanceof Double
                    && row.schema() instanceof NumberSchema number
                    && number.form() == NumberSchema.Form.DOUBLE;
        }
    },
    RECORD_OF_FLOAT {
        @Override
        void check(Case row, Satya satya) {
            Held.OfFloat held = new Held.OfFloat((Float) row.instance());
            Outcome.of(() -> compile(row, field(row).as(Held.OfFloat.class), satya).validate(held))
                    .under("/f")
                    .is(row);
        }

        @Override
        boolean takes(Case row) {
            return row.instance() instanceof Float
                    && row.schema() instanceof NumberSchema number
                    && number.form() == NumberSchema.Form.FLOAT;
        }
    };

    abstract void check(Case row, Satya satya);

    /** Every row with every entry point that can take it. */
    static Stream<Arguments> of(Case... rows) {
        return Arrays.stream(rows)
                .flatMap(
                        row ->
                                Arrays.stream(values())
                                        .filter(entry -> entry.takes(row))
                                        .map(entry -> Arguments.of(row, entry)));
    }

    boolean takes(Case row) {
        boolean isTwice = this == TWO_AT_ONE_VALUE || this == TWO_AT_ONE_VALUE_BYTES;
        if (isTwice && row.schema() instanceof ConstSchema) {
            return false; // two constants are told as an enum
        }
        boolean isJson = name().endsWith("BYTES") || name().endsWith("TEXT");
        if (isJson) {
            return row.json() != null;
        }
        boolean isCall = this != SET && this != WITH;
        return row.instance() != Case.NONE && (isCall || row.mode() == null);
    }

    private static Options options(Case row) {
        return Options.DEFAULT.with(row.mode()).with(DuplicateKeys.LAST_WINS);
    }

    private static <T> T unchecked(Callable<T> call) {
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static Validator<?> compile(Case row, Schema schema, Satya satya) {
        Validator<Object> validator = satya.compile(schema, Object.class);
        return row.mode() == null ? validator : validator.with(row.mode());
    }

    private static Validator<?> plain(Case row, Satya satya) {
        return compile(row, row.schema(), satya);
    }

    private static Validator<?> inField(Case row, Satya satya) {
        return compile(row, field(row), satya);
    }

    private static ObjectSchema field(Case row) {
        return Schema.object().field("f", row.schema()).build();
    }

    private static Schema referenced(Case row) {
        return Schema.definitions(Map.of("r", row.schema()), Schema.reference("r"));
    }

    /** So that containers are made a canonical tree first. */
    private static Schema twice(Case row) {
        return Schema.anyOf(row.schema(), row.schema());
    }

    private static Model empty(Case row, Satya satya) {
        Schema schema = Schema.object().optional("f", row.schema()).build();
        return satya.compile(schema).parse(Map.of());
    }

    /** A Satya that finds no plugins, with these. */
    static Satya satya(ConstraintPlugin... plugins) {
        Satya.Builder builder = Satya.builder().withoutDiscovery();
        for (ConstraintPlugin plugin : plugins) {
            builder.constraint(plugin);
        }
        return builder.build();
    }

    /** {@code code@pointer} of each. */
    static List<String> codes(Seq<Violation> violations) {
        return violations
                .map(violation -> violation.code() + "@" + violation.path().toPointer())
                .asJava();
    }

    /** A value with models and records as maps. */
    static Object unwrapped(Object value) {
        if (Held.isHeld(value)) {
            return Collections.singletonMap("f", unwrapped(Held.value(value)));
        }
        if (value instanceof Model model) {
            return model.toMap();
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(unwrapped(item)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((name, item) -> copy.put(name, unwrapped(item)));
            return copy;
        }
        return value;
    }

    /** What came out. */
    private record Outcome(List<String> violations, Object value) {

        static Outcome of(Supplier<Validation<? extends Seq<Violation>, ?>> call) {
            Validation<? extends Seq<Violation>, ?> result = call.get();
            return result.isValid()
                    ? new Outcome(List.of(), unwrapped(result.get()))
                    : new Outcome(codes(Seq.narrow(result.getError())), null);
        }

        static Outcome violations(Seq<Violation> violations) {
            return new Outcome(codes(violations), null);
        }

        static Outcome thrown(Supplier<?> call) {
            try {
                return new Outcome(List.of(), unwrapped(call.get()));
            } catch (ValidationException e) {
                return new Outcome(codes(e.violations()), null);
            }
        }

        /** With the container around it taken away. */
        Outcome under(String prefix) {
            List<String> inner = new ArrayList<>();
            for (String violation : violations) {
                assertThat(violation).contains("@" + prefix);
                inner.add(violation.replaceFirst("@" + prefix, "@"));
            }
            String key = prefix.substring(1);
            boolean isHeld = violations.isEmpty();
            Object item = isHeld && value instanceof List<?> list ? list.get(0) : null;
            return new Outcome(
                    inner, isHeld && value instanceof Map<?, ?> map ? map.get(key) : item);
        }

        /** Without the first violation, if it is this one. */
        Outcome without(String first) {
            return violations.isEmpty() || !violations.get(0).equals(first)
                    ? this
                    : new Outcome(violations.subList(1, violations.size()), value);
        }

        void are(Case row) {
            assertThat(violations).isEqualTo(row.violations());
        }

        void is(Case row) {
            are(row);
            assertThat(value).isEqualTo(row.value());
        }

        /** A component of type Object keeps a number that is valid as it was given. */
        void isOrIsGiven(Case row) {
            assertThat(violations).isEqualTo(row.violations());
            assertThat(value).isIn(row.value(), unwrapped(row.instance()));
        }

        void isOneOf(Case row) {
            if (row.isValid()) {
                is(row);
            } else {
                assertThat(violations).hasSize(1);
                assertThat(row.violations()).containsAll(violations);
            }
        }
    }
}
