package dev.satya.propertytests.laws;

import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.spi.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the violation of a value is told, there are names of members and positions, the same each time. */
final class ViolationPlaces {
    private ViolationPlaces() {}

    static @Nullable String complaint(Subject subject, Check check, Object value) {
        if (check.test(value)) {
            return null;
        }
        List<Object> place;
        try {
            place = check.place(value);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            return "place throws " + e;
        }
        if (place == null) {
            return "place gives null: an empty list is the value itself";
        }
        for (Object segment : place) {
            boolean isFit = segment instanceof String || segment instanceof Integer at && at >= 0;
            if (!isFit) {
                return "place has "
                        + (segment == null ? "null" : segment.getClass().getName() + " " + segment)
                        + " in it, which is neither the name of a member nor a position";
            }
        }
        return place.equals(check.place(value)) ? null : "place gives another one when asked again";
    }
}
