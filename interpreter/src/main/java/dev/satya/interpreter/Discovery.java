package dev.satya.interpreter;

import dev.satya.Validator;
import dev.satya.interpreter.discover.Discoverer;
import dev.satya.interpreter.discover.Found;
import dev.satya.interpreter.discover.FoundKind;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The classes that {@link Satya.Builder#scan} and {@link Satya.Builder#classes} name: first those of
 * {@code META-INF/satya/models.idx}, then those that are given, then those of packages that no index
 * speaks for. Immutable and thread-safe.
 */
public final class Discovery {
    private final Found found;
    private final ScanReport report;
    private final List<ScalarType<?>> scalarTypes;
    private final Function<Class<?>, Validator<?>> compiler;

    private Discovery(
            Found found,
            ScanReport report,
            List<ScalarType<?>> scalarTypes,
            Function<Class<?>, Validator<?>> compiler) {
        this.found = found;
        this.report = report;
        this.scalarTypes = List.copyOf(scalarTypes);
        this.compiler = compiler;
    }

    /** Finds them. */
    static Discovery of(
            List<String> packages,
            Collection<Class<?>> classes,
            ClassLoader loader,
            Collection<ScalarType<?>> known,
            Function<Class<?>, Validator<?>> compiler) {
        long start = System.nanoTime();
        Found found = Discoverer.find(packages, classes, loader);
        ScanReport report = new ScanReport(found, (System.nanoTime() - start) / 1_000_000);
        List<ScalarType<?>> made = new ArrayList<>();
        for (Class<?> type : found.of(FoundKind.SCALAR)) {
            if (known.stream().noneMatch(each -> each.getClass() == type)) {
                made.add(made(type));
            }
        }
        return new Discovery(found, report, made, compiler);
    }

    private static ScalarType<?> made(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (ScalarType<?>) constructor.newInstance();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException(
                    "the scalar type "
                            + type.getName()
                            + " that was found cannot be made: give it a constructor without"
                            + " parameters that is within reach, or the builder an object of it:"
                            + " type(…)",
                    e);
        }
    }

    /** The classes, in the order of their names; {@link Satya#compile(Class)} compiles each on demand. */
    public List<Class<?>> classes() {
        return List.copyOf(found.of(FoundKind.CLASS));
    }

    /** The annotations that mean constraints, in the order of their names. */
    public List<Class<? extends Annotation>> constraints() {
        List<Class<? extends Annotation>> all = new ArrayList<>();
        found.of(FoundKind.CONSTRAINT).forEach(each -> all.add(each.asSubclass(Annotation.class)));
        return all;
    }

    /** One object of each scalar type that was found; the Satya knows them. */
    public List<ScalarType<?>> scalarTypes() {
        return scalarTypes;
    }

    /** How they were found, and what it took. */
    public ScanReport report() {
        return report;
    }

    /**
     * Compiles all of the classes.
     *
     * @return the validators, by class in the order of names
     * @throws SchemaException with the mistakes of all classes that have any, each by the name of its
     *     class
     */
    public Map<Class<?>, Validator<?>> compileAll() {
        Map<Class<?>, Validator<?>> compiled = new LinkedHashMap<>();
        Map<Class<?>, SchemaException> mistakes = new LinkedHashMap<>();
        for (Class<?> type : classes()) {
            try {
                compiled.put(type, compiler.apply(type));
            } catch (SchemaException e) {
                mistakes.put(type, e);
            }
        }
        if (!mistakes.isEmpty()) {
            throw told(mistakes);
        }
        return Collections.unmodifiableMap(compiled);
    }

    private static SchemaException told(Map<Class<?>, SchemaException> mistakes) {
        List<String> told = new ArrayList<>();
        mistakes.forEach((type, mistake) -> told.add(type.getName() + ": " + mistake.getMessage()));
        SchemaException all =
                new SchemaException(
                        mistakes.size()
                                + " of the classes cannot be compiled. "
                                + String.join(". ", told));
        mistakes.values().forEach(all::addSuppressed);
        return all;
    }
}
