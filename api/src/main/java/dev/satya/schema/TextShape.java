package dev.satya.schema;

import dev.satya.Path;
import dev.satya.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a schema takes where texts by name are made an instance: a text, several, or members. It looks
 * through references, combinators and alias paths, and knows the least where those say different things. Immutable.
 */
public final class TextShape {
    /** Of schemas at one value no more are looked at; of the others nothing is known. */
    private static final int MOST_SCHEMAS = 10_000;

    private final List<Scoped> schemas;

    /** What is taken. */
    public enum Kind {
        /** A text, or it is not known. */
        TEXT,
        /** An array. */
        ARRAY,
        /** An object. */
        OBJECT
    }

    /**
     * A schema where some names mean others.
     *
     * @param way from the value at hand to the one that the schema is of
     */
    private record Scoped(Schema schema, Map<String, Scoped> scope, List<Object> way) {
        Scoped(Schema schema, Map<String, Scoped> scope) {
            this(schema, scope, List.of());
        }

        Scoped of(Schema part) {
            return new Scoped(part, scope);
        }

        /** That of a field which may be within a member. */
        Scoped within(Field field, Path path) {
            return new Scoped(field.schema(), scope, rest(path.segments()));
        }

        private static List<Object> rest(List<Object> steps) {
            return steps.subList(1, steps.size());
        }

        boolean isAtHand() {
            return way.isEmpty();
        }

        /** The same as seen from a member or item that the way leads through; null: it does not. */
        @Nullable Scoped after(Object step) {
            return way.get(0).equals(step) ? new Scoped(schema, scope, rest(way)) : null;
        }

        Kind kind() {
            if (!isAtHand()) {
                return way.get(0) instanceof String ? Kind.OBJECT : Kind.ARRAY;
            }
            if (schema instanceof ArraySchema) {
                return Kind.ARRAY;
            }
            boolean isObject = schema instanceof ObjectSchema || schema instanceof MapSchema;
            return isObject ? Kind.OBJECT : Kind.TEXT;
        }
    }

    private TextShape(List<Scoped> schemas) {
        this.schemas = schemas;
    }

    /** That of a schema. */
    public static TextShape of(Schema schema) {
        return of(List.of(new Scoped(schema, Map.of())));
    }

    private static TextShape of(List<Scoped> roots) {
        List<Scoped> open = new ArrayList<>(roots);
        List<Scoped> leaves = new ArrayList<>();
        Set<Scoped> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < open.size() && i < MOST_SCHEMAS; i++) {
            if (seen.add(open.get(i))) { // references may lead around in a circle
                open(open.get(i), open, leaves);
            }
        }
        return new TextShape(leaves);
    }

    /** A schema is a leaf, or leads to others at the same value. */
    private static void open(Scoped at, List<Scoped> open, List<Scoped> leaves) {
        Schema schema = at.schema;
        if (!at.isAtHand()) {
            leaves.add(at);
        } else if (schema instanceof ReferenceSchema reference) {
            Scoped target = at.scope.get(reference.name());
            if (target != null) {
                open.add(target);
            }
        } else if (schema instanceof DefinitionsSchema definitions) {
            Map<String, Scoped> scope = new HashMap<>(at.scope);
            definitions
                    .definitions()
                    .forEach((name, target) -> scope.put(name, new Scoped(target, scope)));
            open.add(new Scoped(definitions.root(), scope));
        } else if (schema instanceof ObjectSchema object && object.name() != null) {
            Map<String, Scoped> scope = new HashMap<>(at.scope);
            Scoped self = new Scoped(object, scope);
            scope.put(object.name(), self);
            leaves.add(self);
        } else if (isLeaf(schema)) {
            leaves.add(at);
        } else {
            schema.parts().stream()
                    .filter(SchemaPart::isInPlace)
                    .forEach(part -> open.add(at.of(part.schema())));
        }
    }

    private static boolean isLeaf(Schema schema) {
        return schema instanceof ObjectSchema
                || schema instanceof MapSchema
                || schema instanceof ArraySchema
                || schema instanceof NotSchema
                || isBehindCode(schema)
                || schema.parts().isEmpty();
    }

    /** Code that sees the instance first may take whatever there is: nothing is known. */
    private static boolean isBehindCode(Schema schema) {
        return schema instanceof HookedSchema hooked
                && (hooked.hook() instanceof Hook.Before || hooked.hook() instanceof Hook.Wrap);
    }

    /**
     * What so many texts are taken for.
     *
     * @param texts how many there are; of several kinds that are taken, one text is a text
     */
    public Kind kind(int texts) {
        boolean hasOther =
                schemas.stream()
                        .anyMatch(
                                it -> it.kind() == Kind.TEXT && !(it.schema instanceof NullSchema));
        if (has(Kind.ARRAY) && (!hasOther || texts > 1)) {
            return Kind.ARRAY;
        }
        return has(Kind.OBJECT) && !hasOther ? Kind.OBJECT : Kind.TEXT;
    }

    private boolean has(Kind kind) {
        return schemas.stream().anyMatch(it -> it.kind() == kind);
    }

    /** Whether numbered parts are items: arrays are taken, and no objects, or nothing but arrays. */
    public boolean areItems() {
        return kind(1) == Kind.ARRAY || has(Kind.ARRAY) && !has(Kind.OBJECT);
    }

    /**
     * Whether a value may have members or items that are taken one by one: what is known takes arrays or
     * objects, or says nothing of them.
     */
    public boolean mayHaveParts() {
        return schemas.stream()
                .anyMatch(
                        at ->
                                at.kind() != Kind.TEXT
                                        || at.schema instanceof AnySchema
                                        || at.schema instanceof NotSchema
                                        || isBehindCode(at.schema));
    }

    /**
     * The listed value that a text stands for, where there is nothing but listed values: that text
     * itself, or the number or boolean that it is read as in lax mode. The text, if it stands for none.
     */
    public Object meant(String text) {
        List<@Nullable Object> listed = new ArrayList<>();
        for (Scoped at : schemas) {
            if (!at.isAtHand()) {
                return text;
            } else if (at.schema instanceof ConstSchema constant) {
                listed.add(constant.value());
            } else if (at.schema instanceof EnumSchema choice) {
                listed.addAll(choice.values());
            } else if (!(at.schema instanceof NullSchema)) {
                return text;
            }
        }
        return ListedTexts.meant(text, listed);
    }

    /** That of a member, by any of its names. */
    public TextShape member(@Nullable String name) {
        List<Scoped> members = new ArrayList<>();
        for (Scoped at : schemas) {
            if (!at.isAtHand()) {
                add(name == null ? null : at.after(name), members);
            } else if (at.schema instanceof ObjectSchema object && name != null) {
                object.fields().forEach(field -> addMember(at, field, name, members));
            } else if (at.schema instanceof MapSchema map) {
                members.add(at.of(map.values()));
            }
        }
        return of(members);
    }

    private static void addMember(Scoped at, Field field, String name, List<Scoped> members) {
        if (field.name().equals(name) || field.aliases().contains(name)) {
            members.add(at.of(field.schema()));
        }
        for (Path path : field.aliasPaths()) {
            if (path.segments().get(0).equals(name)) {
                members.add(at.within(field, path));
            }
        }
    }

    private static void add(@Nullable Scoped part, List<Scoped> parts) {
        if (part != null) {
            parts.add(part);
        }
    }

    /** That of an item. */
    public TextShape item(int position) {
        List<Scoped> items = new ArrayList<>();
        for (Scoped at : schemas) {
            if (!at.isAtHand()) {
                add(at.after(position), items);
            } else if (at.schema instanceof ArraySchema array) {
                boolean isFirst = position < array.prefix().size();
                items.add(at.of(isFirst ? array.prefix().get(position) : array.items()));
            }
        }
        return of(items);
    }
}
