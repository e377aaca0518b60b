package dev.satya.plugins.email;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.network.Label;

/**
 * A valid e-mail address of the HTML Standard (§4.10.5.1.5), as browsers check it: any atoms and dots
 * before the {@code @}, labels of a domain name after it.
 */
final class HtmlEmail {
    private static final AsciiSet LOCAL = MailboxGrammar.ATOM.and(".");

    private HtmlEmail() {}

    static boolean matches(CharSequence text) {
        int length = text.length();
        int at = LOCAL.end(text, 0, length);
        if (at == 0 || at == length || text.charAt(at) != '@') {
            return false;
        }
        int end = Label.end(text, at + 1, length);
        while (end >= 0 && end < length) {
            end = Label.end(text, end + 1, length);
        }
        return end == length;
    }
}
