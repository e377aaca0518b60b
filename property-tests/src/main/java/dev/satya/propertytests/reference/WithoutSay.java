package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaPart;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which branches have no say about a tag with a value that no branch lists: BRANCH-19, by PLACE-11.
 *
 * @param way from the instance to the value at the tag: names and positions
 */
record WithoutSay(List<Schema> branches, @Nullable Object instance, Scope scope, List<Object> way) {

    /** Those that have a say, or for which a member speaks. */
    List<Integer> heard(List<Integer> left, IntPredicate isListing, IntPredicate isKnowing) {
        List<Integer> listing = left.stream().filter(isListing::test).toList();
        return left.stream()
                .filter(i -> isKnowing.test(i) || hasSay(i) || isSpokenFor(i, listing))
                .toList();
    }

    private boolean hasSay(int position) {
        return lookers(position, way.size()).stream().anyMatch(it -> countsAlone(it.schema()));
    }

    /** Whether it says something by itself, and not by what it hands the value on to. */
    private static boolean countsAlone(Schema schema) {
        boolean handsOn =
                schema instanceof ReferenceSchema
                        || schema.parts().stream().anyMatch(SchemaPart::isInPlace);
        boolean isEmpty = schema instanceof AnySchema || schema instanceof NeverSchema;
        boolean isHooked = schema instanceof HookedSchema; // HOOK-5 and ERROR-5
        return isHooked || !schema.constraints().isEmpty() || !handsOn && !isEmpty;
    }

    /** Whether a member is there that it names, and that no branch names which lists values. */
    private boolean isSpokenFor(int position, List<Integer> listing) {
        Object here = instance;
        for (int step = 0; step < way.size(); step++) {
            Object segment = way.get(step);
            if (segment instanceof Integer index) {
                here = ((List<?>) Objects.requireNonNull(here)).get(index);
                continue;
            }
            Set<String> given = new LinkedHashSet<>(Members.of(here).byName().keySet());
            given.retainAll(names(position, step));
            for (int other : listing) {
                given.removeAll(names(other, step));
            }
            if (!given.isEmpty()) {
                return true;
            }
            here = Members.of(here).byName().get((String) segment);
        }
        return false;
    }

    private Set<String> names(int position, int steps) {
        Set<String> names = new LinkedHashSet<>();
        for (Scope.Target each : lookers(position, steps)) {
            if (each.schema() instanceof ObjectSchema object) {
                for (Field field : object.fields()) {
                    names.add(field.name());
                    names.addAll(field.aliases());
                }
            }
        }
        return names;
    }

    /** The schemas of a branch that may look at the value after some steps of the way. */
    private List<Scope.Target> lookers(int position, int steps) {
        List<Scope.Target> here = new ArrayList<>();
        add(new Scope.Target(branches.get(position), scope), here);
        for (Object segment : way.subList(0, steps)) {
            List<Scope.Target> within = new ArrayList<>();
            for (Scope.Target each : here) {
                Scope inside = TagPlaces.inside(each.schema(), each.scope());
                for (Schema part : parts(each.schema(), segment)) {
                    add(new Scope.Target(part, inside), within);
                }
            }
            here = within;
        }
        return here;
    }

    /** With all that looks at the same value. */
    private static void add(Scope.Target target, List<Scope.Target> all) {
        Schema schema = target.schema();
        all.add(target);
        if (schema instanceof ReferenceSchema reference) {
            add(target.scope().find(reference.name()), all);
        }
        Scope ofParts =
                schema instanceof DefinitionsSchema definitions
                        ? target.scope().plus(definitions.definitions())
                        : target.scope();
        for (SchemaPart part : schema.parts()) {
            if (part.isInPlace()) {
                add(new Scope.Target(part.schema(), ofParts), all);
            }
        }
    }

    /** What a schema has for a member or item, whatever it matches. */
    private static List<Schema> parts(Schema schema, Object segment) {
        List<Schema> parts = new ArrayList<>();
        if (segment instanceof Integer index) {
            if (schema instanceof ArraySchema array) {
                boolean isFirst = index < array.prefix().size();
                parts.add(isFirst ? array.prefix().get(index) : array.items());
                if (array.contains() != null) {
                    parts.add(array.contains().schema());
                }
            } else if (schema instanceof UnevaluatedSchema rest && rest.items() != null) {
                parts.add(rest.items());
            }
        } else if (schema instanceof ObjectSchema object) {
            parts.addAll(ofMember(object, segment));
        } else if (schema instanceof MapSchema map) {
            parts.add(map.values());
        } else if (schema instanceof UnevaluatedSchema rest && rest.properties() != null) {
            parts.add(rest.properties());
        }
        return parts;
    }

    private static List<Schema> ofMember(ObjectSchema object, Object name) {
        List<Schema> parts = new ArrayList<>();
        object.fields().stream()
                .filter(it -> it.name().equals(name) || it.aliases().contains(name))
                .forEach(it -> parts.add(it.schema()));
        if (parts.isEmpty() && object.extras() == Extras.KEEP) {
            parts.add(object.extraValues());
        }
        object.patterns().forEach(it -> parts.add(it.schema()));
        return parts;
    }
}
