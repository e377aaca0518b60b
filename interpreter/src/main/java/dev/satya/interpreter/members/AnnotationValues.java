package dev.satya.interpreter.members;

import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Annotations by the names of their types, so that their jars need not be there. */
public final class AnnotationValues {
    private AnnotationValues() {}

    /** The annotation of a type on one of these elements, the first that there is; null: none. */
    public static @Nullable Annotation find(
            Collection<? extends AnnotatedElement> elements, String type) {
        for (AnnotatedElement element : elements) {
            for (Annotation annotation : element.getAnnotations()) {
                if (annotation.annotationType().getName().equals(type)) {
                    return annotation;
                }
            }
        }
        return null;
    }

    /** The value of an attribute; asked of the annotation's proxy, since its type may be private. */
    public static Object value(Annotation annotation, String attribute) {
        String name = "@" + annotation.annotationType().getSimpleName();
        try {
            Method method = annotation.annotationType().getMethod(attribute);
            return Proxy.getInvocationHandler(annotation).invoke(annotation, method, new Object[0]);
        } catch (NoSuchMethodException e) {
            throw new SchemaException(name + " has no " + attribute, null, e);
        } catch (Throwable e) {
            throw new SchemaException(name + " does not tell its " + attribute, null, e);
        }
    }
}
