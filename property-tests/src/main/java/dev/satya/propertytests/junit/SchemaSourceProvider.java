package dev.satya.propertytests.junit;

import dev.satya.Schema;
import dev.satya.propertytests.SchemaCases;
import dev.satya.propertytests.SchemaResource;
import dev.satya.propertytests.instances.Faulty;
import dev.satya.propertytests.junit.SchemaSource.Fault;
import dev.satya.spi.SchemaCompiler;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** What JUnit makes for {@link SchemaSource}. */
final class SchemaSourceProvider implements ArgumentsProvider, AnnotationConsumer<SchemaSource> {
    private @Nullable SchemaSource annotation;

    SchemaSourceProvider() {}

    @Override
    public void accept(SchemaSource annotation) {
        this.annotation = annotation;
    }

    @Override
    public Stream<? extends Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context) {
        SchemaSource source = annotation;
        Type[] types = context.getRequiredTestMethod().getGenericParameterTypes();
        if (source == null || types.length == 0) {
            throw new IllegalArgumentException("@SchemaSource gives data to the first parameter");
        }
        if (source.count() < 1) {
            throw new IllegalArgumentException("count of @SchemaSource is below 1");
        }
        return cases(source, types[0]).map(instance -> Arguments.of(instance));
    }

    private static Stream<?> cases(SchemaSource source, Type parameter) {
        boolean isFaulty =
                parameter == Faulty.class
                        || parameter instanceof ParameterizedType generic
                                && generic.getRawType() == Faulty.class;
        if (source.fault() == Fault.NONE) {
            if (isFaulty) {
                throw new IllegalArgumentException(
                        "valid data are no Faulty: @SchemaSource(fault = ONE) gives some");
            }
            return valid(source, raw(parameter));
        }
        Class<?> form =
                parameter instanceof ParameterizedType generic && isFaulty
                        ? raw(generic.getActualTypeArguments()[0])
                        : isFaulty ? Object.class : raw(parameter);
        Stream<? extends Faulty<?>> faulty = faulty(source, form);
        return isFaulty ? faulty : faulty.map(Faulty::instance);
    }

    private static Stream<?> valid(SchemaSource source, Class<?> form) {
        if (isOfMembers(source, form)) {
            return SchemaCases.valid(form, source.seed(), source.count());
        }
        Schema schema = schema(source);
        if (form == byte[].class) {
            return SchemaCases.validJson(schema, source.seed(), source.count());
        }
        if (form == String.class) {
            return SchemaCases.validJson(schema, source.seed(), source.count())
                    .map(SchemaSourceProvider::text);
        }
        return SchemaCases.valid(schema, source.seed(), source.count())
                .map(instance -> checked(instance, form));
    }

    private static Stream<? extends Faulty<?>> faulty(SchemaSource source, Class<?> form) {
        if (isOfMembers(source, form)) {
            return SchemaCases.invalid(form, source.seed(), source.count());
        }
        Schema schema = schema(source);
        if (form == byte[].class || form == String.class) {
            Stream<Faulty<byte[]>> json =
                    SchemaCases.invalidJson(schema, source.seed(), source.count());
            return form == byte[].class
                    ? json
                    : json.map(bad -> bad.map(SchemaSourceProvider::text));
        }
        // What is no object, such as a list in place of one, does not come up where a map is taken.
        return SchemaCases.invalid(schema, source.seed(), Integer.MAX_VALUE)
                .filter(bad -> form != Map.class || bad.instance() instanceof Map)
                .limit(source.count())
                .map(bad -> bad.map(instance -> checked(instance, form)));
    }

    private static boolean isOfMembers(SchemaSource source, Class<?> form) {
        return form == source.type() && form != Record.class;
    }

    private static @Nullable Object checked(@Nullable Object instance, Class<?> form) {
        if (form == Object.class || form == Map.class && instance instanceof Map) {
            return instance;
        }
        throw new IllegalArgumentException(
                "@SchemaSource gives byte[], String, Map<String, Object> of a schema of objects, Object,"
                        + " or its type, and with a fault a Faulty of these; not "
                        + form.getName());
    }

    private static Schema schema(SchemaSource source) {
        boolean isOfType = source.type() != Record.class;
        if (isOfType != source.value().isEmpty()) {
            throw new IllegalArgumentException(
                    "which schema? Name a resource or a type in @SchemaSource, and not both");
        }
        return isOfType
                ? SchemaCompiler.installed().schemaOf(source.type())
                : SchemaResource.read(source.value());
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof Class<?> of ? of : Object.class;
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
