package dev.satya.interpreter;

import static dev.satya.interpreter.SmallStack.thrownBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.Path;
import dev.satya.PathPattern;
import dev.satya.Position;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.WriteException;
import dev.satya.schema.Dialect;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaPart;
import dev.satya.schema.SimpleSchemaVisitor;
import dev.satya.schema.UnevaluatedSchema;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All public methods of what is about 5,000 levels deep, on a stack of 128 KB: each has a result, or refuses
 * with an exception of its own.
 */
class DeepDoorsTest {
    private static final int DEEP = 4_990;
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withDepth(10_000)).build();
    private static final Schema ANY = Schema.any();

    /** What puts a schema one level deeper, by its name. */
    static Map<String, UnaryOperator<Schema>> levels() {
        Map<String, UnaryOperator<Schema>> levels = new LinkedHashMap<>();
        levels.put("items", Schema::array);
        levels.put("prefix", below -> Schema.array(ANY).prefixItems(below));
        levels.put("contains", below -> Schema.array(ANY).contains(below));
        levels.put("field", below -> Schema.object().field("f", below).build());
        levels.put("pattern", below -> Schema.object().build().patternProperty("^f", below));
        levels.put("extras", below -> Schema.object().build().withExtras(below));
        levels.put("map", Schema::map);
        levels.put("keys", below -> Schema.map(below, ANY));
        levels.put("allOf", below -> Schema.allOf(below, ANY));
        levels.put("anyOf", below -> Schema.anyOf(below, Schema.string()));
        levels.put("oneOf", below -> Schema.oneOf(below, Schema.never()));
        levels.put("not", Schema::not);
        levels.put("nullable", Schema::nullable);
        levels.put("when", below -> Schema.when(below, ANY));
        levels.put("then", below -> Schema.when(ANY, below));
        levels.put("guarded", below -> Schema.guarded(JsonType.NULL, below));
        levels.put("dependent", below -> Schema.dependent("f", below));
        levels.put(
                "unevaluated",
                below -> UnevaluatedSchema.of(ANY).withItems(below).withProperties(ANY));
        levels.put("definitions", below -> Schema.definitions(Map.of("D", below), ANY));
        levels.put("root", below -> Schema.definitions(Map.of("D", ANY), below));
        return levels;
    }

    private static Schema deep(UnaryOperator<Schema> level, Schema leaf) {
        Schema schema = leaf;
        for (int i = 0; i < DEEP; i++) {
            schema = level.apply(schema);
        }
        return schema;
    }

    /** Every public method that takes nothing, or another object. */
    private static Map<String, Callable<?>> methods(Object value, Object equal, Object other) {
        Map<String, Callable<?>> doors = new LinkedHashMap<>();
        List<Class<?>> types = new ArrayList<>(List.of(Object.class, value.getClass()));
        types.addAll(List.of(value.getClass().getInterfaces()));
        types.removeIf(type -> type.getName().startsWith(Satya.class.getPackageName()));
        for (Class<?> type : types) {
            for (Method method : type.getMethods()) {
                boolean isWaiting =
                        Set.of("wait", "notify", "notifyAll").contains(method.getName());
                boolean isStatic = Modifier.isStatic(method.getModifiers());
                if (!isStatic && !isWaiting && method.getParameterCount() == 0) {
                    doors.put(type.getSimpleName() + "." + method, () -> method.invoke(value));
                }
            }
        }
        doors.put("equals of an equal one", () -> value.equals(equal));
        doors.put("equals of another", () -> value.equals(other));
        return doors;
    }

    private static List<String> overflows(Map<String, Callable<?>> doors)
            throws InterruptedException {
        List<String> overflows = new ArrayList<>();
        for (Map.Entry<String, Callable<?>> door : doors.entrySet()) {
            Throwable thrown = thrownBy(door.getValue());
            boolean isOwn =
                    thrown == null
                            || thrown instanceof SchemaException
                            || thrown instanceof WriteException
                            || thrown instanceof NoSuchElementException;
            if (!isOwn) {
                overflows.add(door.getKey() + ": " + thrown);
            }
        }
        return overflows;
    }

    static Stream<String> names() {
        return levels().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void schema_deep_overflowsNoStack(String name) throws InterruptedException {
        UnaryOperator<Schema> level = levels().get(name);
        Schema schema = deep(level, Schema.constant(1));
        Schema equal = deep(level, Schema.constant(1));
        Schema other = deep(level, Schema.constant(2));
        Map<String, Callable<?>> doors = methods(schema, equal, other);
        doors.put(
                "parts",
                () -> schema.withParts(schema.parts().stream().map(SchemaPart::schema).toList()));
        SimpleSchemaVisitor<Schema> visitor = each -> each;
        doors.put("accept", () -> schema.accept(visitor));
        for (Dialect dialect : Dialect.values()) {
            doors.put(
                    "toMap " + dialect,
                    () -> schema.toMap(ExportOptions.DEFAULT.withDialect(dialect)));
            doors.put(
                    "toJson " + dialect,
                    () -> schema.toJson(ExportOptions.DEFAULT.withDialect(dialect)));
        }
        doors.put("compile", () -> SATYA.compile(schema, Object.class));
        doors.put("explain", () -> SATYA.compile(schema, Object.class).explain());
        doors.put("output", () -> SATYA.output(schema));
        doors.put("set", () -> Set.of(schema, other));
        doors.put("collection", () -> List.of(schema).toString());
        assertThat(overflows(doors)).isEmpty();
        assertThat(schema).isEqualTo(equal).isNotEqualTo(other).hasSameHashCodeAs(equal);
    }

    private static Object nested(UnaryOperator<Object> level, Object leaf) {
        Object value = leaf;
        for (int i = 0; i < DEEP; i++) {
            value = level.apply(value);
        }
        return value;
    }

    private static <T> T onLargeStack(Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        new Thread(null, task, "large", 1L << 29).start();
        return task.get();
    }

    private static Schema tree() {
        Schema node =
                Schema.object("Node")
                        .optional("a", Schema.anyOf(Schema.reference("Node"), Schema.integer()))
                        .extras(Extras.KEEP)
                        .build();
        return Schema.definitions(Map.of("Node", node), Schema.reference("Node"));
    }

    /** What puts a value one level deeper. */
    static Stream<UnaryOperator<Object>> values() {
        return Stream.of(
                below -> Map.of("a", below),
                below -> Map.of("b", below),
                below -> Map.of("b", List.of(below)),
                below -> Map.of("a", 1, "b", below));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("values")
    void model_deep_overflowsNoStack(UnaryOperator<Object> level) throws Exception {
        Validator<Model> validator = SATYA.compile(tree());
        Callable<Validation<Seq<Violation>, Model>> made =
                () -> validator.validate(nested(level, 1));
        Validation<Seq<Violation>, Model> validation = onLargeStack(made);
        Validation<Seq<Violation>, Model> equal = onLargeStack(made);
        Model model = validation.get();
        Model other = onLargeStack(() -> validator.validate(nested(level, 2))).get();
        Map<String, Callable<?>> doors = methods(model, equal.get(), other);
        methods(validation, equal, Validation.invalid(validation))
                .forEach((name, door) -> doors.put("validation " + name, door));
        doors.put("with", () -> model.with("a", 7));
        doors.put("writeJson", () -> write(model));
        doors.put("validate", () -> validator.validate(model));
        doors.put("isValid", () -> validator.isValid(model));
        doors.put("toJson", () -> SATYA.toJson(model));
        doors.put("set", () -> Set.of(model, other));
        assertThat(overflows(doors)).isEmpty();
    }

    private static @Nullable Object write(Model model) throws IOException {
        model.writeJson(OutputStream.nullOutputStream());
        return null;
    }

    @Test
    void violation_deep_overflowsNoStack() throws Exception {
        Validator<Object> validator = SATYA.compile(tree(), Object.class);
        Object instance = nested(below -> Map.of("a", below), "x");
        Callable<Seq<Violation>> made = () -> validator.violations(instance);
        Seq<Violation> violations = onLargeStack(made);
        Violation violation = violations.head();
        assertThat(violation.path().segments()).hasSize(DEEP);
        Violation equal = onLargeStack(made).head();
        ValidationException exception = new ValidationException(violations);
        Map<String, Callable<?>> doors =
                methods(violation, equal, violation.at(new Position(1, 1, 0)));
        methods(violation.path(), equal.path(), Path.ROOT)
                .forEach((name, door) -> doors.put("path " + name, door));
        methods(exception, exception, violation)
                .forEach((name, door) -> doors.put("exception " + name, door));
        doors.put(
                "pattern",
                () -> PathPattern.of(violation.path().toPointer()).matches(equal.path()));
        doors.put("validation", () -> Validation.invalid(violations).toString());
        assertThat(overflows(doors)).isEmpty();
    }
}
