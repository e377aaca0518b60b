package dev.satya.interpreter.introspect.validator;

import dev.satya.interpreter.introspect.annotation.AnnotationMessage;
import dev.satya.interpreter.introspect.annotation.Place;
import dev.satya.interpreter.members.AnnotationValues;
import dev.satya.interpreter.members.Member;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the violations of one validator say, and where they may be. For any number of threads. */
public final class ViolationTemplates {
    private final String written;
    private final AnnotationMessage messages;
    private final String message;
    private final Type valueType;
    private final Clock clock;

    /** Those of the types within the value. */
    private final Map<Type, List<Member>> members = new ConcurrentHashMap<>();

    /**
     * Those of an annotation.
     *
     * @throws dev.satya.schema.SchemaException if its message has a name that stands for nothing
     */
    public ViolationTemplates(Annotation annotation, Type valueType, Place place, Clock clock) {
        this.written = (String) AnnotationValues.value(annotation, "message");
        this.messages = AnnotationMessage.of(annotation, place);
        this.message = messages.template();
        this.valueType = valueType;
        this.clock = clock;
    }

    /** The message as the annotation has it, with keys and names of attributes. */
    public String written() {
        return written;
    }

    /** What a template says; a name that stands for nothing stays as it is. */
    public String text(String template) {
        return template.equals(written) ? message : messages.lenient(template);
    }

    /** What the violation says that a validator does not tell by itself. */
    public String message() {
        return message;
    }

    /** The names that members have in documents, from the value on. */
    public DocumentPath path() {
        return new DocumentPath(valueType, members);
    }

    /** Tells the present. */
    public Clock clock() {
        return clock;
    }
}
