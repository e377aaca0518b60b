package dev.satya.propertytests.coverage;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.propertytests.coverage.Situation.Kind;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.schemas.GivenName;
import dev.satya.propertytests.schemas.NamePatterns;
import dev.satya.propertytests.schemas.Parts;
import dev.satya.propertytests.schemas.Parts.Part;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From a schema that looks at a value to the schemas within it that look at the same value, or at
 * its parts.
 *
 * @param visit of the schema, in the scope that it opens
 * @param value a model as a map
 */
record Descent(Visit visit, @Nullable Object value) {
    private static final Set<String> OF_ANOTHER_KIND = Set.of("type", "const", "enum", "never");

    void into(Schema schema) {
        if (schema instanceof ObjectSchema object && value instanceof Map<?, ?> members) {
            intoObject(object, members);
        } else if (schema instanceof MapSchema map && value instanceof Map<?, ?> members) {
            intoMap(map, members);
        } else if (schema instanceof ArraySchema array && value instanceof Collection<?> items) {
            intoArray(array, items);
        } else if (schema instanceof AnyOfSchema anyOf) {
            intoBranches(anyOf.branches(), Parts.of(schema));
        } else if (schema instanceof OneOfSchema oneOf) {
            intoBranches(oneOf.branches(), Parts.of(schema));
        } else if (schema instanceof ReferenceSchema reference) {
            follow(reference.name());
        } else if (schema instanceof ConditionalSchema conditional) {
            intoConditional(conditional);
        } else if (schema instanceof DependentSchema dependent) {
            intoDependent(dependent);
        } else if (schema instanceof UnevaluatedSchema unevaluated) {
            intoUnevaluated(unevaluated);
        } else if (isOfSameValue(schema)) {
            Part first = Parts.of(schema).get(0);
            visit.under(first.word()).look(first.schema(), value);
        } else if (schema instanceof AllOfSchema) {
            Parts.of(schema).forEach(part -> visit.under(part.word()).look(part.schema(), value));
        }
    }

    /** Whether it has one part that now looks at the value. */
    private boolean isOfSameValue(Schema schema) {
        return schema instanceof DefinitionsSchema
                || (schema instanceof NullableSchema && value != null)
                || (schema instanceof GuardedSchema guarded && isGuarded(guarded));
    }

    /** A value of another type conforms to whatever is guarded. */
    private boolean isGuarded(GuardedSchema guarded) {
        Schema nothing = Schema.guarded(guarded.type(), Schema.never());
        return !visit.faults(nothing, value).isEmpty();
    }

    private void intoArray(ArraySchema array, Collection<?> items) {
        int position = 0;
        for (Object item : items) {
            if (position < array.prefix().size()) {
                present("prefix/" + position, array.prefix().get(position), item);
            } else {
                present("items", array.items(), item);
            }
            position++;
        }
    }

    private void intoConditional(ConditionalSchema schema) {
        Schema unless = Schema.when(schema.condition(), Schema.never());
        if (visit.faults(unless, value).isEmpty()) {
            taken("else", schema.whenInvalid());
        } else {
            taken("then", schema.whenValid());
        }
    }

    private void intoDependent(DependentSchema schema) {
        Schema unless = Schema.dependent(schema.property(), Schema.never());
        if (!visit.faults(unless, value).isEmpty()) {
            taken("dependent/" + schema.property(), schema.schema());
        }
    }

    private void taken(String word, Schema schema) {
        Visit branch = visit.under(word);
        branch.add(Kind.TAKEN);
        branch.look(schema, value);
    }

    /** Into what is evaluated, and into the rest by the faults of a schema that forbids it. */
    private void intoUnevaluated(UnevaluatedSchema schema) {
        visit.under("evaluated").look(schema.schema(), value);
        Schema closed =
                UnevaluatedSchema.of(schema.schema())
                        .withItems(Schema.never())
                        .withProperties(Schema.never());
        Schema items = schema.items();
        Schema properties = schema.properties();
        for (Fault fault : visit.faults(closed, value)) {
            List<Object> segments = fault.path().segments();
            boolean isOwn = segments.size() == 1;
            boolean isOfItem = isOwn && fault.code().equals("unevaluatedItems");
            boolean isOfMember = isOwn && fault.code().equals("unevaluatedProperties");
            if (isOfItem && items != null && value instanceof Collection<?> all) {
                int position = Integer.parseInt(segments.get(0).toString());
                present("unevaluatedItems", items, new ArrayList<>(all).get(position));
            }
            if (isOfMember && properties != null && value instanceof Map<?, ?> members) {
                present("unevaluatedProperties", properties, members.get(segments.get(0)));
            }
        }
    }

    private void present(String word, Schema schema, @Nullable Object part) {
        Visit below = visit.below(word);
        below.add(Kind.PRESENT);
        below.look(schema, part);
    }

    private void intoObject(ObjectSchema schema, Map<?, ?> members) {
        Set<Object> extras = new HashSet<>(members.keySet());
        for (Field field : schema.fields()) {
            extras.remove(field.name());
            field.aliases().forEach(extras::remove);
            String given = GivenName.of(field, members);
            if (given != null) {
                visit.below("fields/" + field.name()).look(field.schema(), members.get(given));
            }
        }
        for (Map.Entry<?, ?> member : members.entrySet()) {
            String name = String.valueOf(member.getKey());
            for (PatternProperty pattern : NamePatterns.matching(schema, name)) {
                extras.remove(member.getKey());
                present("patterns/" + pattern.regex(), pattern.schema(), member.getValue());
            }
        }
        if (!(schema.extraValues() instanceof AnySchema)) {
            extras.forEach(name -> present("extras", schema.extraValues(), members.get(name)));
        }
    }

    private void intoMap(MapSchema schema, Map<?, ?> members) {
        members.forEach(
                (name, member) -> {
                    visit.below("keys").look(schema.keys(), name);
                    present("values", schema.values(), member);
                });
    }

    /** Into those that fit; where none does, into the closest, which explains why. */
    private void intoBranches(List<Schema> branches, List<Part> parts) {
        int closest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < branches.size(); i++) {
            List<Fault> faults = visit.faults(branches.get(i), value);
            int distance = distance(faults);
            if (distance < least) {
                closest = i;
                least = distance;
            }
            if (faults.isEmpty()) {
                Visit branch = visit.under(parts.get(i).word());
                branch.add(Kind.TAKEN);
                branch.look(branches.get(i), value);
            }
        }
        if (least > 0) {
            visit.under(parts.get(closest).word()).look(branches.get(closest), value);
        }
    }

    private static int distance(List<Fault> faults) {
        boolean isOfAnotherKind =
                faults.stream()
                        .anyMatch(
                                fault ->
                                        fault.path().equals(Path.ROOT)
                                                && OF_ANOTHER_KIND.contains(fault.code()));
        return isOfAnotherKind ? Integer.MAX_VALUE - 1 : faults.size();
    }

    /** A reference that leads back to itself without a step into the value ends there. */
    private void follow(String name) {
        Scope opening = visit.scope().opening(name);
        String place = opening.places().get(name);
        Schema target = opening.named().get(name);
        Set<String> references = new HashSet<>(visit.references());
        if (place != null && target != null && references.add(place)) {
            visit.at(place, opening, references).look(target, value);
        }
    }
}
