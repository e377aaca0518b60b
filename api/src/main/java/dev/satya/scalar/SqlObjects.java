package dev.satya.scalar;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What database drivers give for dates and times. They have no zone but that of the VM, in which the
 * JDK makes and reads them; what stands in the row comes out. Where the module {@code java.sql} is
 * absent there are no such objects.
 */
final class SqlObjects {
    private static final boolean ARE_THERE = areThere();

    private SqlObjects() {}

    private static boolean areThere() {
        try {
            Class.forName("java.sql.Timestamp");
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Whether a {@link java.util.Date} is a date or a time of day, and so no point of time. */
    static boolean isNoPoint(java.util.Date date) {
        return ARE_THERE && (date instanceof Date || date instanceof Time);
    }

    /** Null: it is none. */
    static @Nullable LocalDate date(Object instance) {
        return ARE_THERE && instance instanceof Date date ? date.toLocalDate() : null;
    }

    /** Null: it is none. */
    static @Nullable LocalTime time(Object instance) {
        return ARE_THERE && instance instanceof Time time ? time.toLocalTime() : null;
    }

    /** Null: it is none. */
    static @Nullable LocalDateTime dateTime(Object instance) {
        return ARE_THERE && instance instanceof Timestamp timestamp
                ? timestamp.toLocalDateTime()
                : null;
    }
}
