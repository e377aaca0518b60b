package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@link ScalarTypes#LOCALE}. */
final class LocaleType extends ScalarType<Locale> {
    LocaleType() {
        super("locale", Locale.class, JsonType.STRING);
    }

    @Override
    public @Nullable String format() {
        return null;
    }

    /** A tag without subtags would be the locale that has none. */
    @Override
    public @Nullable Locale read(Object json) {
        String tag = (String) json;
        if (tag.isEmpty() || tag.indexOf('_') >= 0) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    @Override
    public Object write(Locale value) {
        return value.toLanguageTag();
    }

    /** The constructors take anything; what no tag says is none. */
    @Override
    public @Nullable Locale accept(Object instance) {
        return instance instanceof Locale locale && locale.equals(read(write(locale)))
                ? locale
                : null;
    }

    @Override
    public List<Locale> examples() {
        return List.of(Locale.GERMANY, Locale.forLanguageTag("zh-Hans-CN"), Locale.ROOT);
    }

    @Override
    public List<Object> mistakes() {
        return List.of("", "de_DE", "d", "de-", "german language", "de--DE");
    }
}
