package dev.satya.schema;

import dev.satya.Path;
import dev.satya.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A declared member of an object. */
public final class Field extends Structured {
    private final String name;
    private final Schema schema;
    private final Presence presence;
    private final @Nullable Default fallback;
    private final List<String> aliases;
    private final List<Path> aliasPaths;

    /** Whether an instance must have the member. */
    public enum Presence {
        /** Its absence is a violation {@code required}. */
        REQUIRED,
        /** It may be absent, which is not the same as null. */
        OPTIONAL
    }

    /** What stands in for an absent member. */
    public sealed interface Default {

        /**
         * One value for all. It is checked and converted when the schema is compiled.
         *
         * @param value in the terms of an instance
         */
        record Value(@Nullable Object value) implements Default {
            /** Copies the value. */
            public Value {
                value = JsonValues.copyOf(value);
            }
        }

        /**
         * A value made anew for each absence; it is checked and converted like an instance.
         *
         * @param supplier called by any thread; what it throws is a violation {@code pluginFailure}
         */
        record Supplied(Supplier<? extends @Nullable Object> supplier) implements Default {}

        /**
         * The {@code default} of a JSON Schema, an annotation there: it stands in where it conforms
         * to the field's schema, and otherwise does nothing.
         *
         * @param value in JSON terms
         */
        record Annotated(@Nullable Object value) implements Default {
            /** Copies the value. */
            public Annotated {
                value = JsonValues.copyOf(value);
            }
        }
    }

    /** Refuses a required field with a default: one of the two would mean nothing. */
    private Field(
            String name,
            Schema schema,
            Presence presence,
            @Nullable Default fallback,
            List<String> aliases,
            List<Path> aliasPaths) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(schema, "schema");
        aliases = List.copyOf(aliases);
        aliasPaths.forEach(path -> requireWay(name, path));
        requireOfUse(name, aliases, aliasPaths);
        boolean isAnnotation = fallback instanceof Default.Annotated;
        if (presence == Presence.REQUIRED && fallback != null && !isAnnotation) {
            throw new SchemaException("field \"" + name + "\" is required and has a default");
        }
        this.name = name;
        this.schema = schema;
        this.presence = presence;
        this.fallback = fallback;
        this.aliases = aliases;
        this.aliasPaths = List.copyOf(aliasPaths);
    }

    /** A path that can never count is a mistake. */
    private static void requireOfUse(String name, List<String> aliases, List<Path> aliasPaths) {
        Set<Path> before = new HashSet<>();
        for (Path path : aliasPaths) {
            Object first = path.segments().get(0);
            if (first.equals(name) || aliases.contains(first)) {
                throw new SchemaException(
                        "alias path \""
                                + path
                                + "\" of field \""
                                + name
                                + "\" begins with a name of the field, and never counts: where that"
                                + " member is there, it is the value");
            }
            if (!before.add(path)) {
                throw new SchemaException(
                        "alias path \"" + path + "\" of field \"" + name + "\" is there twice");
            }
        }
    }

    private static void requireWay(String name, Path path) {
        List<Object> steps = path.segments();
        if (steps.size() < 2 || !(steps.get(0) instanceof String)) {
            throw new SchemaException(
                    "alias path \""
                            + path
                            + "\" of field \""
                            + name
                            + "\" does not lead from a name into its value: for another name, use"
                            + " alias");
        }
        for (Object step : steps) {
            boolean isStep = step instanceof String || step instanceof Integer index && index >= 0;
            if (!isStep) {
                throw new SchemaException(
                        "alias path \""
                                + path
                                + "\" of field \""
                                + name
                                + "\" is of names and positions");
            }
        }
    }

    /** The name that the member has in an instance. */
    public String name() {
        return name;
    }

    /** What its value conforms to. */
    public Schema schema() {
        return schema;
    }

    /** Whether an instance must have it. */
    public Presence presence() {
        return presence;
    }

    /** What the model holds where the instance has no such member; null: nothing. */
    public @Nullable Default fallback() {
        return fallback;
    }

    /**
     * Further names that the member may have in an instance; of several that it has, the field's
     * own name counts, else the first alias.
     */
    public List<String> aliases() {
        return aliases;
    }

    /**
     * Ways into other members of an instance, at whose end the value may be: the first that leads to one
     * counts, where the instance has the member by none of its names.
     */
    public List<Path> aliasPaths() {
        return aliasPaths;
    }

    /** Whether the member comes by its own name alone. */
    public boolean hasOneName() {
        return aliases.isEmpty() && aliasPaths.isEmpty();
    }

    /** A field with one name alone, and no default. */
    public static Field of(String name, Schema schema, Presence presence) {
        return new Field(name, schema, presence, null, List.of(), List.of());
    }

    /** A field that every instance has. */
    public static Field required(String name, Schema schema) {
        return of(name, schema, Presence.REQUIRED);
    }

    /** A field that an instance may lack. */
    public static Field optional(String name, Schema schema) {
        return of(name, schema, Presence.OPTIONAL);
    }

    /** A field that is {@code value} where the instance lacks it. */
    public static Field withDefault(String name, Schema schema, @Nullable Object value) {
        return optional(name, schema).withFallback(new Default.Value(value));
    }

    /** A field that is what {@code supplier} gives where the instance lacks it. */
    public static Field withDefault(
            String name, Schema schema, Supplier<? extends @Nullable Object> supplier) {
        return optional(name, schema).withFallback(new Default.Supplied(supplier));
    }

    /** The same field with more names that its member may have. */
    public Field alias(String... more) {
        List<String> all = new ArrayList<>(aliases);
        all.addAll(List.of(more));
        return new Field(name, schema, presence, fallback, all, aliasPaths);
    }

    /**
     * The same field with more ways to its value, such as {@code Path.of("address", "city")}: names and
     * positions, of which the first is a name.
     *
     * @throws SchemaException if there is none, or a path has no two steps, another kind of step, is there
     *     already, or begins with a name of the field
     */
    public Field aliasPath(Path... more) {
        if (more.length == 0) {
            throw new SchemaException("no alias path is given for field \"" + name + "\"");
        }
        List<Path> all = new ArrayList<>(aliasPaths);
        all.addAll(List.of(more));
        return new Field(name, schema, presence, fallback, aliases, all);
    }

    /**
     * The same field with a further name that goes before its other aliases, and so is the one that it
     * is written by where aliases are. Its own name, or an alias that it has, changes nothing.
     */
    public Field writtenAs(String written) {
        if (written.equals(name) || aliases.contains(written)) {
            return this;
        }
        List<String> all = new ArrayList<>(List.of(written));
        all.addAll(aliases);
        return new Field(name, schema, presence, fallback, all, aliasPaths);
    }

    /** The same field with another schema. */
    public Field with(Schema schema) {
        return new Field(name, schema, presence, fallback, aliases, aliasPaths);
    }

    /** The same field with this in place of an absent member; null: nothing. */
    public Field withFallback(@Nullable Default fallback) {
        return new Field(name, schema, presence, fallback, aliases, aliasPaths);
    }

    /** The same field, which an instance may lack, and for which nothing stands in then. */
    public Field asOptional() {
        return new Field(name, schema, Presence.OPTIONAL, null, aliases, aliasPaths);
    }

    /**
     * The same field, which every instance has. A default goes, since it would never stand in; that
     * of a JSON Schema stays, an annotation.
     */
    public Field asRequired() {
        Default kept = fallback instanceof Default.Annotated ? fallback : null;
        return new Field(name, schema, Presence.REQUIRED, kept, aliases, aliasPaths);
    }

    /** Whether its absence is a violation. */
    public boolean isRequired() {
        return presence == Presence.REQUIRED;
    }

    @Override
    Map<String, @Nullable Object> components() {
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        components.put("name", name);
        components.put("schema", schema);
        components.put("presence", presence);
        components.put("fallback", fallback);
        components.put("aliases", aliases);
        if (!aliasPaths.isEmpty()) {
            components.put("aliasPaths", aliasPaths);
        }
        return components;
    }
}
