package dev.satya.plugins.identifier;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code semver}: a version of Semantic Versioning 2.0.0 §2, §9, §10: three numbers without
 * leading zeros, identifiers of a pre-release behind {@code -}, of a build behind {@code +}. No {@code v}
 * in front. Stateless.
 */
public final class SemverFormat extends TextFormat {
    private static final AsciiSet IDENTIFIER = AsciiSet.LETTERS_AND_DIGITS.and("-");

    /** For {@code ServiceLoader}. */
    public SemverFormat() {
        super(
                "semver",
                "Semantic Versioning 2.0.0",
                List.of("1.0.0", "0.0.4", "1.0.0-alpha.1", "1.2.3-0a.x-y+build.007", "1.0.0+0"),
                List.of(
                        "",
                        "1.0",
                        "01.0.0",
                        "1.0.0-01",
                        "1.0.0-",
                        "v1.0.0",
                        "1.0.0+a+b",
                        "1.0.0-a..b"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        int at = 0;
        for (int i = 0; i < 3; i++) {
            if (i > 0) {
                if (at == length || text.charAt(at) != '.') {
                    return false;
                }
                at++;
            }
            int end = AsciiSet.DIGITS.end(text, at, length);
            if (end == at || hasLeadingZero(text, at, end)) {
                return false;
            }
            at = end;
        }
        if (at < length && text.charAt(at) == '-') {
            at = endOfIdentifiers(text, at + 1, Numbers.WITHOUT_LEADING_ZERO);
        }
        if (at >= 0 && at < length && text.charAt(at) == '+') {
            at = endOfIdentifiers(text, at + 1, Numbers.ANY);
        }
        return at == length;
    }

    private enum Numbers {
        ANY,
        WITHOUT_LEADING_ZERO
    }

    private static boolean hasLeadingZero(CharSequence text, int from, int to) {
        return to - from > 1 && text.charAt(from) == '0';
    }

    /** Where identifiers with dots between them end; -1: one is wrong. */
    private static int endOfIdentifiers(CharSequence text, int from, Numbers numbers) {
        int length = text.length();
        int at = from;
        while (true) {
            int end = IDENTIFIER.end(text, at, length);
            boolean isWrong =
                    end == at
                            || numbers == Numbers.WITHOUT_LEADING_ZERO
                                    && hasLeadingZero(text, at, end)
                                    && AsciiSet.DIGITS.hasAll(text, at, end);
            if (isWrong) {
                return -1;
            }
            if (end == length || text.charAt(end) != '.') {
                return end;
            }
            at = end + 1;
        }
    }
}
