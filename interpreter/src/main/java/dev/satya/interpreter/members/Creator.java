package dev.satya.interpreter.members;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Set;

/** What makes the objects of a class. */
public sealed interface Creator {

    /**
     * A constructor or a static method of the class.
     *
     * @param parameters how many it has, each of which is a member
     */
    record Call(Executable executable, int parameters) implements Creator {}

    /**
     * A builder does, which is told of the members one by one; those that are absent it is not told of.
     *
     * @param start a static method or a constructor without parameters, which makes the builder
     * @param builder its class
     * @param build its method that makes the object
     * @param prefixes of the methods that are told members
     */
    record Built(Executable start, Class<?> builder, Method build, Set<String> prefixes)
            implements Creator {}

    /**
     * Nothing does: objects that there are can be validated, but none can be made.
     *
     * @param reason for people: {@code it is an interface}
     */
    record None(String reason) implements Creator {}
}
