package dev.satya.plugins.email;

import java.net.IDN;

/** E-mail addresses with characters beyond ASCII, as ones that are checked as those of ASCII. */
final class InternationalEmail {
    /** Of a domain with 255 characters; the JDK's own limit is an exception of no one class. */
    private static final int LONGEST_DOMAIN = 2 * 255 + 1;

    private InternationalEmail() {}

    /**
     * The address with a letter in place of each character of the local part beyond ASCII, and with
     * the A-labels of its domain; as it is, where it has no such characters or such labels.
     */
    static String toAscii(String text) {
        int at = text.lastIndexOf('@');
        boolean isAscii = text.chars().allMatch(c -> c < 0x80);
        boolean isTooLong = text.length() - at > LONGEST_DOMAIN;
        if (isAscii || at < 0 || isTooLong) {
            return text;
        }
        StringBuilder local = new StringBuilder();
        text.substring(0, at)
                .codePoints()
                .map(c -> c < 0x80 || isSeparator(c) ? c : 'x')
                .forEach(local::appendCodePoint);
        try {
            return local + "@" + IDN.toASCII(text.substring(at + 1));
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Control characters and white space are no part of a name. */
    private static boolean isSeparator(int c) {
        return Character.isISOControl(c) || Character.isSpaceChar(c);
    }
}
