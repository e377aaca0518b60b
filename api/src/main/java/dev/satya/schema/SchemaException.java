package dev.satya.schema;

import dev.satya.Position;
import dev.satya.spi.Printable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in a schema, or several, found when the schema is built, read or compiled. The message has
 * the trail to each mistake, its line and column where the schema came from a text, and, where there is
 * one, a suggestion.
 */
public final class SchemaException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 2_000;

    private final String reason;
    private final String hint;
    private final @Nullable String location;
    private final @Nullable String keyword;
    private final transient @Nullable Position position;
    private final transient List<SchemaException> mistakes;

    /** A mistake at a place that the caller knows. */
    public SchemaException(String reason) {
        this(reason, "", null, null, null, null);
    }

    /**
     * A mistake at a place.
     *
     * @param location a JSON Pointer into the schema
     */
    public SchemaException(String reason, @Nullable String location, @Nullable Throwable cause) {
        this(reason, "", location, null, null, cause);
    }

    private SchemaException(
            String reason,
            String hint,
            @Nullable String location,
            @Nullable String keyword,
            @Nullable Position position,
            @Nullable Throwable cause) {
        super(Printable.of(reason) + place(location, position) + Printable.of(hint), cause);
        this.reason = Printable.of(reason);
        this.hint = Printable.of(hint);
        this.location = location;
        this.keyword = keyword;
        this.position = position;
        this.mistakes = List.of();
    }

    private SchemaException(SchemaException first, List<SchemaException> all, String message) {
        super(message, first.getCause());
        this.reason = first.reason;
        this.hint = first.hint;
        this.location = first.location;
        this.keyword = first.keyword;
        this.position = first.position;
        this.mistakes = List.copyOf(all);
    }

    /**
     * One exception for several mistakes, which has the reason and the place of the first one.
     *
     * @param mistakes at least one; those of each count as mistakes of their own
     * @param more whether there are others that are not listed
     */
    public static SchemaException of(List<SchemaException> mistakes, boolean more) {
        List<SchemaException> all = new ArrayList<>();
        mistakes.forEach(each -> all.addAll(each.mistakes()));
        SchemaException first = all.get(0);
        if (all.size() == 1 && !more) {
            return first;
        }
        StringBuilder message = new StringBuilder();
        message.append(more ? "more than " : "").append(all.size()).append(" mistakes:");
        all.forEach(each -> message.append("\n  ").append(each.getMessage()));
        return new SchemaException(first, all, message.toString());
    }

    static String place(@Nullable String location, @Nullable Position position) {
        if (location == null) {
            return "";
        }
        String inText =
                position == null
                        ? ""
                        : ", line " + position.line() + ", column " + position.column();
        String place = location.isEmpty() ? "the root" : Printable.of(location, SHOWN);
        return " at " + place + inText;
    }

    /** All mistakes, in the order in which they were found; this one, if it is the only one. */
    public List<SchemaException> mistakes() {
        return mistakes == null || mistakes.isEmpty() ? List.of(this) : mistakes;
    }

    /** The mistake without its place, {@linkplain Printable printable}. */
    public String reason() {
        return reason;
    }

    /**
     * The JSON Pointer into the schema, empty for its root, after the URI of the document where it is
     * another than the one that was read; null where the place is the call.
     */
    public @Nullable String location() {
        return location;
    }

    /** The keyword at fault, in the document's words; null where it is none or the whole schema. */
    public @Nullable String keyword() {
        return keyword;
    }

    /** Where the mistake is in the text; null where the schema was not read from a text. */
    public @Nullable Position position() {
        return position;
    }

    /** The same mistake with a suggestion at the end of the message. */
    public SchemaException withHint(String hint) {
        return new SchemaException(reason, hint, location, keyword, position, getCause());
    }

    /** The same mistake, made with a keyword. */
    public SchemaException withKeyword(@Nullable String keyword) {
        return new SchemaException(reason, hint, location, keyword, position, getCause());
    }

    /** The same mistake at a place in a text. */
    public SchemaException withPosition(@Nullable Position position) {
        return new SchemaException(reason, hint, location, keyword, position, getCause());
    }

    /** The same mistake at a place. */
    public SchemaException at(String location) {
        return new SchemaException(reason, hint, location, keyword, position, getCause());
    }

    /** The same mistake, one step further from the root: {@code segment} is put before the trail. */
    public SchemaException under(String segment) {
        String rest = location == null ? "" : location;
        return at("/" + segment.replace("~", "~0").replace("/", "~1") + rest);
    }
}
