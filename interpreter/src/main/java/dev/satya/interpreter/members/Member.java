package dev.satya.interpreter.members;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of a class. Java keeps the places apart where one is written: the component, the field,
 * the getter, the setter, the parameter of the constructor, the method of an interface.
 *
 * @param name in Java
 * @param field the name in documents
 * @param aliases further names there
 * @param home the class that it is written in
 * @param types as each place has it; the first is that of its values
 * @param declarations the places themselves
 * @param reader a method without parameters or a field
 * @param writer a method with one parameter or a field that may be set; null: there is none
 * @param parameter its position among the parameters of what makes the object; negative: none
 */
public record Member(
        String name,
        String field,
        List<String> aliases,
        Class<?> home,
        List<BoundType> types,
        List<AnnotatedElement> declarations,
        java.lang.reflect.Member reader,
        java.lang.reflect.@Nullable Member writer,
        int parameter) {

    /** Copies the lists. */
    public Member {
        aliases = List.copyOf(aliases);
        types = List.copyOf(types);
        declarations = List.copyOf(declarations);
    }

    /** The type of its values, without annotations and variables. */
    public Type type() {
        return types.get(0).resolved();
    }

    /** Whether it is set once the object is there, and keeps what the class gives it otherwise. */
    public boolean isSetLater() {
        return parameter < 0;
    }
}
