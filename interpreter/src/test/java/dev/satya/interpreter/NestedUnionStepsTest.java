package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Validator;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sealed types within each other that are told apart by their members take steps in proportion to the
 * depth of a value, valid or not, on every way in.
 */
class NestedUnionStepsTest {
    private static final int DEEPEST = 20;

    private static final int MOST_STEPS_A_LEVEL = 80;

    /** Nothing is remembered in as few looks as these take, which doubles them. */
    private static final int FIRST_LEVELS = 4;

    @TempDir Path folder;

    /** How the types of the levels are written, and their objects. */
    enum Nesting {
        /** Types of their own at each level. */
        LEVELS {
            @Override
            String source(int depth) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < depth; i++) {
                    text.append(
                            ("sealed interface S%d permits A%d, B%d {}\n"
                                            + "record A%d(S%d n, Integer v) implements S%d {}\n"
                                            + "record B%d(S%d n, Integer w) implements S%d {}\n")
                                    .formatted(i, i, i, i, i + 1, i, i, i + 1, i));
                }
                return text + LEAF.formatted(depth);
            }

            @Override
            String type(int level) {
                return (level % 2 == 0 ? "A" : "B") + level;
            }

            @Override
            String leaf(int depth) {
                return "S" + depth;
            }
        },
        /** The same types at each level. */
        RECURSION {
            @Override
            String source(int depth) {
                String strict = "@dev.satya.annotation.Extras(dev.satya.schema.Extras.FORBID) ";
                return "sealed interface S0 permits A, B, C {}\n"
                        + strict
                        + "record A(S0 n, Integer v) implements S0 {}\n"
                        + strict
                        + "record B(S0 n, Integer w) implements S0 {}\n"
                        + strict
                        + LEAF.replace("S%d", "C").replace(" {}", " implements S0 {}");
            }

            @Override
            String type(int level) {
                return level % 2 == 0 ? "A" : "B";
            }

            @Override
            String leaf(int depth) {
                return "C";
            }
        };

        private static final String LEAF =
                "record S%d(@jakarta.validation.constraints.Min(0) int x) {}";

        abstract String source(int depth);

        abstract String type(int level);

        abstract String leaf(int depth);
    }

    /** A way of a value into a validator. */
    private enum Door {
        VIOLATIONS {
            @Override
            boolean ends(Validator<Object> validator, Value value) {
                return hasEnded(validator.violations(value.map));
            }
        },
        VALIDATE {
            @Override
            boolean ends(Validator<Object> validator, Value value) {
                return validator.validate(value.map).fold(Door::hasEnded, it -> true);
            }
        },
        VIOLATIONS_JSON {
            @Override
            boolean ends(Validator<Object> validator, Value value) {
                return hasEnded(validator.violationsJson(value.json));
            }
        },
        VALIDATE_JSON {
            @Override
            boolean ends(Validator<Object> validator, Value value) {
                return validator.validateJson(value.json).fold(Door::hasEnded, it -> true);
            }
        },
        VIOLATIONS_OF_OBJECT {
            @Override
            boolean ends(Validator<Object> validator, Value value) {
                return hasEnded(validator.violations(value.object));
            }
        },
        VALIDATE_OBJECT {
            @Override
            boolean ends(Validator<Object> validator, Value value) {
                return validator.validate(value.object).fold(Door::hasEnded, it -> true);
            }
        },
        FAIL_FAST {
            @Override
            boolean ends(Validator<Object> validator, Value value) {
                return hasEnded(validator.failFast().violations(value.map));
            }
        };

        abstract boolean ends(Validator<Object> validator, Value value);

        static boolean hasEnded(Seq<Violation> violations) {
            return violations.forAll(
                    it -> !it.code().equals("limit") || !it.arguments().containsValue("steps"));
        }
    }

    private record Value(Map<String, Object> map, String json, Object object) {}

    private static Value value(Nesting nesting, GeneratedClasses classes, int depth, int leaf)
            throws Exception {
        Map<String, Object> map = Map.of("x", leaf);
        Object object = constructor(classes.get(nesting.leaf(depth))).newInstance(leaf);
        for (int level = depth - 1; level >= 0; level--) {
            String type = nesting.type(level);
            Map<String, Object> outer = new LinkedHashMap<>();
            outer.put("n", map);
            outer.put(type.startsWith("A") ? "v" : "w", 1);
            map = outer;
            object = constructor(classes.get(type)).newInstance(object, 1);
        }
        return new Value(map, SATYA.toJson(map), object);
    }

    private static Constructor<?> constructor(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor;
    }

    private static final Satya SATYA = withSteps(Integer.MAX_VALUE);

    private static Satya withSteps(int steps) {
        return Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withSteps(steps)).build();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Validator<Object> compile(Satya satya, Class<?> type) {
        return (Validator<Object>) (Validator) satya.compile((Class) type);
    }

    @ParameterizedTest
    @EnumSource
    void steps_growWithTheDepth(Nesting nesting) throws Exception {
        List<String> tooMany = new ArrayList<>();
        for (int depth = 1; depth <= DEEPEST; depth++) {
            Path own = Files.createTempDirectory(folder, "levels");
            GeneratedClasses classes = GeneratedClasses.of(own, nesting.source(depth));
            Validator<Object> validator =
                    compile(
                            withSteps(MOST_STEPS_A_LEVEL * (depth + FIRST_LEVELS)),
                            classes.get("S0"));
            for (int leaf : new int[] {1, -1}) {
                Value value = value(nesting, classes, depth, leaf);
                assertThat(validator.isValid(value.map)).isEqualTo(leaf > 0);
                for (Door door : Door.values()) {
                    if (!door.ends(validator, value)) {
                        tooMany.add(door + " of " + leaf + " at depth " + depth);
                    }
                }
            }
        }

        assertThat(tooMany).isEmpty();
    }
}
