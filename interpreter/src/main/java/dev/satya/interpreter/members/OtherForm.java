package dev.satya.interpreter.members;

import dev.satya.schema.SchemaException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Members that another library writes in a form of their own, which is not understood: their class is
 * no schema, and its objects are not written.
 */
public final class OtherForm {
    /** By the ends of their names. */
    private static final List<String> OF_JACKSON =
            List.of("JsonUnwrapped", "JsonRawValue", "JsonValue", "JsonAnyGetter");

    private OtherForm() {}

    /** Why a member cannot be written; null: it can. */
    public static @Nullable SchemaException of(Class<?> type, Member member) {
        for (String name : OF_JACKSON) {
            if (AnnotationValues.find(member.declarations(), MemberNames.JACKSON + name) != null) {
                return new SchemaException(
                        "@"
                                + name
                                + " on "
                                + type.getSimpleName()
                                + "."
                                + member.name()
                                + " is not understood: nothing is written in its form");
            }
        }
        return null;
    }
}
