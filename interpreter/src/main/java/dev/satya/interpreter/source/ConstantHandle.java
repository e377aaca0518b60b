package dev.satya.interpreter.source;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes functions whose method handle is a constant, which a handle that is none cannot keep up with.
 * Each is the one object of a hidden class, made from the bytes of a template such as {@link
 * LongGetter}, that goes when the function does; the lambdas of the JDK would stay as long as the
 * class loader of the record. Where no class can be defined at run time, the handle itself is called.
 */
final class ConstantHandle {
    private ConstantHandle() {}

    /** An object of a class of its own with this handle; null: its bytes cannot be read here. */
    static @Nullable Object of(Class<?> template, MethodHandle handle) {
        try (InputStream in = template.getResourceAsStream(template.getSimpleName() + ".class")) {
            if (in == null) {
                return null;
            }
            Lookup hidden =
                    MethodHandles.lookup()
                            .defineHiddenClassWithClassData(in.readAllBytes(), handle, true);
            return hidden.findConstructor(hidden.lookupClass(), MethodType.methodType(void.class))
                    .invoke();
        } catch (IOException e) {
            return null;
        } catch (Throwable e) {
            throw new IllegalStateException("no class for " + handle, e);
        }
    }

    /** The handle that the class of {@code lookup} was defined with. */
    static MethodHandle handleOf(Lookup lookup) {
        try {
            return Objects.requireNonNull(
                    MethodHandles.classData(lookup, "_", MethodHandle.class),
                    "the template is not used itself");
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a class may see its own data", e);
        }
    }
}
