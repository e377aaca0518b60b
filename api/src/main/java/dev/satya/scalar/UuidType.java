package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link ScalarTypes#UUID_TYPE} and {@link ScalarTypes#uuid}. */
final class UuidType extends ScalarType<UUID> {
    /** In place of a version. */
    static final int ANY = 0;

    static final int LAST_VERSION = 8;

    private static final int LENGTH = 36;

    /** The value of each hexadecimal digit of ASCII; of other characters a negative one. */
    private static final byte[] DIGITS = new byte['f' + 1];

    static {
        for (int c = 0; c < DIGITS.length; c++) {
            DIGITS[c] = (byte) Character.digit(c, 16);
        }
    }

    /** The variant of RFC 9562. */
    private static final int STANDARD = 2;

    private final int version;

    UuidType(int version) {
        super(version == ANY ? "uuid" : "uuid" + version, UUID.class, JsonType.STRING);
        this.version = version;
    }

    @Override
    public String format() {
        return "uuid";
    }

    private boolean isOfVersion(UUID value) {
        return version == ANY || value.version() == version && value.variant() == STANDARD;
    }

    @Override
    public @Nullable UUID accept(Object instance) {
        return instance instanceof UUID value && isOfVersion(value) ? value : null;
    }

    /** {@link UUID#fromString} takes groups of fewer digits too. */
    @Override
    public @Nullable UUID read(Object json) {
        String text = (String) json;
        if (text.length() != LENGTH) {
            return null;
        }
        boolean hasDashes =
                text.charAt(8) == '-'
                        && text.charAt(13) == '-'
                        && text.charAt(18) == '-'
                        && text.charAt(23) == '-';
        long first = fourDigits(text, 0);
        long second = fourDigits(text, 4);
        long third = fourDigits(text, 9);
        long fourth = fourDigits(text, 14);
        long fifth = fourDigits(text, 19);
        long sixth = fourDigits(text, 24);
        long seventh = fourDigits(text, 28);
        long eighth = fourDigits(text, 32);
        long all = first | second | third | fourth | fifth | sixth | seventh | eighth;
        if (!hasDashes || all < 0) {
            return null;
        }
        UUID value =
                new UUID(
                        first << 48 | second << 32 | third << 16 | fourth,
                        fifth << 48 | sixth << 32 | seventh << 16 | eighth);
        return isOfVersion(value) ? value : null;
    }

    /** The number that four hexadecimal digits spell; negative if one is none. */
    private static int fourDigits(String text, int start) {
        return digit(text.charAt(start)) << 12
                | digit(text.charAt(start + 1)) << 8
                | digit(text.charAt(start + 2)) << 4
                | digit(text.charAt(start + 3));
    }

    private static int digit(char c) {
        return c < DIGITS.length ? DIGITS[c] : -1;
    }

    @Override
    public Object write(UUID value) {
        return value.toString();
    }

    /** That of the JDK compares halves as signed numbers, which is nobody's order. */
    @Override
    public @Nullable Comparator<? super UUID> order() {
        return null;
    }

    @Override
    public List<UUID> examples() {
        return version == ANY
                ? List.of(
                        new UUID(0, 0),
                        new UUID(-1, -1),
                        UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"))
                : List.of(UUID.fromString("f81d4fae-7dec-" + version + "1d0-a765-00a0c91e6bf6"));
    }

    @Override
    public List<Object> mistakes() {
        if (version != ANY) {
            return List.of(
                    "f81d4fae-7dec-" + (9 - version) + "1d0-a765-00a0c91e6bf6",
                    "f81d4fae-7dec-" + version + "1d0-e765-00a0c91e6bf6",
                    "00000000-0000-0000-0000-000000000000");
        }
        return List.of(
                "f81d4fae-7dec-11d0-a765-0a0c91e6bf6",
                "1-1-1-1-1",
                "{f81d4fae-7dec-11d0-a765-00a0c91e6bf}",
                "f81d4fae07dec-11d0-a765-00a0c91e6bf6");
    }
}
