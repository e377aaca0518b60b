package dev.satya.interpreter.members;

import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How Jackson's {@code JsonFormat} has a member written.
 *
 * @param pattern empty: as its type is usually written
 * @param locale a language tag; empty: none
 * @param zone of time; empty: none
 */
public record MemberFormat(String pattern, String locale, String zone) {
    private static final String FORMAT = MemberNames.JACKSON + "JsonFormat";

    /** What Jackson has where nothing is said. */
    private static final String NONE = "##default";

    private static final Set<String> READ = Set.of("pattern", "shape", "locale", "timezone");

    /** Those that say nothing, or that it is text. */
    private static final Set<String> SHAPES = Set.of("ANY", "NATURAL", "STRING");

    /**
     * That of a member.
     *
     * @param declarations the places where it is written
     * @return null: none is said
     * @throws SchemaException if an attribute has no meaning here, with its name
     */
    public static @Nullable MemberFormat of(List<AnnotatedElement> declarations) {
        Annotation format = AnnotationValues.find(declarations, FORMAT);
        if (format == null) {
            return null;
        }
        for (Method each : format.annotationType().getDeclaredMethods()) {
            Object value = AnnotationValues.value(format, each.getName());
            boolean isUsual =
                    value instanceof Object[] several
                            ? several.length == 0
                            : Objects.equals(value, each.getDefaultValue());
            boolean isStrict = each.getName().equals("lenient") && value.toString().equals("FALSE");
            if (!READ.contains(each.getName()) && !isUsual && !isStrict) {
                throw refusal(each.getName());
            }
        }
        String shape = AnnotationValues.value(format, "shape").toString();
        if (!SHAPES.contains(shape)) {
            throw refusal("shape = " + shape);
        }
        return new MemberFormat(
                (String) AnnotationValues.value(format, "pattern"),
                text(format, "locale"),
                text(format, "timezone"));
    }

    private static String text(Annotation format, String attribute) {
        String value = (String) AnnotationValues.value(format, attribute);
        return value.equals(NONE) ? "" : value;
    }

    private static SchemaException refusal(String attribute) {
        return new SchemaException("@JsonFormat(" + attribute + ") is not understood")
                .withHint(
                        ". Take it off: pattern, locale, timezone and the shapes "
                                + String.join(", ", SHAPES.stream().sorted().toList())
                                + " are");
    }

    /** Whether it says that the member is text, and nothing else. */
    public boolean isText() {
        return Arrays.asList(pattern, locale, zone).stream().allMatch(String::isEmpty);
    }
}
