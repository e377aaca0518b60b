package dev.satya.propertytests.instances;

import dev.satya.Path;
import dev.satya.propertytests.generate.Generator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint that an instance can be made to break.
 *
 * @param code of the violation
 * @param path of the violation
 * @param position of the violation, with regard to the path
 * @param place of the constraint in the schema
 * @param broken whole instances that likely break it, and it alone
 */
record FaultSite(
        String code,
        Path path,
        Position position,
        String place,
        Generator<? extends @Nullable Object> broken) {

    /** Where a violation is. */
    enum Position {
        /** At the path itself. */
        HERE,
        /** At one of the members there: whose name is broken, and so not known before. */
        MEMBER
    }

    /** Whether a violation at {@code actual} may be that of this site. */
    boolean isAt(Path actual) {
        List<Object> segments = actual.segments();
        return switch (position) {
            case HERE -> actual.equals(path);
            case MEMBER ->
                    !segments.isEmpty()
                            && segments.subList(0, segments.size() - 1).equals(path.segments());
        };
    }
}
