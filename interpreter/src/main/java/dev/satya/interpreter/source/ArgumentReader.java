package dev.satya.interpreter.source;

import dev.satya.interpreter.types.KnownScalars;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Turns an argument of a call, or what it returns, into an instance of its schema. */
@FunctionalInterface
public interface ArgumentReader {
    /** The instance; {@link dev.satya.interpreter.slot.Absent#ABSENT}: an optional that is empty. */
    @Nullable Object read(@Nullable Object argument);

    /** That of a type. */
    static ArgumentReader of(Type type, KnownScalars scalars) {
        MemberValue.Reader reader = type == byte[].class ? null : MemberValue.reader(type, scalars);
        return reader == null ? argument -> argument : reader::read;
    }
}
