package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.interpreter.introspect.annotation.AnnotationMessage;
import dev.satya.interpreter.introspect.annotation.AnnotationMessage.Words;
import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.introspect.annotation.Groups;
import dev.satya.interpreter.introspect.annotation.MessageBundle;
import dev.satya.interpreter.introspect.validator.ValidatorCheck;
import dev.satya.interpreter.introspect.validator.ValidatorFactory;
import dev.satya.interpreter.members.AnnotationValues;
import dev.satya.schema.AnySchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Kind;
import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The Jakarta Validation 3.1 constraints on a type, or the same ones of Bean Validation 2.0. Any
 * other annotation that would have a say in the data is a mistake, not ignored.
 */
final class JakartaConstraints {
    /** The keys of messages about null: for a member that is missing, and for one that is null. */
    private static final List<String> ABOUT_NULL =
            List.of("required", "type=null", "enum=null", "not");

    private final List<Annotation> constraints;
    private final String place;
    private final MessageBundle bundle;

    /** What is asked in addition. */
    private final AddedConstraints added;

    private JakartaConstraints(
            List<Annotation> constraints,
            String place,
            MessageBundle bundle,
            AddedConstraints added) {
        this.constraints = constraints;
        this.place = place;
        this.bundle = bundle;
        this.added = added;
    }

    /**
     * Those on a type that belong to one of the groups.
     *
     * @param factory makes validators
     * @throws SchemaException if there is an annotation that matters and is not understood, whatever
     *     group it belongs to
     */
    static JakartaConstraints of(TypeUse use, Groups groups, ValidatorFactory factory) {
        List<Annotation> meant = use.meaning();
        of(ConstraintParts.of(meant, use.place()), use, factory);
        List<Annotation> asked = meant.stream().filter(groups::include).toList();
        return of(ConstraintParts.of(asked, use.place()), use, factory);
    }

    private static JakartaConstraints of(
            ConstraintParts parts, TypeUse use, ValidatorFactory factory) {
        for (Annotation each : parts.plain()) {
            boolean isUnderstood =
                    AnnotationPolicy.isNamedConstraint(each)
                            || StandardConstraints.isStandard(each)
                                    && (StandardConstraints.UNDERSTOOD.contains(name(each))
                                            || HibernateConstraints.include(each));
            if (!isUnderstood) {
                throw AnnotationPolicy.notUnderstood(each, use.place());
            }
        }
        List<AddedConstraints.Single> singles = new ArrayList<>();
        for (ConstraintParts.Single single : parts.singles()) {
            singles.add(
                    new AddedConstraints.Single(
                            ValidatorCheck.code(single.reported()),
                            AnnotationMessage.of(single.reported(), use.at()).template(),
                            of(single.parts(), use, factory)));
        }
        return new JakartaConstraints(
                parts.plain(),
                use.place(),
                use.bundle(),
                new AddedConstraints(parts.custom(), singles, use, factory));
    }

    /** Refuses payloads. */
    static void requirePlain(Annotation annotation, String place) {
        if (((Object[]) AnnotationValues.value(annotation, "payload")).length > 0) {
            throw AnnotationPolicy.refusal(
                    annotation,
                    place,
                    "violations carry no payload",
                    "Take the payload off; violations are told apart by their codes");
        }
    }

    /** Refuses constraints on a value that has none of its own: they belong on the type argument. */
    void requireNone() {
        added.requireNone("it does not fit this type", "Put it on the type argument");
        for (Annotation annotation : constraints) {
            if (!name(annotation).equals("NotNull")) {
                throw AnnotationPolicy.refusal(
                        annotation,
                        place,
                        "it does not fit this type",
                        "Put it on the type argument");
            }
        }
    }

    /** Refuses whatever there is. */
    void requireNothing(String reason, String wayOut) {
        for (Annotation annotation : constraints) {
            throw AnnotationPolicy.refusal(annotation, place, reason, wayOut);
        }
        added.requireNone(reason, wayOut);
    }

    boolean requiresValue() {
        return constraints.stream().anyMatch(StandardConstraints::excludesNull)
                || added.requireValue();
    }

    /** Whether nothing but null is valid. */
    boolean isNullOnly() {
        return constraints.stream().anyMatch(StandardConstraints::isNullOnly);
    }

    /** Refuses {@code @Null} on what is never null, and beside other constraints. */
    void requireNullable(boolean isNever) {
        added.requireNone("beside @Null nothing else can hold", "Take it off");
        for (Annotation each : constraints) {
            if (StandardConstraints.isNullOnly(each) ? isNever : true) {
                throw AnnotationPolicy.refusal(
                        each,
                        place,
                        StandardConstraints.isNullOnly(each)
                                ? "the type has no null"
                                : "beside @Null nothing else can hold",
                        "Take it off");
            }
        }
    }

    /** The schema of what {@link #isNullOnly}. */
    Schema nullOnly() {
        Kind<?> schema = Schema.nullValue();
        for (Annotation each : constraints) {
            Words words =
                    StandardConstraints.isNullOnly(each)
                            ? AnnotationMessage.words(each, place, Set.of("code"), bundle)
                            : null;
            if (words != null) {
                schema = words.translate(schema.message("type", words.text()));
            }
        }
        return schema;
    }

    /**
     * The schema of values that may be null or not, with the constraints, and their messages where
     * they are not the standard's.
     *
     * @param plain of values that are not null
     * @param taken makes of such a schema the one of all values that are taken
     * @throws SchemaException if a constraint does not fit the type
     */
    Schema applyTo(Schema plain, UnaryOperator<Schema> taken) {
        return added.applyTo(plain, applyTo(plain), taken);
    }

    /**
     * The schema with the constraints that are no code, and their messages where they are not the
     * standard's.
     *
     * @throws SchemaException if one does not fit the type
     */
    Schema applyTo(Schema schema) {
        ConstraintLayers layers = new ConstraintLayers((Kind<?>) schema);
        Map<String, String> aboutNull = new LinkedHashMap<>();
        List<Meaning> meanings = meanings(schema);
        for (Meaning meaning : meanings) {
            String message = meaning.words() == null ? null : meaning.words().text();
            if (message != null && StandardConstraints.excludesNull(meaning.annotation())) {
                ABOUT_NULL.forEach(key -> aboutNull.putIfAbsent(key, message));
            }
            meaning.constraints().forEach(constraint -> layers.add(constraint, message));
        }
        added.messagesAboutNull()
                .forEach(message -> ABOUT_NULL.forEach(key -> aboutNull.putIfAbsent(key, message)));
        boolean isAny = schema instanceof AnySchema;
        Kind<?> kind = isAny && requiresValue() ? Schema.not(Schema.nullValue()) : layers.schema();
        if (isAny && requiresValue()) {
            aboutNull.putIfAbsent("not", "must not be null");
        }
        if (!isAny) {
            aboutNull.remove("not");
        }
        for (Map.Entry<String, String> message : aboutNull.entrySet()) {
            kind = kind.message(message.getKey(), message.getValue());
        }
        for (Meaning meaning : meanings) {
            kind = meaning.words() == null ? kind : meaning.words().translate(kind);
        }
        return kind;
    }

    /**
     * What an annotation means.
     *
     * @param words of its violations; null: those of the catalogue
     */
    private record Meaning(
            Annotation annotation, List<Constraint> constraints, @Nullable Words words) {}

    /** Those with words of their own first: of two that say the same the first is told. */
    private List<Meaning> meanings(Schema schema) {
        List<Meaning> meanings = new ArrayList<>();
        for (Annotation annotation : constraints) {
            List<Constraint> meant = ConstraintMeaning.of(annotation, place, schema);
            meanings.add(new Meaning(annotation, meant, words(annotation, meant)));
        }
        meanings.sort(Comparator.comparing(each -> each.words() == null));
        return meanings;
    }

    private @Nullable Words words(Annotation annotation, List<Constraint> meant) {
        if (AnnotationPolicy.isNamedConstraint(annotation)) {
            String message = NamedConstraints.message(annotation);
            return message == null ? null : new Words(message, Map.of());
        }
        Set<String> arguments = new LinkedHashSet<>(Set.of("code"));
        meant.forEach(constraint -> arguments.add(constraint.code()));
        return AnnotationMessage.words(annotation, place, arguments, bundle);
    }

    static String name(Annotation annotation) {
        return annotation.annotationType().getSimpleName();
    }
}
