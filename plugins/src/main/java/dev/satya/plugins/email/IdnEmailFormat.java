package dev.satya.plugins.email;

import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code idn-email}: an address of the format {@code email} that may have characters beyond
 * ASCII in its local part and in the labels of its domain, at most 254 octets in UTF-8, 64 of them
 * before the {@code @}. IDNA is not asked about the labels. Stateless.
 */
public final class IdnEmailFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public IdnEmailFormat() {
        super(
                "idn-email",
                "RFC 6531 §3.3",
                List.of("alice@example.com", "δοκιμή@example.com", "実例@例え.テスト", "\"é \"@b.example"),
                List.of("", "alice", "é@", "@é", "é..a@example.com", "a＠example.com"));
    }

    @Override
    public boolean isAscii() {
        return false;
    }

    @Override
    public boolean conforms(CharSequence text) {
        return MailboxGrammar.INTERNATIONAL.matches(text);
    }
}
