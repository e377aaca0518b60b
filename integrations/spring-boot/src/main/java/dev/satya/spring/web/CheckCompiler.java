package dev.satya.spring.web;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import dev.satya.spring.check.Check;
import dev.satya.spring.check.CheckListener;
import dev.satya.spring.check.Checks;
import dev.satya.spring.schema.NamedSchema;
import dev.satya.spring.schema.NamedSchemas;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** Compiles the checks of a type of values. */
final class CheckCompiler {
    /** What says nothing about its values: a named schema has to. */
    private static final Set<Class<?>> GENERAL =
            Set.of(Model.class, Map.class, List.class, Collection.class, Object.class);

    private static final Set<Class<?>> LISTS = Set.of(List.class, Collection.class, Iterable.class);

    private final Satya satya;
    private final NamedSchemas schemas;
    private final CheckListener listener;
    private final Scope scope;

    CheckCompiler(Satya satya, NamedSchemas schemas, CheckListener listener, Scope scope) {
        this.satya = satya;
        this.schemas = schemas;
        this.listener = listener;
        this.scope = scope;
    }

    /**
     * The checks of values of a type.
     *
     * @param schema the name of one that is asked, too; null: there is none
     * @throws UncheckableTypeException if Satya makes no values of it
     * @throws SchemaException if a class of the application has a mistake, such as an annotation without a
     *     meaning
     * @throws IllegalArgumentException if there is no such schema
     */
    Checks compile(ResolvableType type, @Nullable String schema) {
        Class<?> raw = type.resolve();
        if (raw == null) {
            throw refusal(type, "its class is not known", null);
        }
        if (schema == null) {
            return new Checks(ofClass(type, raw), List.of(), listener);
        }
        List<NamedSchema> versions = schemas.versions(schema);
        if (!isGeneral(type, raw)) {
            List<Check> others = versions.stream().map(this::watching).toList();
            return new Checks(ofClass(type, raw), others, listener);
        }
        NamedSchema enforced = schemas.enforced(schema).orElse(null);
        if (enforced == null) {
            throw new IllegalArgumentException(
                    "no version of the schema \""
                            + schema
                            + "\" is enforced, and one has to make the "
                            + raw.getSimpleName());
        }
        List<Check> others =
                versions.stream().filter(each -> each != enforced).map(this::watching).toList();
        Validator<?> binding = general(enforced.schema(), raw);
        Checks checks = new Checks(Check.of(enforced, binding), others, listener);
        return raw == Map.class ? checks.asMap() : checks;
    }

    /** A map is made of what is a model to its schema. */
    private Validator<?> general(Schema schema, Class<?> raw) {
        if (raw != Map.class) {
            return satya.compile(schema, raw);
        }
        try {
            return satya.compile(schema, Model.class);
        } catch (
                SchemaException
                        e) { // the schema of a map, or one with a mistake that is told again
            return satya.compile(schema, raw);
        }
    }

    /** Whether its values are what a named schema makes, and no objects of a class of their own. */
    private static boolean isGeneral(ResolvableType type, Class<?> raw) {
        Class<?> items = LISTS.contains(raw) ? type.getGeneric(0).resolve() : null;
        return GENERAL.contains(raw) && (items == null || GENERAL.contains(items));
    }

    private Check watching(NamedSchema schema) {
        return Check.of(schema, satya.compile(schema.schema(), Object.class));
    }

    private Check ofClass(ResolvableType type, Class<?> raw) {
        if (isGeneral(type, raw)) {
            throw refusal(
                    type,
                    "it says nothing about its values: name a schema with @CheckedBy(\"…\")",
                    null);
        }
        if (LISTS.contains(raw)) {
            Class<?> items = type.getGeneric(0).resolve(Object.class);
            Schema list = Schema.array(members(type.getGeneric(0), items));
            return Check.of(items, satya.compile(list, raw));
        }
        members(type, raw);
        return Check.of(raw, compiled(raw));
    }

    private Validator<?> compiled(Class<?> raw) {
        return satya.compile(raw);
    }

    /** The schema of a class that objects can be made of. */
    private Schema members(ResolvableType type, Class<?> raw) {
        if (type.hasGenerics() || raw.isArray()) {
            throw refusal(type, "it is neither a class with members nor a list of such", null);
        }
        Schema schema;
        try {
            schema = satya.unionOf(raw);
        } catch (SchemaException e) {
            if (scope.contains(raw)) {
                throw e;
            }
            throw refusal(type, e.getMessage(), e);
        }
        boolean isAbstract = raw.isInterface() || Modifier.isAbstract(raw.getModifiers());
        if (isAbstract && schema instanceof ObjectSchema) {
            throw refusal(type, "nothing makes objects of it", null);
        }
        return schema;
    }

    private static UncheckableTypeException refusal(
            ResolvableType type, @Nullable String why, @Nullable Throwable cause) {
        return new UncheckableTypeException("Satya makes no values of " + type + ": " + why, cause);
    }
}
