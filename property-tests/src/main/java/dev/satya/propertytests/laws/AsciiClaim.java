package dev.satya.propertytests.laws;

import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.spi.Check;
import org.jspecify.annotations.Nullable;

/**
 * Where a constraint says that what it accepts is ASCII, nobody looks for lone surrogates. It says so of
 * itself without arguments.
 */
final class AsciiClaim {
    private AsciiClaim() {}

    static @Nullable String complaint(Subject subject, Check check, Object value) {
        boolean isBeyond =
                value instanceof String text && text.chars().anyMatch(unit -> unit > 0x7F);
        boolean isClaimed = subject.arguments().isEmpty() && subject.plugin().isAscii();
        return isBeyond && isClaimed && check.test(value)
                ? "isAscii says that it accepts ASCII alone, but it accepts this"
                : null;
    }
}
