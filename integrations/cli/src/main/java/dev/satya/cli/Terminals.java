package dev.satya.cli;

import java.lang.reflect.InvocationTargetException;

/** Tells a terminal from a file or pipe. */
final class Terminals {
    private Terminals() {}

    static Console.Display display() {
        java.io.Console console = System.console();
        return console != null && isTerminal(console)
                ? Console.Display.TERMINAL
                : Console.Display.PLAIN;
    }

    /** From Java 22 on there may be a console without a terminal, and a method that tells. */
    private static boolean isTerminal(java.io.Console console) {
        try {
            Object answer = java.io.Console.class.getMethod("isTerminal").invoke(console);
            return Boolean.TRUE.equals(answer);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
