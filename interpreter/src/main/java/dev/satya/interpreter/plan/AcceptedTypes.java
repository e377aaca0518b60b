package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.Hook;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.NullSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SimpleSchemaVisitor;
import dev.satya.schema.StringSchema;
import dev.satya.schema.Transform;
import dev.satya.schema.UnevaluatedSchema;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types of which a schema may accept a value: of all others it certainly accepts none. Of a value
 * that is none of JSON's ({@link Token#OTHER}) nothing is said. For one thread.
 */
public final class AcceptedTypes {
    private static final Set<Token> ALL = EnumSet.allOf(Token.class);
    private static final Set<Token> SCALARS = EnumSet.of(Token.BOOLEAN, Token.NUMBER, Token.STRING);

    private final Map<String, Schema> targets;
    private final Map<Asked, Set<Token>> known = new HashMap<>();

    /** What is asked of a schema at a place, for a call. */
    private record Asked(SchemaUse use, Call call) {}

    /**
     * Of schemas that are resolved.
     *
     * @param targets of references, by name
     */
    public AcceptedTypes(Map<String, Schema> targets) {
        this.targets = targets;
    }

    /** Those of a schema; schemas at one value have no cycle. */
    public Set<Token> of(SchemaUse use, Call call) {
        Asked asked = new Asked(use, call);
        Set<Token> types = known.get(asked);
        if (types == null) {
            ConversionMode inner = use.mode().within(use.schema().annotations());
            types = use.schema().accept(new Kinds(this, inner, call));
            known.put(asked, types);
        }
        return types;
    }

    /** What each kind accepts; nothing is known where nothing else is said. */
    private record Kinds(AcceptedTypes types, ConversionMode mode, Call call)
            implements SimpleSchemaVisitor<Set<Token>> {

        private Set<Token> of(Schema part) {
            return types.of(new SchemaUse(part, mode), call);
        }

        @Override
        public Set<Token> defaultAction(Schema schema) {
            return ALL;
        }

        @Override
        public Set<Token> visitNever(NeverSchema schema) {
            return EnumSet.noneOf(Token.class);
        }

        @Override
        public Set<Token> visitNull(NullSchema schema) {
            return EnumSet.of(Token.NULL);
        }

        @Override
        public Set<Token> visitBoolean(BooleanSchema schema) {
            return converting(Token.BOOLEAN);
        }

        @Override
        public Set<Token> visitInteger(IntegerSchema schema) {
            return converting(Token.NUMBER);
        }

        @Override
        public Set<Token> visitNumber(NumberSchema schema) {
            return converting(Token.NUMBER);
        }

        private Set<Token> converting(Token own) {
            return mode.isStrict(call.strictness()) ? EnumSet.of(own) : SCALARS;
        }

        @Override
        public Set<Token> visitString(StringSchema schema) {
            boolean takesNumbers =
                    schema.transforms().contains(Transform.NUMBERS)
                            && !mode.isStrict(call.strictness());
            return takesNumbers ? EnumSet.of(Token.STRING, Token.NUMBER) : EnumSet.of(Token.STRING);
        }

        @Override
        public Set<Token> visitEnum(EnumSchema schema) {
            return ofValues(schema.values());
        }

        @Override
        public Set<Token> visitConst(ConstSchema schema) {
            return ofValues(Collections.singletonList(schema.value()));
        }

        private static Set<Token> ofValues(List<? extends @Nullable Object> values) {
            Set<Token> types = EnumSet.noneOf(Token.class);
            values.forEach(value -> types.add(token(value)));
            return types;
        }

        private static Token token(@Nullable Object value) {
            if (value == null) {
                return Token.NULL;
            }
            if (value instanceof Map) {
                return Token.OBJECT;
            }
            if (value instanceof Collection) {
                return Token.ARRAY;
            }
            if (value instanceof Number) {
                return Token.NUMBER;
            }
            return value instanceof Boolean ? Token.BOOLEAN : Token.STRING;
        }

        @Override
        public Set<Token> visitArray(ArraySchema schema) {
            return EnumSet.of(Token.ARRAY);
        }

        @Override
        public Set<Token> visitMap(MapSchema schema) {
            return EnumSet.of(Token.OBJECT);
        }

        @Override
        public Set<Token> visitObject(ObjectSchema schema) {
            return EnumSet.of(Token.OBJECT);
        }

        @Override
        public Set<Token> visitNullable(NullableSchema schema) {
            Set<Token> types = EnumSet.of(Token.NULL);
            types.addAll(of(schema.schema()));
            return types;
        }

        @Override
        public Set<Token> visitAllOf(AllOfSchema schema) {
            Set<Token> types = EnumSet.allOf(Token.class);
            schema.branches().forEach(branch -> types.retainAll(of(branch)));
            return types;
        }

        @Override
        public Set<Token> visitAnyOf(AnyOfSchema schema) {
            return union(schema.branches());
        }

        @Override
        public Set<Token> visitOneOf(OneOfSchema schema) {
            return union(schema.branches());
        }

        @Override
        public Set<Token> visitConditional(ConditionalSchema schema) {
            return union(List.of(schema.whenValid(), schema.whenInvalid()));
        }

        private Set<Token> union(List<Schema> branches) {
            Set<Token> types = EnumSet.noneOf(Token.class);
            branches.forEach(branch -> types.addAll(of(branch)));
            return types;
        }

        /** All types, but for its own if what it guards does not accept that. */
        @Override
        public Set<Token> visitGuarded(GuardedSchema schema) {
            Set<Token> types = EnumSet.allOf(Token.class);
            if (schema.type() != JsonType.INTEGER) {
                Token guarded = Token.valueOf(schema.type().name());
                boolean isAccepted = of(schema.schema()).contains(guarded);
                types.removeIf(type -> type == guarded && !isAccepted);
            }
            return types;
        }

        @Override
        public Set<Token> visitUnevaluated(UnevaluatedSchema schema) {
            return of(schema.schema());
        }

        /** Behind it, code sees what was accepted; before it and around, anything. */
        @Override
        public Set<Token> visitHooked(HookedSchema schema) {
            return schema.hook() instanceof Hook.After ? of(schema.schema()) : ALL;
        }

        @Override
        public Set<Token> visitDefinitions(DefinitionsSchema schema) {
            return of(schema.root());
        }

        @Override
        public Set<Token> visitReference(ReferenceSchema schema) {
            return of(Objects.requireNonNull(types.targets.get(schema.name())));
        }
    }
}
