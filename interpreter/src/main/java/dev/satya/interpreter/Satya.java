package dev.satya.interpreter;

import dev.satya.BackReferences;
import dev.satya.Limits;
import dev.satya.MessageSource;
import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.SchemaOutput;
import dev.satya.Validator;
import dev.satya.WriteOptions;
import dev.satya.interpreter.convert.NamedPlugin;
import dev.satya.interpreter.discover.PackageNames;
import dev.satya.interpreter.introspect.ClassSchemas;
import dev.satya.interpreter.introspect.validator.ValidatorFactory;
import dev.satya.interpreter.json.JsonWriter;
import dev.satya.interpreter.jsonschema.JsonSchemaCodec;
import dev.satya.interpreter.jsonschema.SchemaDocument;
import dev.satya.interpreter.message.AcceptedLanguages;
import dev.satya.interpreter.message.Catalogue;
import dev.satya.interpreter.output.DocumentOutput;
import dev.satya.interpreter.resolve.StackGuard;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.Constraint.Named;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.SchemaCompiler;
import io.vavr.Lazy;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Executable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The door: compiles schemas into validators. Immutable and thread-safe. Make one and keep it:
 * finding plugins costs more than compiling a schema.
 */
public final class Satya implements SchemaCompiler {
    private final SchemaCompilation compilation;
    private final KnownScalars scalars;
    private final JsonWriter writer;
    private final JsonSchemaCodec codec;
    private final ValidatorFactory validators;
    private final Lazy<Discovery> discovery;

    /** The same as {@link #standard}: what the service loader makes. */
    public Satya() {
        this(builder());
    }

    private Satya(Builder builder) {
        this.discovery = discovery(builder);
        KnownScalars known = KnownScalars.of(builder.discoverer(), builder.types);
        this.scalars =
                builder.packages.isEmpty()
                        ? known
                        : known.andLater(() -> discovery.get().scalarTypes());
        this.compilation = new SchemaCompilation(builder, scalars, this::compile);
        this.writer = compilation.writer();
        this.codec =
                new JsonSchemaCodec(
                        compilation.plugins(), builder.keywords(), scalars, builder.limits, this);
        this.validators = new ValidatorFactory(builder.lookup, builder.clock);
    }

    /** All named constraints that are known here, by name. */
    public List<ConstraintInfo> constraints() {
        return compilation.plugins().values().stream()
                .filter(NamedPlugin.class::isInstance)
                .map(plugin -> new ConstraintInfo((NamedPlugin) plugin))
                .toList();
    }

    @Override
    public List<ConstraintPlugin> constraintPlugins() {
        return constraints().stream().map(ConstraintInfo::plugin).toList();
    }

    /** The words of violations in all {@link #languages}, without those of plugins. */
    public static MessageSource catalogue() {
        return new Catalogue(Map.of());
    }

    /** The languages that violations have words in, English first. Plugins may have more. */
    public static List<Locale> languages() {
        return Catalogue.LANGUAGES;
    }

    /**
     * The language for the answer to a request over HTTP: {@code
     * validator.with(validator.options().with(Satya.locale("de-AT, en;q=0.8")))}.
     *
     * @param acceptLanguage the list of languages with their weights that {@code Accept-Language} is in
     *     RFC 9110 §12.5.4; malformed or null: there is none
     * @return the one with the most weight that is among {@link #languages}, with its country; English
     *     if there is none
     */
    public static Locale locale(@Nullable String acceptLanguage) {
        return AcceptedLanguages.choose(acceptLanguage);
    }

    private Lazy<Discovery> discovery(Builder builder) {
        List<String> packages = List.copyOf(builder.packages);
        List<Class<?>> classes = List.copyOf(builder.classes);
        List<ScalarType<?>> types = List.copyOf(builder.types);
        ClassLoader loader =
                builder.loader == null ? ClassLoader.getSystemClassLoader() : builder.loader;
        return Lazy.of(() -> Discovery.of(packages, classes, loader, types, this::compile));
    }

    /**
     * The classes of the packages and the classes that the builder was given. They are looked for when
     * this is first called, or a class is first compiled, and no more than once.
     *
     * @throws IllegalStateException if a package has no classes or has to be scanned without
     *     ClassGraph, an index is stale or malformed, or a scalar type cannot be made; the message says
     *     which and the way out
     */
    public Discovery discovered() {
        return discovery.get();
    }

    /** One with the plugins of the class path or module path and the usual limits. */
    public static Satya standard() {
        return new Satya();
    }

    /** Makes one with other choices. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Compiles a schema of objects.
     *
     * @throws SchemaException if the schema has a mistake, with the trail to it, or its values are
     *     not models; for those see {@link #compile(Schema, Class)}
     */
    public Validator<Model> compile(Schema schema) {
        return compile(schema, Model.class);
    }

    /**
     * Compiles a schema whose values are of a class: {@link Model} for objects, a record or another
     * class for objects whose fields are its members, {@link java.util.List}, {@link Map}, {@link String}, {@link
     * Number} and so on, and {@link Object} for any schema.
     *
     * @throws SchemaException if the schema has a mistake, with the trail to it, or its values are of
     *     another class
     */
    @Override
    public <T> Validator<T> compile(Schema schema, Class<T> type) {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(type, "type");
        return StackGuard.walk(() -> compilation.compile(schema, type));
    }

    /**
     * Compiles a record, a JavaBean, or any other class with members: they are the fields, and their
     * types and annotations, those of Jakarta Validation among them, the constraints. An object that
     * there is is validated as it is, and is itself the answer. Of a class that nothing can make
     * objects of, such as an interface, no others are valid. For a sealed interface or abstract class,
     * and for one whose subtypes Jackson's annotations list, those stand: see {@link
     * dev.satya.annotation.Discriminator}.
     *
     * @throws SchemaException if it has no members, or the type or an annotation of one has no meaning
     *     here, with the trail
     */
    public <T> Validator<T> compile(Class<T> type) {
        return compile(type, new Class<?>[0]);
    }

    /**
     * The same with the constraints of some groups of Jakarta Validation alone, which are interfaces.
     * Those of several are checked together; a group with {@code @GroupSequence} is checked as the
     * groups that it has, one after the other, up to one that finds something wrong.
     *
     * @param groups none: the group Default
     * @throws SchemaException as above, or if one is no group
     */
    public <T> Validator<T> compile(Class<T> type, Class<?>... groups) {
        Objects.requireNonNull(type, "type");
        return compile(ClassSchemas.of(type, scalars, validators, given(groups)), type);
    }

    private static List<Class<?>> given(Class<?>[] groups) {
        for (Class<?> group : Objects.requireNonNull(groups, "groups")) {
            Objects.requireNonNull(group, "group");
        }
        return List.of(groups);
    }

    /**
     * What validates the arguments and results of calls of a method or constructor, by the annotations
     * of Jakarta Validation and of {@code dev.satya.annotation} on its parameters, on the method, and
     * on the methods that it overrides.
     *
     * @param groups of Jakarta Validation, those of which the constraints are checked, or one sequence of
     *     groups; none: Default
     * @throws SchemaException if an annotation on it has no meaning here, such as one that is about
     *     several parameters together, or if the compiler has added parameters to it
     */
    public MethodValidator method(Executable executable, Class<?>... groups) {
        Objects.requireNonNull(executable, "executable");
        return MethodValidator.of(executable, this, scalars, validators, given(groups));
    }

    /** The schema of a record or another class with members, bound to it. */
    @Override
    public ObjectSchema schemaOf(Class<?> type) {
        Schema schema = unionOf(type);
        if (schema instanceof ObjectSchema object) {
            return object;
        }
        throw new SchemaException(
                        type.getName()
                                + " is described by several schemas, such as those of its subtypes"
                                + " or of a @GroupSequence, not by one object")
                .withHint(": unionOf(type) is the schema of them");
    }

    @Override
    public Schema unionOf(Class<?> type) {
        Objects.requireNonNull(type, "type");
        return ClassSchemas.of(type, scalars, validators, List.of());
    }

    /**
     * Reads a schema as {@link Schema#fromMap} does, with the named constraints known here.
     *
     * @throws SchemaException if it is none, with the location
     */
    public Schema schemaFromMap(Map<String, ?> map) {
        return schemaFromMap(map, ImportOptions.DEFAULT);
    }

    /**
     * Reads a schema as {@link Schema#fromMap(Map, ImportOptions)} does, with the named constraints
     * known here.
     *
     * @throws SchemaException if it is none, with the location
     */
    public Schema schemaFromMap(Map<String, ?> map, ImportOptions options) {
        return codec.read(
                Objects.requireNonNull(map, "map"), Objects.requireNonNull(options, "options"));
    }

    /**
     * Writes a schema as {@link Schema#toMap()} does, with the named constraints and scalar types known
     * here, so that {@link #schemaFromMap(Map)} reads what this writes.
     *
     * @throws SchemaException if a part has no written form, with the location
     */
    public Map<String, Object> schemaToMap(Schema schema) {
        return schemaToMap(schema, ExportOptions.DEFAULT);
    }

    /**
     * Writes a schema as {@link Schema#toMap(ExportOptions)} does, with the named constraints and
     * scalar types known here.
     *
     * @throws SchemaException if a part has no written form, or none in the dialect, with the location
     */
    public Map<String, Object> schemaToMap(Schema schema, ExportOptions options) {
        return codec.write(
                Objects.requireNonNull(schema, "schema"),
                Objects.requireNonNull(options, "options"));
    }

    /**
     * Reads a schema from JSON in UTF-8.
     *
     * @throws SchemaException if the text is no JSON or no schema, with the location
     */
    public Schema schemaFromJson(byte[] json) {
        return schemaFromJson(json, ImportOptions.DEFAULT);
    }

    /**
     * Reads a schema from JSON in UTF-8, in any draft of JSON Schema from 4 on.
     *
     * @throws SchemaException if the text is no JSON or no schema, with the location
     */
    public Schema schemaFromJson(byte[] json, ImportOptions options) {
        return codec.readJson(
                Objects.requireNonNull(json, "json"), Objects.requireNonNull(options, "options"));
    }

    /**
     * Reads a schema from JSON.
     *
     * @throws SchemaException if the text is no JSON or no schema, with the location
     */
    public Schema schemaFromJson(String json) {
        return schemaFromJson(json, ImportOptions.DEFAULT);
    }

    /**
     * Reads a schema from JSON, in any draft of JSON Schema from 4 on.
     *
     * @throws SchemaException if the text is no JSON or no schema, with the location
     */
    public Schema schemaFromJson(String json, ImportOptions options) {
        return codec.readJson(JsonText.of(json), Objects.requireNonNull(options, "options"));
    }

    /** {@link #output(Map, ImportOptions)} as {@link #schemaFromMap(Map)} reads the document. */
    public SchemaOutput output(Map<String, ?> document) {
        return output(document, ImportOptions.DEFAULT);
    }

    /**
     * Compiles a document of any draft of JSON Schema from 4 on, to have evaluations told as the
     * standard does: with the keywords of the document that errors and annotations come from.
     *
     * @throws SchemaException if it is no schema, with the location
     */
    public SchemaOutput output(Map<String, ?> document, ImportOptions options) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(options, "options");
        return StackGuard.walk(() -> output(codec.open(document, options)));
    }

    private SchemaOutput output(SchemaDocument document) {
        return DocumentOutput.of(document, this, compilation.run(scalars));
    }

    /**
     * The same for a schema: the document is its {@link Schema#toMap}.
     *
     * @throws SchemaException if it has a mistake or no written form, with the location
     */
    public SchemaOutput output(Schema schema) {
        return output(
                codec.write(Objects.requireNonNull(schema, "schema")),
                ImportOptions.DEFAULT.withUnknownKeywords(UnknownKeywords.KEEP));
    }

    /**
     * The same for a document in JSON in UTF-8.
     *
     * @throws SchemaException if the text is no JSON or no schema, with the location
     */
    public SchemaOutput outputFromJson(byte[] document, ImportOptions options) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(options, "options");
        return StackGuard.walk(() -> output(codec.openJson(document, options)));
    }

    /**
     * A value as JSON: null, a boolean, a number, text, an enum constant by its name, a model, a map,
     * a record or another object with members, an {@link Iterable} or an array. Any other object is
     * its {@code toString}, as text.
     *
     * @throws dev.satya.WriteException if it is nested deeper than the limit, as a cycle is
     */
    @Override
    public String toJson(@Nullable Object value) {
        return toJson(value, WriteOptions.DEFAULT);
    }

    @Override
    public String toJson(@Nullable Object value, int longest) {
        return writer.write(value, WriteOptions.DEFAULT, longest);
    }

    /**
     * The same with other choices.
     *
     * @throws dev.satya.WriteException if it cannot be written
     */
    public String toJson(@Nullable Object value, WriteOptions options) {
        return writer.write(value, Objects.requireNonNull(options, "options"));
    }

    /**
     * An object with members, such as a record or a JavaBean, as a map by the names that they have in
     * documents. Objects within are maps too, and what holds items is a list; all else is as it is.
     * The map may be changed, and is not the object's.
     *
     * @throws dev.satya.WriteException if it has no members, or is nested deeper than the limit, as a
     *     cycle is
     */
    public Map<String, @Nullable Object> toMap(Object object) {
        return writer.toMap(Objects.requireNonNull(object, "object"));
    }

    /** Writes what {@link #toJson(Object)} gives, in UTF-8; see the method below. */
    public void writeJson(@Nullable Object value, OutputStream out) throws IOException {
        writeJson(value, out, WriteOptions.DEFAULT);
    }

    /**
     * Writes what {@link #toJson(Object, WriteOptions)} gives, in UTF-8, through a buffer of a few
     * kilobytes. An {@link Iterable} is asked for one item at a time.
     *
     * @param out is flushed and stays open
     * @throws IOException as {@code out} throws it; some of the text may have been written
     * @throws dev.satya.WriteException if the value cannot be written; the same holds
     */
    public void writeJson(@Nullable Object value, OutputStream out, WriteOptions options)
            throws IOException {
        writer.write(
                value,
                Objects.requireNonNull(out, "out"),
                Objects.requireNonNull(options, "options"));
    }

    /** Collects choices. Not for use by several threads. */
    public static final class Builder {
        private final Plugins given = new Plugins();
        private final Set<String> keywords = new TreeSet<>();
        private final List<ScalarType<?>> types = new ArrayList<>();
        private @Nullable ClassLoader loader = Satya.class.getClassLoader();
        private boolean discovers = true;
        Limits limits = Limits.DEFAULT;
        @Nullable MessageSource messages;
        private @Nullable Consumer<? super Throwable> unloadable;
        @Nullable Lookup lookup;
        BackReferences backReferences = BackReferences.COUNT_STEPS;
        Clock clock = Clock.systemUTC();

        private final Set<String> packages = new LinkedHashSet<>();
        private final Set<Class<?>> classes = new LinkedHashSet<>();

        private Builder() {}

        /**
         * Adds a named constraint.
         *
         * @throws IllegalArgumentException if its name is taken or no name
         */
        public Builder constraint(ConstraintPlugin plugin) {
            given.add(Objects.requireNonNull(plugin, "plugin"));
            return this;
        }

        /**
         * Adds a named constraint without arguments that is one predicate.
         *
         * @param type what the predicate takes, see {@link dev.satya.schema.Kind#satisfies}
         * @throws IllegalArgumentException if its name is taken or no name
         */
        public <T> Builder constraint(String name, Class<T> type, Predicate<? super T> predicate) {
            return constraint(PredicatePlugin.of(name, type, predicate));
        }

        /**
         * Adds a named constraint in place of the one of its name that is built in, found, or was given
         * before.
         *
         * @throws IllegalArgumentException when the interpreter is made, if there is none
         */
        public Builder override(ConstraintPlugin plugin) {
            given.override(Objects.requireNonNull(plugin, "plugin"));
            return this;
        }

        /**
         * The same for one predicate, see {@link #constraint(String, Class, Predicate)}.
         *
         * @throws IllegalArgumentException if it is no name; when the interpreter is made, if there is no
         *     constraint of it
         */
        public <T> Builder override(String name, Class<T> type, Predicate<? super T> predicate) {
            return override(PredicatePlugin.of(name, type, predicate));
        }

        /**
         * Leaves out plugins that are found and cannot be loaded, such as one whose classes are of
         * another release, or whose name cannot be asked, since that throws. Without this they are
         * mistakes. A name that is none, or that two have, is a mistake all the same.
         *
         * @param told of each of them, by what was thrown, which names it
         */
        public Builder skipUnloadable(Consumer<? super Throwable> told) {
            this.unloadable = Objects.requireNonNull(told, "told");
            return this;
        }

        /**
         * Lets the names of these constraints be keywords in every document that is read: {@code
         * {"iban": true}}, or, with {@code x-} in front, as an extension: {@code {"x-iban": true}}.
         * Those that are given to this builder are extensions anyway. Others are not, so that a schema
         * of others may use such a name for something else. A document can ask by itself, with {@code
         * "x-constraints": ["iban"]} at its root.
         *
         * @throws IllegalArgumentException when the interpreter is made, if one is not there
         */
        public Builder keywords(String... constraints) {
            for (String each : Objects.requireNonNull(constraints, "constraints")) {
                keywords.add(Objects.requireNonNull(each, "constraint"));
            }
            return this;
        }

        /**
         * Adds a scalar type: components of records may be of its class, written schemas may name it,
         * and its values are written as JSON as it says. It stands in for one of the JDK's of the same
         * class.
         *
         * @throws IllegalArgumentException when the interpreter is made, if another has its name or
         *     class
         */
        public Builder type(ScalarType<?> type) {
            types.add(Objects.requireNonNull(type, "type"));
            return this;
        }

        /**
         * Looks through packages, and those below them, for classes that {@code
         * dev.satya.annotation.Discoverable} marks or of which a field wears a constraint, for
         * annotations that mean constraints, and for scalar types, which are then known. Nothing is
         * looked for before it is needed: see {@link Satya#discovered}. A package that {@code
         * META-INF/satya/models.idx} speaks for is not scanned; for others ClassGraph has to be there.
         * Classes are not initialised.
         *
         * @throws IllegalArgumentException if it is no name of a package, such as the empty one
         */
        public Builder scan(String... packages) {
            for (String each : Objects.requireNonNull(packages, "packages")) {
                this.packages.add(PackageNames.require(Objects.requireNonNull(each, "package")));
            }
            return this;
        }

        /** Adds classes to those that are {@linkplain Satya#discovered discovered}. */
        public Builder classes(Class<?>... classes) {
            for (Class<?> each : Objects.requireNonNull(classes, "classes")) {
                this.classes.add(Objects.requireNonNull(each, "class"));
            }
            return this;
        }

        /** Looks for plugins, scalar types and classes with another class loader than this library's. */
        public Builder classLoader(ClassLoader loader) {
            this.loader = Objects.requireNonNull(loader, "loader");
            return this;
        }

        /** Looks for no plugins and scalar types: only those given here are known, and the JDK's. */
        public Builder withoutDiscovery() {
            this.discovers = false;
            return this;
        }

        /** Sets the limits on instances, and on the texts and values that schemas are read from. */
        public Builder limits(Limits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /** Sets what becomes of patterns that no engine matches in linear time. */
        public Builder backReferences(BackReferences backReferences) {
            this.backReferences = Objects.requireNonNull(backReferences, "backReferences");
            return this;
        }

        /**
         * Sets what tells the present, for {@code past} and {@code future}, and the zone for dates and
         * times that have none; the system's clock in UTC if it is not set.
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** Sets the words of violations; where the source returns null, they are the catalogue's. */
        public Builder messages(MessageSource messages) {
            this.messages = Objects.requireNonNull(messages, "messages");
            return this;
        }

        /**
         * Reads and makes objects with the access rights of {@code lookup}, for classes in modules that
         * are not open to this library. One of the module itself sees private members, too.
         */
        public Builder lookup(Lookup lookup) {
            this.lookup = Objects.requireNonNull(lookup, "lookup");
            return this;
        }

        /**
         * Makes it.
         *
         * @throws IllegalArgumentException if two plugins, or two scalar types, have one name, or a
         *     plugin that was found cannot be loaded
         */
        public Satya build() {
            return new Satya(this);
        }

        /** Finds plugins and types; null: nobody looks for them. */
        private @Nullable ClassLoader discoverer() {
            ClassLoader from = loader == null ? ClassLoader.getSystemClassLoader() : loader;
            return discovers ? from : null;
        }

        private Set<String> keywords() {
            Set<String> all = new TreeSet<>();
            given.byName().keySet().forEach(name -> all.add(asExtension(name)));
            for (String keyword : keywords) {
                all.add(keyword);
                all.add(asExtension(keyword));
            }
            return all;
        }

        Map<String, ConstraintPlugin> plugins() {
            return given.withOthers(discoverer(), unloadable, keywords);
        }

        private static String asExtension(String keyword) {
            return keyword.startsWith(Named.PREFIX) ? keyword : Named.PREFIX + keyword;
        }
    }
}
