package dev.satya.plugins.locale;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code languageTag}: a well-formed tag of RFC 5646 §2.1: language, script, region, variants,
 * extensions, private use, or one of those that were registered before (grandfathered). No variant and no
 * singleton stands twice (§2.2.5, §2.2.6). Whether a subtag is registered is not asked. Stateless.
 */
public final class LanguageTagFormat extends TextFormat {
    private static final List<String> IRREGULAR =
            List.of(
                    "en-gb-oed",
                    "i-ami",
                    "i-bnn",
                    "i-default",
                    "i-enochian",
                    "i-hak",
                    "i-klingon",
                    "i-lux",
                    "i-mingo",
                    "i-navajo",
                    "i-pwn",
                    "i-tao",
                    "i-tay",
                    "i-tsu",
                    "sgn-be-fr",
                    "sgn-be-nl",
                    "sgn-ch-de");
    private static final int MAX_LENGTH_OF_IRREGULAR = 10;
    private static final int MAX_VARIANTS = 16;

    /** For {@code ServiceLoader}. */
    public LanguageTagFormat() {
        super(
                "languageTag",
                "RFC 5646 §2.1 (BCP 47)",
                List.of(
                        "de",
                        "de-AT",
                        "zh-Hant-TW",
                        "sl-rozaj-biske",
                        "en-u-ca-buddhist-x-a",
                        "x-a"),
                List.of("", "d", "de_AT", "de-", "de-a", "en-a-b", "de-1996-1996"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return new Subtags(text).areTag() || isIrregular(text);
    }

    private static boolean isIrregular(CharSequence text) {
        if (text.length() > MAX_LENGTH_OF_IRREGULAR) {
            return false;
        }
        return IRREGULAR.stream().anyMatch(tag -> tag.equalsIgnoreCase(text.toString()));
    }

    /** A walk over subtags. */
    private static final class Subtags {
        private final CharSequence text;
        private int from;
        private int to = -1;

        Subtags(CharSequence text) {
            this.text = text;
            next();
        }

        /** Goes to the next subtag; after the last one all of them have no length. */
        private void next() {
            from = Math.min(to + 1, text.length() + 1);
            to =
                    AsciiSet.LETTERS_AND_DIGITS.end(
                            text, Math.min(from, text.length()), text.length());
        }

        private int length() {
            return Math.max(0, to - from);
        }

        private boolean isLetters(int least, int most) {
            return length() >= least && length() <= most && AsciiSet.LETTERS.hasAll(text, from, to);
        }

        private boolean isDigits(int length) {
            return length() == length && AsciiSet.DIGITS.hasAll(text, from, to);
        }

        private boolean isEnd() {
            return from > text.length() && from > to;
        }

        boolean areTag() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c != '-' && !AsciiSet.LETTERS_AND_DIGITS.has(c)) {
                    return false;
                }
            }
            if (isPrivate()) {
                return areOthers(1);
            }
            if (!isLetters(2, 8)) {
                return false;
            }
            boolean takesExtended = length() <= 3;
            next();
            for (int i = 0; i < 3 && takesExtended && isLetters(3, 3); i++) {
                next();
            }
            if (isLetters(4, 4)) {
                next();
            }
            if (isLetters(2, 2) || isDigits(3)) {
                next();
            }
            return areVariants() && areExtensions();
        }

        private boolean areVariants() {
            int first = from;
            int count = 0;
            while (isVariant()) {
                if (++count > MAX_VARIANTS || stoodBefore(first)) {
                    return false;
                }
                next();
            }
            return true;
        }

        private boolean isVariant() {
            return length() >= 5 && length() <= 8
                    || length() == 4 && AsciiSet.DIGITS.has(text.charAt(from));
        }

        /** Whether the subtag stands between a position and itself, too. */
        private boolean stoodBefore(int first) {
            for (int at = first; at < from; at++) {
                boolean starts = at == first || text.charAt(at - 1) == '-';
                if (starts && isSame(at)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isSame(int at) {
            for (int i = 0; i < length(); i++) {
                if ((text.charAt(at + i) | ' ') != (text.charAt(from + i) | ' ')) {
                    return false;
                }
            }
            return text.charAt(at + length()) == '-';
        }

        private boolean areExtensions() {
            long singletons = 0;
            while (length() == 1 && !isPrivate()) {
                long bit = 1L << Character.digit(text.charAt(from), Character.MAX_RADIX);
                if ((singletons & bit) != 0) {
                    return false;
                }
                singletons |= bit;
                next();
                int count = 0;
                while (length() >= 2 && length() <= 8) {
                    next();
                    count++;
                }
                if (count == 0) {
                    return false;
                }
            }
            return isPrivate() ? areOthers(1) : isEnd();
        }

        private boolean isPrivate() {
            return length() == 1 && (text.charAt(from) | ' ') == 'x';
        }

        /** Whether all subtags after this one, at least one, have a length from {@code least} to 8. */
        private boolean areOthers(int least) {
            next();
            int count = 0;
            while (length() >= least && length() <= 8) {
                next();
                count++;
            }
            return count > 0 && isEnd();
        }
    }
}
