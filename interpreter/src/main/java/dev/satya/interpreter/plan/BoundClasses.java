package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SimpleSchemaVisitor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes whose objects a schema is about, where it is bound to classes and nothing else. */
public final class BoundClasses implements SimpleSchemaVisitor<Set<Class<?>>> {
    private final Map<String, Schema> targets;

    private BoundClasses(Map<String, Schema> targets) {
        this.targets = targets;
    }

    /**
     * Those of each branch; empty for one that is about something else, too.
     *
     * @param targets of references, by name
     */
    public static List<Set<Class<?>>> of(List<Schema> branches, Map<String, Schema> targets) {
        BoundClasses visitor = new BoundClasses(targets);
        return branches.stream().map(branch -> branch.accept(visitor)).toList();
    }

    private static Set<Class<?>> one(@Nullable Class<?> type) {
        return type == null ? Set.of() : Set.of(type);
    }

    private Set<Class<?>> all(List<Schema> branches) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Schema branch : branches) {
            Set<Class<?>> own = branch.accept(this);
            if (own.isEmpty()) {
                return own;
            }
            all.addAll(own);
        }
        return all;
    }

    @Override
    public Set<Class<?>> defaultAction(Schema schema) {
        return Set.of();
    }

    @Override
    public Set<Class<?>> visitObject(ObjectSchema schema) {
        return one(schema.javaType());
    }

    @Override
    public Set<Class<?>> visitEnum(EnumSchema schema) {
        return one(schema.javaType());
    }

    @Override
    public Set<Class<?>> visitAnyOf(AnyOfSchema schema) {
        return all(schema.branches());
    }

    @Override
    public Set<Class<?>> visitOneOf(OneOfSchema schema) {
        return all(schema.branches());
    }

    @Override
    public Set<Class<?>> visitDefinitions(DefinitionsSchema schema) {
        return schema.root().accept(this);
    }

    @Override
    public Set<Class<?>> visitReference(ReferenceSchema schema) {
        return Objects.requireNonNull(targets.get(schema.name())).accept(this);
    }
}
