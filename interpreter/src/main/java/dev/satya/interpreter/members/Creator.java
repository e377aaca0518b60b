package dev.satya.interpreter.members;

import java.lang.reflect.Executable;

/** What makes the objects of a class. */
public sealed interface Creator {

    /**
     * A constructor or a static method of the class.
     *
     * @param parameters how many it has, each of which is a member
     */
    record Call(Executable executable, int parameters) implements Creator {}

    /**
     * Nothing does: objects that there are can be validated, but none can be made.
     *
     * @param reason for people: {@code it is an interface}
     */
    record None(String reason) implements Creator {}
}
