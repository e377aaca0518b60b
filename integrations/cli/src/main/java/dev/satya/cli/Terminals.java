package dev.satya.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Tells a terminal from a file or pipe. */
final class Terminals {
    private Terminals() {}

    static Surroundings.Display display() {
        Console console = System.console();
        return console != null && isTerminal(console)
                ? Surroundings.Display.TERMINAL
                : Surroundings.Display.PLAIN;
    }

    /** From Java 22 on there may be a console without a terminal, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            Object answer = Console.class.getMethod("isTerminal").invoke(console);
            return Boolean.TRUE.equals(answer);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
