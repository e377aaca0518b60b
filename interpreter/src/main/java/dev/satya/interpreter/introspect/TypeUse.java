package dev.satya.interpreter.introspect;

import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.introspect.annotation.MessageBundle;
import dev.satya.interpreter.introspect.annotation.MessageBundles;
import dev.satya.interpreter.introspect.annotation.Place;
import dev.satya.interpreter.members.BoundType;
import dev.satya.interpreter.members.Member;
import dev.satya.interpreter.members.NullScope;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The type of a member, or an argument of that type, with every annotation that stands on it. A member
 * is written in several places that Java keeps apart; an annotation may stand on any of them alone.
 *
 * @param types the type as each place has it; that of the values first
 * @param declarations the places themselves, and type variables that stand for the types; no places
 *     for a type argument
 * @param others annotations that Java puts on the items of an array, but are on the array
 * @param home the class that it is written in
 * @param nulls what is meant where nothing is said about null
 * @param bundles where texts of messages are
 * @param place for people: {@code component name of record User}
 */
record TypeUse(
        List<BoundType> types,
        List<AnnotatedElement> declarations,
        Set<Annotation> others,
        Class<?> home,
        Nulls nulls,
        MessageBundles bundles,
        String place) {

    /** Whether a type takes null where no annotation says anything. */
    enum Nulls {
        /** As in Jakarta Validation. */
        ALLOWED,
        /** As within JSpecify's {@code @NullMarked}. */
        EXCLUDED
    }

    private static Nulls nulls(BoundType type) {
        return type.meantScope() == NullScope.MARKED ? Nulls.EXCLUDED : Nulls.ALLOWED;
    }

    /** Puts what variables stand for in their place. */
    TypeUse {
        List<AnnotatedElement> all = new ArrayList<>(declarations);
        types = types.stream().map(each -> each.settled(all)).toList();
        declarations = List.copyOf(all);
    }

    /** That of a member. */
    static TypeUse of(Member member, MessageBundles bundles, String place) {
        return new TypeUse(
                member.types(),
                member.declarations(),
                Set.of(),
                member.home(),
                nulls(member.types().get(0)),
                bundles,
                place);
    }

    /**
     * The class without its arguments.
     *
     * @throws dev.satya.schema.SchemaException if it is a type variable that stands for nothing
     */
    Class<?> raw() {
        return types.get(0).raw();
    }

    /** The type in the place that says most about its arguments. */
    BoundType fullest() {
        return types.stream()
                .filter(each -> each.raw() == raw())
                .max(Comparator.comparingInt(each -> each.text().length()))
                .orElse(types.get(0));
    }

    /** Every annotation, each once; repeated ones are unfolded. */
    Set<Annotation> annotations() {
        Set<Annotation> all = written();
        all.removeAll(others);
        return all;
    }

    /** What stands on the declaration of an array, the compiler notes for its items, too. */
    private Set<Annotation> ofArray() {
        Set<Annotation> all = new LinkedHashSet<>();
        declarations.forEach(each -> all.addAll(AnnotationPolicy.unfolded(each)));
        all.addAll(others);
        return all;
    }

    private Set<Annotation> written() {
        Set<Annotation> all = new LinkedHashSet<>();
        declarations.forEach(each -> all.addAll(AnnotationPolicy.unfolded(each)));
        types.forEach(each -> all.addAll(AnnotationPolicy.unfolded(each.type())));
        return all;
    }

    /** The annotation of a type; null: there is none. */
    <A extends Annotation> @Nullable A find(Class<A> type) {
        return annotations().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    /** The annotations that must be understood as constraints, or refused. */
    List<Annotation> meaning() {
        List<Annotation> meaning = new ArrayList<>();
        boolean isMember = !place.startsWith("a type argument of ");
        for (Annotation annotation : annotations()) {
            boolean isRead =
                    AnnotationPolicy.isOfThisLibrary(annotation)
                            || GroupSequences.isConversion(annotation)
                            || isMember && AnnotationPolicy.isReadOfMembers(annotation);
            if (AnnotationPolicy.matters(annotation) && !isRead) {
                meaning.add(annotation);
            }
        }
        return meaning;
    }

    /** Whether null is excluded where no constraint says so. */
    boolean excludesNull() {
        return Nullness.excludesNull(annotations(), nulls);
    }

    /**
     * The type arguments of a type that has {@code count} of them, or the item of an array; none where
     * it is written raw.
     *
     * @throws dev.satya.schema.SchemaException if there are annotations on arguments that are not
     *     among them, which would not be looked at
     */
    List<TypeUse> arguments(int count) {
        List<List<BoundType>> columns = new ArrayList<>();
        for (BoundType type : types) {
            List<BoundType> arguments = type.arguments();
            if (count == 0 || arguments.size() != count) {
                Set<Annotation> known = raw().isArray() ? ofArray() : Set.of();
                arguments.forEach(each -> requireBare(known, each.type()));
                continue;
            }
            for (int i = 0; i < count; i++) {
                if (columns.size() <= i) {
                    columns.add(new ArrayList<>());
                }
                columns.get(i).add(read(arguments.get(i)));
            }
        }
        List<TypeUse> uses = new ArrayList<>();
        boolean isRaw = types.get(0).arguments().isEmpty();
        if (isRaw) {
            columns.forEach(column -> column.forEach(each -> requireBare(each.type())));
            return uses;
        }
        for (List<BoundType> column : columns) {
            uses.add(
                    new TypeUse(
                            column,
                            List.of(),
                            raw().isArray() ? ofArray() : Set.of(),
                            home,
                            nulls(column.get(0)),
                            bundles,
                            "a type argument of " + place));
        }
        return uses;
    }

    private BoundType read(BoundType argument) {
        if (argument.type() instanceof AnnotatedWildcardType wildcard) {
            requireBare(wildcard.getAnnotatedLowerBounds());
        }
        return argument;
    }

    /** Refuses annotations that matter on types that have no part in the schema. */
    private void requireBare(AnnotatedType... unread) {
        requireBare(Set.of(), unread);
    }

    private void requireBare(Set<Annotation> known, AnnotatedType... unread) {
        for (AnnotatedType type : unread) {
            for (Annotation annotation : AnnotationPolicy.unfolded(type)) {
                if (AnnotationPolicy.matters(annotation) && !known.contains(annotation)) {
                    throw AnnotationPolicy.refusal(
                            annotation,
                            "a type argument of " + place,
                            "this type argument has no part in the schema",
                            "Take it off, or use List, Set, Collection, Map or Optional");
                }
            }
            requireBare(argumentsOf(type));
        }
    }

    static AnnotatedType[] argumentsOf(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            return parameterized.getAnnotatedActualTypeArguments();
        }
        if (type instanceof AnnotatedArrayType array) {
            return new AnnotatedType[] {array.getAnnotatedGenericComponentType()};
        }
        return type instanceof AnnotatedWildcardType wildcard
                ? wildcard.getAnnotatedUpperBounds()
                : new AnnotatedType[0];
    }

    /** Where it stands. */
    Place at() {
        return new Place(place, bundle());
    }

    /** The texts of messages beside the class. */
    MessageBundle bundle() {
        return bundles.of(home);
    }
}
