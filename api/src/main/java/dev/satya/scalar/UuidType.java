package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link ScalarTypes#UUID_TYPE}. */
final class UuidType extends ScalarType<UUID> {
    private static final int LENGTH = 36;

    UuidType() {
        super("uuid", UUID.class, JsonType.STRING);
    }

    /** {@link UUID#fromString} takes groups of fewer digits too. */
    @Override
    public @Nullable UUID read(Object json) {
        String text = (String) json;
        if (text.length() != LENGTH) {
            return null;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean isDash = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(i);
            boolean isDigit = c < 'g' && Character.digit(c, 16) >= 0;
            if (isDash ? c != '-' : !isDigit) {
                return null;
            }
        }
        return UUID.fromString(text);
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
        return List.of(
                new UUID(0, 0),
                new UUID(-1, -1),
                UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
    }

    @Override
    public List<Object> mistakes() {
        return List.of(
                "f81d4fae-7dec-11d0-a765-0a0c91e6bf6",
                "1-1-1-1-1",
                "{f81d4fae-7dec-11d0-a765-00a0c91e6bf}",
                "f81d4fae07dec-11d0-a765-00a0c91e6bf6");
    }
}
