package dev.satya.interpreter.jsonschema.keyword;

import dev.satya.schema.Dialect;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dialects that values of {@code $schema} mean which are not quite as the standard has them: {@code
 * https://json-schema.org/draft-07/schema}, without a host, or of a draft that is older than those that
 * are known.
 */
public final class DialectSpellings {
    private static final String HOST = "(?:https?:/*)?(?:www\\.)?json-schema\\.org/*";
    private static final String END = "(?:/+(?:hyper-)?schema)?(?:\\.json)?/*#?";
    private static final Pattern DRAFT =
            Pattern.compile("(?:" + HOST + ")?draft[-/]?0?([1-8]|2019-09|2020-12)" + END);
    private static final Pattern LATEST =
            Pattern.compile(HOST + "(?:draft/+(?:next|latest))?" + END);
    private static final int LONGEST = 200;

    private DialectSpellings() {}

    /** The dialect, or the one that comes nearest; null: it means none of them. */
    public static @Nullable Dialect of(String uri) {
        if (uri.length() > LONGEST) {
            return null;
        }
        String lower = uri.strip().toLowerCase(Locale.ROOT);
        if (LATEST.matcher(lower).matches()) {
            return Dialect.DRAFT_2020_12;
        }
        Matcher draft = DRAFT.matcher(lower);
        return !draft.matches()
                ? null
                : switch (draft.group(1)) {
                    case "6" -> Dialect.DRAFT_6;
                    case "7" -> Dialect.DRAFT_7;
                    case "8", "2019-09" -> Dialect.DRAFT_2019_09;
                    case "2020-12" -> Dialect.DRAFT_2020_12;
                    default -> Dialect.DRAFT_4;
                };
    }
}
