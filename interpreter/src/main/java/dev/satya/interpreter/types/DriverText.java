package dev.satya.interpreter.types;

import java.sql.Clob;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Long texts as database drivers give them. Without the module {@code java.sql} there are none. */
public final class DriverText {
    private static final boolean ARE_THERE = areThere();

    private DriverText() {}

    private static boolean areThere() {
        try {
            Class.forName("java.sql.Clob");
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /**
     * The text of an object of a driver; null: it is none.
     *
     * @param longest UTF-16 units; of a longer text one more is read, which shows that it is
     * @throws IllegalStateException if the driver cannot read it
     */
    public static @Nullable String of(Object value, int longest) {
        return ARE_THERE && value instanceof Clob text ? read(text, longest) : null;
    }

    private static String read(Clob text, int longest) {
        try {
            int most = longest == Integer.MAX_VALUE ? longest : longest + 1;
            return text.getSubString(1, (int) Math.min(text.length(), most));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
