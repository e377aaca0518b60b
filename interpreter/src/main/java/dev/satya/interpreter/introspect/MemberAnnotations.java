package dev.satya.interpreter.introspect;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.annotation.Aliases;
import dev.satya.annotation.Default;
import dev.satya.annotation.Description;
import dev.satya.annotation.Lax;
import dev.satya.annotation.Secret;
import dev.satya.annotation.Strict;
import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.members.AnnotationValues;
import dev.satya.interpreter.members.Member;
import dev.satya.schema.Field;
import dev.satya.schema.Kind;
import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** What the annotations on a member or part say that are no constraints. */
final class MemberAnnotations {
    private static final String PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";

    private static final String IGNORE = "com.fasterxml.jackson.annotation.JsonIgnore";

    private final TypeUse use;

    MemberAnnotations(TypeUse use) {
        this.use = use;
    }

    /** Refuses to leave out what the constructor takes. */
    void requireTaken(Member member) {
        Annotation ignore = AnnotationValues.find(use.declarations(), IGNORE);
        if (ignore == null || member.isSetLater()) {
            return;
        }
        if ((Boolean) AnnotationValues.value(ignore, "value")) {
            throw AnnotationPolicy.refusal(
                    ignore,
                    use.place(),
                    "the constructor takes the member",
                    "Take it off, or leave the member to a setter");
        }
    }

    /** The schema of a member or part: strictness, secrecy, what it is for. */
    Schema applyTo(Schema schema) {
        Kind<?> kind = (Kind<?>) schema;
        boolean isStrict = use.find(Strict.class) != null;
        if (isStrict && use.find(Lax.class) != null) {
            throw new SchemaException("it is both @Strict and @Lax");
        }
        if (isStrict) {
            kind = kind.strict();
        }
        if (use.find(Lax.class) != null) {
            kind = kind.lax();
        }
        if (use.find(Secret.class) != null) {
            kind = kind.secret();
        }
        Description description = use.find(Description.class);
        return description == null ? kind : kind.description(description.value());
    }

    /** Refuses a further name that adds none. */
    private void requireFurther(Member member) {
        for (Annotation each : use.annotations()) {
            Set<String> names = new HashSet<>(Set.of(member.field()));
            for (String alias : each instanceof Aliases said ? said.value() : new String[0]) {
                if (!names.add(alias)) {
                    boolean isOwn = alias.equals(member.field());
                    throw AnnotationPolicy.refusal(
                            each,
                            use.place(),
                            "\"" + alias + "\" is " + (isOwn ? "its name" : "there twice"),
                            isOwn ? "Take it out" : "Take one of them out");
                }
            }
        }
    }

    /** The field: its other names, its default, and whether Jackson says that it must be there. */
    Field applyTo(Field field, Member member) {
        requireFurther(member);
        Field named =
                member.aliases().isEmpty()
                        ? field
                        : field.alias(member.aliases().toArray(new String[0]));
        Path[] ways = AliasWay.of(use);
        if (ways.length > 0) {
            named = named.aliasPath(ways);
        }
        Default fallback = use.find(Default.class);
        if (fallback != null) {
            return named.asOptional()
                    .withFallback(new Field.Default.Value(value(fallback.value())));
        }
        return isRequiredByJackson() ? named.asRequired() : named;
    }

    private boolean isRequiredByJackson() {
        Annotation property = AnnotationValues.find(use.declarations(), PROPERTY);
        return property != null && (Boolean) AnnotationValues.value(property, "required");
    }

    private Object value(String text) {
        Class<?> type = use.raw();
        if (type == boolean.class || type == Boolean.class) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new SchemaException("\"" + text + "\" of @Default is neither true nor false");
            }
            return text.equals("true");
        }
        boolean isNumber =
                type.isPrimitive() && type != char.class || Number.class.isAssignableFrom(type);
        return isNumber ? number(text) : text;
    }

    private static Number number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return number.stripTrailingZeros().scale() <= 0 ? number.toBigIntegerExact() : number;
        } catch (ArithmeticException | NumberFormatException e) {
            throw new SchemaException("\"" + text + "\" of @Default is no number", null, e);
        }
    }
}
