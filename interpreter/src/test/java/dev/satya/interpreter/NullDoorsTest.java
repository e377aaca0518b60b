package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.satya.BackReferences;
import dev.satya.BatchOptions;
import dev.satya.JsonInput;
import dev.satya.Limits;
import dev.satya.MessageSource;
import dev.satya.Options;
import dev.satya.RowInput;
import dev.satya.Rows;
import dev.satya.Schema;
import dev.satya.SchemaOutput;
import dev.satya.TextInput;
import dev.satya.Validator;
import dev.satya.WriteOptions;
import dev.satya.interpreter.token.TokenSource;
import dev.satya.scalar.ScalarType;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.ImportOptions;
import dev.satya.spi.ConstraintPlugin;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Null for any parameter of any public door that does not say that it may be null. */
class NullDoorsTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final Validator<Part> PARTS = SATYA.compile(Part.class);

    record Part(int a) {}

    /** Anything that a parameter of the class may be; the nulls are put in place of one at a time. */
    private static final Map<Class<?>, Supplier<?>> VALUES =
            Map.ofEntries(
                    Map.entry(Schema.class, () -> Schema.object().build()),
                    Map.entry(Class.class, () -> Part.class),
                    Map.entry(Executable.class, () -> NullDoorsTest.class.getDeclaredMethods()[0]),
                    Map.entry(Map.class, Map::of),
                    Map.entry(Object.class, () -> new Part(1)),
                    Map.entry(String.class, () -> "a"),
                    Map.entry(byte[].class, () -> new byte[] {'1'}),
                    Map.entry(int.class, () -> 1),
                    Map.entry(Options.class, () -> Options.DEFAULT),
                    Map.entry(BatchOptions.class, () -> BatchOptions.DEFAULT),
                    Map.entry(WriteOptions.class, () -> WriteOptions.DEFAULT),
                    Map.entry(ImportOptions.class, () -> ImportOptions.DEFAULT),
                    Map.entry(ExportOptions.class, () -> ExportOptions.DEFAULT),
                    Map.entry(OutputStream.class, OutputStream::nullOutputStream),
                    Map.entry(InputStream.class, () -> new ByteArrayInputStream(new byte[0])),
                    Map.entry(Reader.class, () -> new StringReader("1")),
                    Map.entry(ByteBuffer.class, () -> ByteBuffer.wrap(new byte[] {'1'})),
                    Map.entry(java.nio.file.Path.class, () -> java.nio.file.Path.of("a")),
                    Map.entry(JsonInput.class, () -> JsonInput.of(new StringReader("1"))),
                    Map.entry(RowInput.class, () -> RowInput.ndjson(InputStream.nullInputStream())),
                    Map.entry(Iterable.class, List::of),
                    Map.entry(Stream.class, Stream::empty),
                    Map.entry(ConstraintPlugin.class, () -> stub(ConstraintPlugin.class)),
                    Map.entry(TokenSource.class, () -> stub(TokenSource.class)),
                    Map.entry(Validator.class, () -> PARTS),
                    Map.entry(Predicate.class, () -> (Predicate<?>) any -> true),
                    Map.entry(Consumer.class, () -> (Consumer<?>) any -> {}),
                    Map.entry(ScalarType.class, () -> ScalarTypes.DATE),
                    Map.entry(ClassLoader.class, NullDoorsTest.class::getClassLoader),
                    Map.entry(Limits.class, () -> Limits.DEFAULT),
                    Map.entry(Clock.class, Clock::systemUTC),
                    Map.entry(MessageSource.class, Satya::catalogue),
                    Map.entry(java.util.Locale.class, () -> java.util.Locale.ROOT),
                    Map.entry(BackReferences.class, () -> BackReferences.COUNT_STEPS),
                    Map.entry(MethodHandles.Lookup.class, MethodHandles::lookup));

    private static Object stub(Class<?> type) {
        return java.lang.reflect.Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> "a");
    }

    private static Object value(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray() && !type.getComponentType().isPrimitive()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        Supplier<?> value = VALUES.get(type);
        assertThat(value).as("a value of %s", type).isNotNull();
        return value.get();
    }

    static Stream<Arguments> doors() throws ReflectiveOperationException {
        Method method = Part.class.getDeclaredMethod("a");
        List<Arguments> doors = new ArrayList<>();
        add(Satya.class, SATYA, doors);
        add(Satya.Builder.class, Satya.builder(), doors);
        add(Validator.class, PARTS, doors);
        add(Rows.class, PARTS.rows(), doors);
        add(MethodValidator.class, SATYA.method(method), doors);
        add(TokenValidator.class, TokenValidator.of(PARTS), doors);
        add(TextInput.class, TextInput.DEFAULT, doors);
        add(SchemaOutput.class, SATYA.output(Schema.any()), doors);
        add(Options.class, Options.DEFAULT, doors);
        add(JsonInput.class, JsonInput.of(new StringReader("1")), doors);
        add(RowInput.class, RowInput.ndjson(InputStream.nullInputStream()), doors);
        return doors.stream();
    }

    private static void add(Class<?> type, Object door, List<Arguments> doors) {
        Method[] methods = type.getDeclaredMethods();
        Arrays.sort(methods, Comparator.comparing(Method::toString));
        for (Method method : methods) {
            boolean isDoor =
                    Modifier.isPublic(method.getModifiers())
                            && !method.isSynthetic()
                            && !method.getName().equals("equals");
            for (int i = 0; isDoor && i < method.getParameterCount(); i++) {
                if (excludesNull(method.getParameters()[i])) {
                    doors.add(Arguments.of(method, door, i, false));
                    boolean isLast = method.isVarArgs() && i == method.getParameterCount() - 1;
                    if (isLast && excludesNullItems(method.getParameters()[i])) {
                        doors.add(Arguments.of(method, door, i, true));
                    }
                }
            }
        }
    }

    private static boolean excludesNull(Parameter parameter) {
        return !parameter.getType().isPrimitive() && excludesNull(parameter.getAnnotatedType());
    }

    /** The arguments of a call that is validated may be null. */
    private static boolean excludesNullItems(Parameter parameter) {
        AnnotatedArrayType array = (AnnotatedArrayType) parameter.getAnnotatedType();
        return excludesNull(array.getAnnotatedGenericComponentType());
    }

    private static boolean excludesNull(AnnotatedType type) {
        return Arrays.stream(type.getAnnotations())
                .noneMatch(it -> it.annotationType().getSimpleName().equals("Nullable"));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void null_isRefusedByTheNameOfTheParameter(
            Method method, Object door, int position, boolean isItem) {
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = Arrays.stream(types).map(NullDoorsTest::value).toArray();
        arguments[position] =
                isItem ? Array.newInstance(types[position].getComponentType(), 1) : null;
        Throwable thrown = catchThrowable(() -> called(method, door, arguments));
        assertThat(thrown)
                .as("%s", method)
                .isInstanceOf(NullPointerException.class)
                .hasMessageMatching("[a-z][A-Za-z]*");
        if (method.getParameters()[position].isNamePresent() && !isItem) {
            assertThat(thrown).hasMessage(method.getParameters()[position].getName());
        }
    }

    private static void called(Method method, Object door, Object[] arguments) throws Throwable {
        try {
            method.invoke(door, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
