package dev.satya.interpreter.introspect;

import dev.satya.interpreter.members.AnnotationValues;
import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The message that an annotation gives, as Jakarta Validation 3.1 §6.3 reads it: names in braces
 * stand for attributes of the annotation, and a backslash takes the meaning from a brace, a dollar
 * sign or a backslash; a name may also be a key of {@link MessageBundle}. Expressions are refused.
 */
final class AnnotationMessage {
    private static final int MOST_NESTED = 8;

    private final Annotation annotation;
    private final String place;
    private final MessageBundle bundle;

    private AnnotationMessage(Annotation annotation, String place, MessageBundle bundle) {
        this.annotation = annotation;
        this.place = place;
        this.bundle = bundle;
    }

    /**
     * The template for violations; null: the annotation gives no message of its own.
     *
     * @param arguments the names of the violation's arguments, which a template may have in braces
     * @param loader where the bundle is looked for
     * @throws SchemaException if it has a name that stands for nothing
     */
    static @Nullable String template(
            Annotation annotation,
            String place,
            Set<String> arguments,
            @Nullable ClassLoader loader) {
        String message = (String) AnnotationValues.value(annotation, "message");
        boolean isDefault = Objects.equals(message, defaultMessage(annotation));
        return isDefault
                ? null
                : new AnnotationMessage(annotation, place, new MessageBundle(loader))
                        .read(message, arguments, 0);
    }

    /** What violations of a constraint of people's own say, its default message among them. */
    static AnnotationMessage of(Annotation annotation, Place place) {
        return new AnnotationMessage(annotation, place.words(), new MessageBundle(place.loader()));
    }

    /**
     * The template of the annotation's message.
     *
     * @throws SchemaException if it has a name that stands for nothing
     */
    String template() {
        return read((String) AnnotationValues.value(annotation, "message"), Set.of("code"), 0);
    }

    /** The template of a message that code gives while it runs: what stands for nothing stays. */
    String lenient(String message) {
        try {
            return read(message, Set.of("code"), 0);
        } catch (SchemaException e) { // told to nobody: the validator runs, and so does the rest
            return message;
        }
    }

    private static @Nullable Object defaultMessage(Annotation annotation) {
        try {
            return annotation.annotationType().getMethod("message").getDefaultValue();
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private String read(String message, Set<String> arguments, int depth) {
        if (depth > MOST_NESTED) {
            throw refusal(
                    message,
                    "keys of the bundle lead to each other without end",
                    "Write the text itself under one of them");
        }
        StringBuilder text = new StringBuilder(message.length());
        int at = 0;
        while (at < message.length()) {
            char c = message.charAt(at);
            char next = at + 1 < message.length() ? message.charAt(at + 1) : 0;
            int close = c == '{' ? message.indexOf('}', at) : -1;
            if (c == '\\' && "{}$\\".indexOf(next) >= 0 && next != 0) {
                text.append(next);
                at += 2;
            } else if (c == '$' && next == '{') {
                throw refusal(
                        message,
                        "expressions are not evaluated",
                        "Write a text in which {attribute} stands for an attribute");
            } else if (close >= 0) {
                text.append(value(message.substring(at + 1, close), message, arguments, depth));
                at = close + 1;
            } else {
                text.append(c);
                at++;
            }
        }
        return text.toString();
    }

    private String value(String name, String message, Set<String> arguments, int depth) {
        String text = bundle.text(name);
        if (text != null) {
            return read(text, arguments, depth + 1);
        }
        for (Method attribute : annotation.annotationType().getDeclaredMethods()) {
            if (attribute.getName().equals(name)) {
                return shown(AnnotationValues.value(annotation, name));
            }
        }
        if (arguments.contains(name)) {
            return "{" + name + "}";
        }
        throw refusal(
                message,
                "{" + name + "} is no attribute of it, and no key of ValidationMessages.properties",
                "Write the text itself, or put it there under that key");
    }

    private static String shown(Object value) {
        List<Object> items = value instanceof Object[] array ? Arrays.asList(array) : List.of();
        return value instanceof Object[] ? items.toString() : value.toString();
    }

    private SchemaException refusal(String message, String reason, String wayOut) {
        return AnnotationPolicy.refusal(
                annotation, place, "in its message \"" + message + "\" " + reason, wayOut);
    }
}
