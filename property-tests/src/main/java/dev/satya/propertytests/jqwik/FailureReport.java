package dev.satya.propertytests.jqwik;

import dev.satya.Schema;
import dev.satya.propertytests.instances.Faulty;
import dev.satya.propertytests.instances.JsonSpelling;
import dev.satya.propertytests.instances.JsonValues;
import dev.satya.propertytests.schemas.SchemaSource;
import dev.satya.schema.SchemaException;
import dev.satya.spi.SchemaCompiler;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Reporter;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.jspecify.annotations.Nullable;

/**
 * Prints the smallest failing sample of a property as JSON, with its schema, for the parameters with
 * {@link Conforming} or {@link Violating}, and for records that have neither. What the service
 * loader makes for jqwik. Stateless.
 */
public final class FailureReport implements AroundPropertyHook {

    /** A report. */
    public FailureReport() {}

    @Override
    public boolean appliesTo(Optional<AnnotatedElement> element) {
        return element.isEmpty()
                || !(element.get() instanceof Method method)
                || Stream.of(method.getParameters()).anyMatch(it -> wanted(it).isPresent());
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(
            PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyExecutionResult result = property.execute();
        result.falsifiedParameters()
                .ifPresent(
                        sample -> {
                            List<String> told = new ArrayList<>();
                            report(context.targetMethod(), sample, told, context.reporter());
                            result.throwable().ifPresent(thrown -> attach(told, thrown));
                        });
        return result;
    }

    /** Build tools print what was thrown, and not always what is reported besides. */
    private static void attach(List<String> told, Throwable thrown) {
        if (!told.isEmpty()) {
            thrown.addSuppressed(new FalsifyingSample(String.join("\n", told)));
        }
    }

    /** What a property was given when it failed, for whoever prints what it threw. */
    private static final class FalsifyingSample extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FalsifyingSample(String sample) {
            super(sample, null, false, false);
        }

        @Override
        public String toString() {
            return "falsified by\n" + getMessage();
        }
    }

    private static void report(
            Method method,
            List<? extends @Nullable Object> sample,
            List<String> told,
            Reporter reporter) {
        List<Parameter> parameters =
                Stream.of(method.getParameters())
                        .filter(it -> it.isAnnotationPresent(ForAll.class))
                        .toList();
        for (int i = 0; i < Math.min(parameters.size(), sample.size()); i++) {
            Parameter parameter = parameters.get(i);
            Object value = sample.get(i);
            wanted(parameter)
                    .filter(FailureReport::isDescribed)
                    .ifPresent(
                            wanted -> {
                                publish(parameter.getName(), text(value), told, reporter);
                                String name = "schema " + wanted.name();
                                publish(name, text(wanted.schema()), told, reporter);
                            });
        }
    }

    private static void publish(String name, String text, List<String> told, Reporter reporter) {
        reporter.publishValue(name, text);
        told.add(name + " = " + text);
    }

    private static Optional<Wanted> wanted(Parameter parameter) {
        Conforming conforming = parameter.getAnnotation(Conforming.class);
        if (conforming != null) {
            return Optional.of(Wanted.of(conforming, parameter.getType()));
        }
        Violating violating = parameter.getAnnotation(Violating.class);
        if (violating != null) {
            return Optional.of(Wanted.of(violating, faulty(parameter.getParameterizedType())));
        }
        ForAll forAll = parameter.getAnnotation(ForAll.class);
        boolean isOfNoMethod = forAll != null && forAll.value().equals(ForAll.NO_VALUE);
        return isOfNoMethod && parameter.getType().isRecord() && !isFaulty(parameter)
                ? Optional.of(Wanted.of(parameter.getType()))
                : Optional.empty();
    }

    private static boolean isFaulty(Parameter parameter) {
        return parameter.getType() == Faulty.class;
    }

    /** A record without a schema has a provider of its own, which says nothing of one. */
    private static boolean isDescribed(Wanted wanted) {
        try {
            wanted.schema();
            return true;
        } catch (SchemaException e) {
            return false;
        }
    }

    /** What is faulty in a {@code Faulty}, if that is a class. */
    private static Class<?> faulty(Type type) {
        boolean isOfClass =
                type instanceof ParameterizedType parameterized
                        && parameterized.getActualTypeArguments()[0] instanceof Class;
        return isOfClass
                ? (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0]
                : Object.class;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Faulty<?> faulty) {
            return text(faulty.instance()) + " breaks " + faulty.place() + ": " + faulty.fault();
        }
        if (value instanceof byte[] json) {
            return new String(json, StandardCharsets.UTF_8);
        }
        if (value instanceof String json) {
            return json;
        }
        return JsonValues.isJson(value)
                ? JsonSpelling.plain(value)
                : SchemaCompiler.installed().toJson(value);
    }

    private static String text(Schema schema) {
        try {
            return JsonSpelling.plain(schema.toMap());
        } catch (SchemaException notWritten) {
            return SchemaSource.of(schema);
        }
    }
}
