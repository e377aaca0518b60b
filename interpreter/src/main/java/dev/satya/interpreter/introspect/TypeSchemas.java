package dev.satya.interpreter.introspect;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.interpreter.introspect.ClassReading.Cascade;
import dev.satya.interpreter.members.ClassMembers;
import dev.satya.interpreter.members.ItemContainer;
import dev.satya.interpreter.members.ItemContainer.Order;
import dev.satya.interpreter.members.MapContainer;
import dev.satya.interpreter.members.Optionals;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.Kind;
import dev.satya.schema.SchemaException;
import dev.satya.schema.StringSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Derives the schemas of types from what they are: scalars, containers, enums and other classes. */
final class TypeSchemas {
    private final ClassReading reading;
    private final MemberSchemas members;

    TypeSchemas(ClassReading reading, MemberSchemas members) {
        this.reading = reading;
        this.members = members;
    }

    /** The schema of values that are not null. */
    Schema schema(TypeUse use) {
        Class<?> type = use.raw();
        Schema scalar = scalar(type);
        if (scalar != null) {
            use.arguments(0);
            return scalar;
        }
        ItemContainer items = ItemContainer.of(type);
        if (items != null) {
            return array(use, items);
        }
        MapContainer map = MapContainer.of(type);
        return map == null ? structure(use) : map(use, map);
    }

    private Schema array(TypeUse use, ItemContainer container) {
        if (use.raw() == byte[].class && reading.cascade() == Cascade.NEVER) {
            return Schema.any();
        }
        if (use.raw() == byte[].class) {
            throw new SchemaException("no schema describes byte[]")
                    .withHint(
                            ": is it text in base64, or a list of numbers? Register a ScalarType"
                                    + " for it, or use a List<Byte>");
        }
        List<TypeUse> arguments = use.arguments(1);
        if (!arguments.isEmpty()) {
            Containers.requireOrdered(container.order(), use.raw(), arguments.get(0).raw());
        } else if (container.order() == Order.ENUM) {
            throw Containers.unknownEnum(use.raw());
        }
        ArraySchema array =
                Schema.array(
                        arguments.isEmpty()
                                ? Schema.any()
                                : members.item(arguments.get(0), container.nulls()));
        return container.repeats() == ItemContainer.Repeats.DROPPED ? array.dropRepeats() : array;
    }

    private Schema map(TypeUse use, MapContainer container) {
        List<TypeUse> arguments = use.arguments(2);
        if (arguments.isEmpty()) {
            if (container.order() == Order.ENUM) {
                throw Containers.unknownEnum(use.raw());
            }
            return Schema.map(Schema.any());
        }
        Containers.requireOrdered(container.order(), use.raw(), arguments.get(0).raw());
        return Schema.map(key(arguments.get(0)), members.item(arguments.get(1), container.nulls()));
    }

    private @Nullable Schema scalar(Class<?> type) {
        ScalarType<?> known = reading.scalars().of(type);
        return known == null ? ComponentTypes.scalar(type) : Schema.scalar(known);
    }

    /** The schema of names that stand for keys: text becomes a key also where nothing is converted. */
    private Schema key(TypeUse use) {
        Class<?> type = use.raw();
        if (type != Object.class && !type.isEnum() && scalar(type) == null) {
            throw new SchemaException(
                    "the names of members cannot become keys of "
                            + type.getTypeName()
                            + ": they may be text, numbers, booleans, constants of an enum or of"
                            + " a scalar type");
        }
        JakartaConstraints constraints = members.constraints(use);
        Schema key = members.constrained(use, constraints, each -> each);
        boolean isConverted = !(key instanceof StringSchema) && type != Object.class;
        return isConverted ? ((Kind<?>) key).lax() : key;
    }

    private Schema structure(TypeUse use) {
        Class<?> type = use.raw();
        if (type == Object.class) {
            return Schema.any();
        }
        if (type == Model.class) {
            return Schema.object().extras(Extras.KEEP).build();
        }
        if (type.isEnum()) {
            return constants(type);
        }
        if (Optionals.include(type)) {
            throw new SchemaException(
                            type.getSimpleName()
                                    + " is understood as the type of a member, of items and of the"
                                    + " values of a map, not of what another Optional holds or of"
                                    + " keys")
                    .withHint(". Take it off");
        }
        if (reading.cascade() == Cascade.NEVER) {
            return Schema.any();
        }
        if (hasNoMembers(type)) {
            throw new SchemaException("no schema describes " + type.getTypeName())
                    .withHint(
                            ": register a ScalarType for it, with Satya.builder().type(…), or take"
                                    + " another type");
        }
        return reading.within(
                reading.groups().within(),
                () -> reading.use(use.fullest(), "a type argument of " + use.place()));
    }

    /** The schema of the constants of an enum. */
    @SuppressWarnings("unchecked") // it is asked of enums
    static EnumSchema constants(Class<?> type) {
        EnumAnnotations.requirePlainNames(type);
        return EnumSchema.of((Class<? extends Enum<?>>) type);
    }

    /** Whether nothing is known of what objects of a class have. */
    static boolean hasNoMembers(Class<?> type) {
        return type == Record.class
                || Model.class.isAssignableFrom(type)
                || !ClassMembers.mayHave(type);
    }
}
