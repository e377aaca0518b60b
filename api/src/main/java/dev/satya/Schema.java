package dev.satya;

import dev.satya.scalar.ScalarType;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.Discriminator;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.Hook;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.Kind;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NullSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.ObjectBuilder;
import dev.satya.schema.OnError;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaNote;
import dev.satya.schema.SchemaOrigin;
import dev.satya.schema.SchemaPart;
import dev.satya.schema.SchemaVisitor;
import dev.satya.schema.StringSchema;
import dev.satya.spi.SchemaCodec;
import dev.satya.spi.SchemaCompiler;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An immutable description of data. Build one with the factories below, or read it from JSON Schema
 * 2020-12 words with {@link #fromMap(Map)}; compile it once, then validate with it from any thread.
 *
 * <p>Every fluent call returns a new schema. Of two bounds of the same keyword the tighter holds;
 * bounds that contradict each other fail at the call with a {@link
 * dev.satya.schema.SchemaException}.
 */
public sealed interface Schema permits Kind {

    /** The constraints of this schema itself, in the order in which they were given. */
    List<Constraint> constraints();

    /** Title, description, examples, strictness, secrecy and message overrides. */
    Annotations annotations();

    /**
     * What has no effect in the document that this schema was read from: unknown keywords, keywords of
     * other drafts, formats that are not checked. Each once, in no particular order of places; empty for
     * a schema that was built, and for a part of a document.
     */
    default List<SchemaNote> notes() {
        SchemaOrigin origin = annotations().origin();
        return origin == null ? List.of() : origin.notes();
    }

    /**
     * The schemas that this one is put together from, itself not among them, in a fixed order for each
     * kind; empty for a kind that has none. What a reference leads to is no part of it.
     */
    default List<SchemaPart> parts() {
        return List.of();
    }

    /**
     * The same schema with other parts in place of its own.
     *
     * @param parts as many as {@link #parts} has, and in its order
     * @throws IllegalArgumentException if they are more or fewer
     */
    Schema withParts(List<? extends Schema> parts);

    /** Calls the method of {@code visitor} for this kind. */
    <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor);

    /** This schema, or null. */
    default NullableSchema nullable() {
        return new NullableSchema(this, List.of(), Annotations.NONE);
    }

    /**
     * This schema, which sees what {@code change} makes of an instance. See {@link
     * dev.satya.schema.Hook}.
     *
     * @param code of the violation if the code refuses the instance
     */
    default HookedSchema before(String code, UnaryOperator<@Nullable Object> change) {
        return new HookedSchema(this, new Hook.Before(code, change), List.of(), Annotations.NONE);
    }

    /**
     * This schema, whose value is what {@code change} makes of it. See {@link dev.satya.schema.Hook}.
     *
     * @param code of the violation if the code refuses the value, or the value is of another class
     * @param type that the schema makes, as of {@link Kind#satisfies}; null stays null
     */
    default <T> HookedSchema after(
            String code, Class<T> type, Function<? super T, ? extends @Nullable Object> change) {
        return new HookedSchema(
                this, new Hook.After<>(code, type, change), List.of(), Annotations.NONE);
    }

    /**
     * This schema, with {@code around} in its place, which may ask it, once. See {@link
     * dev.satya.schema.Hook}.
     *
     * @param code of the violation if the code refuses the instance
     */
    default HookedSchema wrap(String code, Hook.Around around) {
        return new HookedSchema(this, new Hook.Wrap(code, around), List.of(), Annotations.NONE);
    }

    /** This schema, whose faults are no violations: the value is left out, or another stands in. */
    default HookedSchema onError(OnError choice) {
        return new HookedSchema(this, choice, List.of(), Annotations.NONE);
    }

    /**
     * This schema as JSON Schema 2020-12. What JSON Schema has no keyword for (transforms,
     * strictness, extras to ignore) is written with an {@code x-} prefix, so that {@link
     * #fromMap(Map)}
     * reads back a schema that validates alike: the same instances are valid, with the same values
     * and the same violations, whatever the strictness of the call.
     *
     * <p>It need not be equal to this one: that a schema is usually lax is said, definitions are
     * gathered at the root, and a default is one that stands in only where it conforms. Nor does it
     * name Java classes: of a record come models, and of an enum its names. Violations are others in
     * two cases: something or null ({@code anyOf} with null as its second branch) is read as {@link
     * #nullable}, and where a keyword would stand twice in one schema, as in {@code
     * multipleOf(2).multipleOf(3)}, the second stands in an {@code allOf}, so that named constraints
     * run after it, and its violations come later.
     *
     * <p>Plugins and scalar types are those of the class path or module path, looked for at each call;
     * a {@code Satya} that has others, or that writes many schemas, has {@code schemaToMap(schema)}.
     *
     * @throws dev.satya.schema.SchemaException if a part has no written form: a predicate, a
     *     cross-field rule, a hook or a supplied default
     */
    default Map<String, Object> toMap() {
        return toMap(ExportOptions.DEFAULT);
    }

    /**
     * This schema in the keywords of a draft of JSON Schema from 7 on, or what it says of input or
     * output.
     *
     * @throws dev.satya.schema.SchemaException as {@link #toMap()} does, and if the draft has no keyword
     *     for a part, with the place of that part in the keywords of 2020-12
     */
    default Map<String, Object> toMap(ExportOptions options) {
        return SchemaCodec.installed().write(this, options);
    }

    /**
     * What {@link #toMap()} gives, as JSON.
     *
     * @throws dev.satya.schema.SchemaException as {@link #toMap()} does
     * @throws WriteException if the text would be too long, see {@link #toJson(ExportOptions)}
     */
    default String toJson() {
        return toJson(ExportOptions.DEFAULT);
    }

    /**
     * What {@link #toMap(ExportOptions)} gives, as JSON.
     *
     * @throws dev.satya.schema.SchemaException as {@link #toMap(ExportOptions)} does
     * @throws WriteException if the text would be longer than 64 MiB in UTF-8: a value that is shared
     *     within constants is written at each of its places, of which there may be very many
     */
    default String toJson(ExportOptions options) {
        return SchemaCompiler.installed().toJson(toMap(options), 64 << 20);
    }

    /**
     * Reads a schema written as JSON Schema 2020-12. Such a schema is strict unless it or the call
     * says otherwise, and keeps undeclared members.
     *
     * <p>A keyword that nobody knows is kept, and told in {@link #notes()}.
     *
     * <p>Plugins and scalar types are those of the class path or module path, looked for at each call;
     * a {@code Satya} that has others, or that reads many schemas, has {@code schemaFromMap(map)}.
     *
     * @throws dev.satya.schema.SchemaException if the value of a keyword is not one that it takes, or
     *     an unknown keyword is one slip away from a known one; it has all mistakes, up to a limit,
     *     each with its location
     */
    static Schema fromMap(Map<String, ?> map) {
        return fromMap(map, ImportOptions.DEFAULT);
    }

    /**
     * Reads a schema written in any draft of JSON Schema from 4 on.
     *
     * @throws dev.satya.schema.SchemaException as {@link #fromMap(Map)} does, and if a reference leads
     *     nowhere
     */
    static Schema fromMap(Map<String, ?> map, ImportOptions options) {
        return SchemaCodec.installed().read(map, options);
    }

    /** Any value: JSON Schema's {@code true}. */
    static AnySchema any() {
        return new AnySchema(List.of(), Annotations.NONE);
    }

    /** No value: JSON Schema's {@code false}. */
    static NeverSchema never() {
        return new NeverSchema(List.of(), Annotations.NONE);
    }

    /** Null alone. */
    static NullSchema nullValue() {
        return new NullSchema(List.of(), Annotations.NONE);
    }

    /** {@code true} or {@code false}; the model holds a {@link Boolean}. */
    static BooleanSchema bool() {
        return new BooleanSchema(List.of(), Annotations.NONE);
    }

    /**
     * A whole number of any size; the model holds a {@link Long}, beyond its range a {@link
     * java.math.BigInteger}.
     */
    static IntegerSchema integer() {
        return new IntegerSchema(List.of(), Annotations.NONE);
    }

    /** A number as IEEE 754 binary64; the model holds a {@link Double}. */
    static NumberSchema number() {
        return new NumberSchema(NumberSchema.Form.DOUBLE, List.of(), Annotations.NONE);
    }

    /** A number as IEEE 754 binary32; the model holds a {@link Float}. */
    static NumberSchema float32() {
        return new NumberSchema(NumberSchema.Form.FLOAT, List.of(), Annotations.NONE);
    }

    /** An exact decimal number; the model holds a {@link java.math.BigDecimal}. */
    static NumberSchema decimal() {
        return new NumberSchema(NumberSchema.Form.DECIMAL, List.of(), Annotations.NONE);
    }

    /** Text without lone surrogates. */
    static StringSchema string() {
        return new StringSchema(List.of(), List.of(), Annotations.NONE);
    }

    /**
     * A value of a scalar type, such as {@link dev.satya.scalar.ScalarTypes#DATE}; the model holds it
     * as an object of the type's class. Its written form is accepted, and an object of its class.
     */
    static <T> ScalarSchema<T> scalar(ScalarType<T> type) {
        return new ScalarSchema<>(type, List.of(), Annotations.NONE);
    }

    /** Exactly this value; 1 equals 1.0, objects are equal whatever the order of their members. */
    static ConstSchema constant(@Nullable Object value) {
        return ConstSchema.of(value);
    }

    /** One of these values, compared as in {@link #constant}. */
    static EnumSchema enumOf(@Nullable Object... values) {
        return EnumSchema.of(Arrays.asList(values));
    }

    /** The name of a constant of {@code type}; the model holds the constant. */
    static <E extends Enum<E>> EnumSchema enumOf(Class<E> type) {
        return EnumSchema.of(type);
    }

    /** A list of items that each conform to {@code items}. */
    static ArraySchema array(Schema items) {
        return ArraySchema.of(items);
    }

    /** An object with arbitrary names whose values each conform to {@code values}. */
    static MapSchema map(Schema values) {
        return new MapSchema(any(), values, List.of(), Annotations.NONE);
    }

    /**
     * An object with arbitrary names; {@code keys} sees each name as a string. JSON has no other names, so
     * {@code keys} converts whatever the call says, unless it is {@code strict()} itself.
     */
    static MapSchema map(Schema keys, Schema values) {
        return new MapSchema(MapSchema.converting(keys), values, List.of(), Annotations.NONE);
    }

    /**
     * An object with declared fields. Inside it, and in its fields, {@code reference(name)} stands
     * for the object itself.
     */
    static ObjectBuilder object(String name) {
        return ObjectBuilder.of(name);
    }

    /** An object without a name of its own. */
    static ObjectBuilder object() {
        return ObjectBuilder.of(null);
    }

    /** Every one of {@code branches}. */
    static AllOfSchema allOf(Schema... branches) {
        return new AllOfSchema(List.of(branches), List.of(), Annotations.NONE);
    }

    /** At least one of {@code branches}; the value is that of the first branch that fits best. */
    static AnyOfSchema anyOf(Schema... branches) {
        return new AnyOfSchema(List.of(branches), List.of(), Annotations.NONE);
    }

    /** Exactly one of {@code branches}. */
    static OneOfSchema oneOf(Schema... branches) {
        return new OneOfSchema(List.of(branches), List.of(), Annotations.NONE);
    }

    /**
     * Exactly one of {@code branches}, told apart by the member {@code property}, which each instance
     * has. Any other tag is one violation {@code enum} at the tag that lists the tags, in the order of
     * the map; no tag is one violation {@code required} there.
     *
     * <p>A branch that is an object gets the tag as a field, in place of one of that name. Any other,
     * such as a reference, is taken together with the tag, as by an allOf.
     *
     * @param branches by tag: a text, a number, or a constant of an enum, which stands for its name, as
     *     text
     * @throws dev.satya.schema.SchemaException if a branch says itself that it has another tag, is
     *     bound to a class without a component for it, or has the tag of another branch
     */
    static OneOfSchema discriminated(String property, Map<?, ? extends Schema> branches) {
        return Discriminator.union(Path.of(property), branches);
    }

    /**
     * The same with a tag deeper within instances.
     *
     * @param place the names that lead to it
     * @throws dev.satya.schema.SchemaException as {@link #discriminated(String, Map)} does, and if
     *     there is a position in the place
     */
    static OneOfSchema discriminated(Path place, Map<?, ? extends Schema> branches) {
        return Discriminator.union(place, branches);
    }

    /** Whatever does not conform to {@code schema}. */
    static NotSchema not(Schema schema) {
        return new NotSchema(schema, List.of(), Annotations.NONE);
    }

    /**
     * {@code whenValid} for whatever conforms to {@code condition}; everything else conforms, see {@link
     * ConditionalSchema#otherwise}.
     */
    static ConditionalSchema when(Schema condition, Schema whenValid) {
        return ConditionalSchema.of(condition, whenValid, any());
    }

    /** The definition, or the enclosing object, of this name. */
    static ReferenceSchema reference(String name) {
        return new ReferenceSchema(name, List.of(), Annotations.NONE);
    }

    /** {@code root} with named schemas that references in it may use. */
    static DefinitionsSchema definitions(Map<String, ? extends Schema> definitions, Schema root) {
        return DefinitionsSchema.of(definitions, root);
    }

    /** {@code schema} for objects that have the member {@code property}; other instances conform. */
    static DependentSchema dependent(String property, Schema schema) {
        return DependentSchema.of(property, schema);
    }

    /** An object that has the member {@code property} has these too; other instances conform. */
    static DependentSchema dependentRequired(String property, String... required) {
        return dependent(property, any()).withRequired(List.of(required));
    }

    /** {@code schema} for instances of {@code type}; instances of other types conform. */
    static GuardedSchema guarded(JsonType type, Schema schema) {
        return new GuardedSchema(type, schema, List.of(), Annotations.NONE);
    }
}
