package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link ScalarTypes#CHARACTER}: one UTF-16 unit, and so no character beyond U+FFFF. */
final class CharacterType extends ScalarType<Character> {
    CharacterType() {
        super("char", Character.class, JsonType.STRING);
    }

    @Override
    public @Nullable Character read(Object json) {
        String text = (String) json;
        boolean isOne = text.length() == 1 && !Character.isSurrogate(text.charAt(0));
        return isOne ? text.charAt(0) : null;
    }

    @Override
    public Object write(Character value) {
        return value.toString();
    }

    @Override
    public @Nullable Character accept(Object instance) {
        return instance instanceof Character unit && !Character.isSurrogate(unit) ? unit : null;
    }

    @Override
    public List<Character> examples() {
        return List.of('a', 'Z', '\u20ac');
    }

    @Override
    public List<Object> mistakes() {
        return List.of("", "ab", "\ud83d\ude00");
    }
}
