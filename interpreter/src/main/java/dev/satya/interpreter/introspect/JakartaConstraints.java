package dev.satya.interpreter.introspect;

import dev.satya.Schema;
import dev.satya.interpreter.introspect.AnnotationMessage.Words;
import dev.satya.interpreter.members.AnnotationValues;
import dev.satya.schema.AnySchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Kind;
import dev.satya.schema.SchemaException;

import org.jspecify.annotations.Nullable;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Jakarta Validation 3.1 constraints on a type, or the same ones of Bean Validation 2.0. Any
 * other annotation that would have a say in the data is a mistake, not ignored.
 */
final class JakartaConstraints {
    private static final Set<String> NOT_NULL = Set.of("NotNull", "NotEmpty", "NotBlank");

    /** Those that have a meaning here, by their names. */
    static final Set<String> UNDERSTOOD =
            Set.of(
                    "NotNull",
                    "NotEmpty",
                    "NotBlank",
                    "Size",
                    "Min",
                    "Max",
                    "DecimalMin",
                    "DecimalMax",
                    "Positive",
                    "PositiveOrZero",
                    "Negative",
                    "NegativeOrZero",
                    "Pattern",
                    "Email",
                    "Digits",
                    "AssertTrue",
                    "AssertFalse",
                    "Null",
                    "Past",
                    "PastOrPresent",
                    "Future",
                    "FutureOrPresent");

    /** The keys of messages about null: for a member that is missing, and for one that is null. */
    private static final List<String> ABOUT_NULL =
            List.of("required", "type=null", "enum=null", "not");

    private final List<Annotation> constraints;
    private final String place;
    private final MessageBundle bundle;

    private JakartaConstraints(List<Annotation> constraints, String place, MessageBundle bundle) {
        this.constraints = constraints;
        this.place = place;
        this.bundle = bundle;
    }

    /**
     * Those on a type.
     *
     * @throws SchemaException if there is an annotation that matters and is not understood
     */
    static JakartaConstraints of(TypeUse use) {
        List<Annotation> constraints = new ArrayList<>();
        for (Annotation annotation : use.meaning()) {
            for (Annotation each : ComposedConstraints.parts(annotation, use.place())) {
                boolean isUnderstood =
                        AnnotationPolicy.isNamedConstraint(each)
                                || AnnotationPolicy.isStandard(each)
                                        && (UNDERSTOOD.contains(name(each))
                                                || HibernateConstraints.include(each));
                if (!isUnderstood) {
                    throw AnnotationPolicy.notUnderstood(each, use.place());
                }
                if (AnnotationPolicy.isConstraint(each)) {
                    requirePlain(each, use.place());
                }
                constraints.add(each);
            }
        }
        return new JakartaConstraints(constraints, use.place(), use.bundle());
    }

    /** Refuses groups without Default, and payloads. */
    static void requirePlain(Annotation annotation, String place) {
        requireDefaultGroup(annotation, place);
        if (((Object[]) AnnotationValues.value(annotation, "payload")).length > 0) {
            throw AnnotationPolicy.refusal(
                    annotation,
                    place,
                    "violations carry no payload",
                    "Take the payload off; violations are told apart by their codes");
        }
    }

    /** Only what belongs to the group Default is validated where no group is asked for. */
    private static void requireDefaultGroup(Annotation annotation, String place) {
        Class<?>[] groups = (Class<?>[]) AnnotationValues.value(annotation, "groups");
        boolean isDefault = groups.length == 0;
        for (Class<?> group : groups) {
            isDefault |= group.getName().endsWith(".validation.groups.Default");
        }
        if (!isDefault) {
            throw AnnotationPolicy.refusal(
                    annotation,
                    place,
                    "it holds in the group "
                            + groups[0].getSimpleName()
                            + " alone, and only the group Default is validated",
                    "Take it off, add Default to its groups, or use a record for each group");
        }
    }

    /** Refuses constraints on a value that has none of its own: they belong on the type argument. */
    void requireNone() {
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

    boolean requiresValue() {
        return constraints.stream().anyMatch(JakartaConstraints::excludesNull);
    }

    /** Whether nothing but null is valid. */
    boolean isNullOnly() {
        return constraints.stream().anyMatch(JakartaConstraints::isNullOnly);
    }

    /** Refuses {@code @Null} on what is never null, and beside other constraints. */
    void requireNullable(boolean isNever) {
        for (Annotation each : constraints) {
            if (isNullOnly(each) ? isNever : true) {
                throw AnnotationPolicy.refusal(
                        each,
                        place,
                        isNullOnly(each)
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
                    isNullOnly(each)
                            ? AnnotationMessage.words(each, place, Set.of("code"), bundle)
                            : null;
            if (words != null) {
                schema = words.translate(schema.message("type", words.text()));
            }
        }
        return schema;
    }

    /**
     * The schema with the constraints, and their messages where they are not the standard's.
     *
     * @throws SchemaException if one does not fit the type
     */
    Schema applyTo(Schema schema) {
        ConstraintLayers layers = new ConstraintLayers((Kind<?>) schema);
        Map<String, String> aboutNull = new LinkedHashMap<>();
        List<Meaning> meanings = meanings(schema);
        for (Meaning meaning : meanings) {
            String message = meaning.words() == null ? null : meaning.words().text();
            if (message != null && excludesNull(meaning.annotation())) {
                ABOUT_NULL.forEach(key -> aboutNull.putIfAbsent(key, message));
            }
            meaning.constraints().forEach(constraint -> layers.add(constraint, message));
        }
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

    private static boolean excludesNull(Annotation annotation) {
        return AnnotationPolicy.isStandard(annotation) && NOT_NULL.contains(name(annotation));
    }

    private static boolean isNullOnly(Annotation annotation) {
        return AnnotationPolicy.isStandard(annotation) && name(annotation).equals("Null");
    }

    static String name(Annotation annotation) {
        return annotation.annotationType().getSimpleName();
    }
}
