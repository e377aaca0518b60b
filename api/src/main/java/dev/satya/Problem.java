package dev.satya;

import dev.satya.spi.SchemaCompiler;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why an HTTP API refuses a request, as problem details (RFC 9457): the violations are its member
 * {@code errors}. The offending values are not in it, and nothing that a schema calls secret; what
 * an exception says that a constructor threw is, unless secrets are in reach. Immutable.
 */
public final class Problem {
    /** The media type of what {@link #toJson()} gives. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final URI NO_TYPE = URI.create("about:blank");
    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE_CONTENT = 422;

    /** What RFC 9110 §15.5 calls the refusals of what a request brings. */
    private static final Map<Integer, String> PHRASES =
            Map.of(
                    BAD_REQUEST,
                    "Bad Request",
                    413,
                    "Content Too Large",
                    415,
                    "Unsupported Media Type",
                    UNPROCESSABLE_CONTENT,
                    "Unprocessable Content");

    private static final Set<String> OWN =
            Set.of("type", "title", "status", "detail", "instance", "errors");

    private final Map<String, @Nullable Object> members;

    private Problem(Map<String, @Nullable Object> members) {
        this.members = members;
    }

    /**
     * A problem of the type {@code about:blank}. Its status is 422, or 400 if a text was no JSON; its
     * title is what HTTP calls that status.
     *
     * @param violations all that are to be told, in their order; none: there are no errors
     * @param locale of the details; those that have no words in it are in English
     */
    public static Problem of(Iterable<Violation> violations, Locale locale) {
        Objects.requireNonNull(locale, "locale");
        List<Map<String, @Nullable Object>> errors = new ArrayList<>();
        int status = UNPROCESSABLE_CONTENT;
        for (Violation violation : Objects.requireNonNull(violations, "violations")) {
            errors.add(error(violation, violation.message(locale)));
            status = violation.code().equals("json") ? BAD_REQUEST : status;
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("type", NO_TYPE.toString());
        members.put("title", PHRASES.get(status));
        members.put("status", status);
        members.put("errors", errors);
        return new Problem(members);
    }

    /** {@code pointer} is a JSON Pointer as a URI fragment (RFC 6901 §6), of a missing member too. */
    private static Map<String, @Nullable Object> error(Violation violation, String detail) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("pointer", violation.path().toFragment());
        error.put("code", violation.code());
        error.put("detail", detail);
        error.put("arguments", WrittenViolation.written(sorted(violation.arguments())));
        return error;
    }

    /** Unmodifiable maps of the JDK have another order in each run. */
    private static Map<String, @Nullable Object> sorted(Map<String, @Nullable Object> arguments) {
        Map<String, @Nullable Object> sorted =
                new TreeMap<>(Comparator.nullsFirst(Comparator.<String>naturalOrder()));
        sorted.putAll(arguments);
        return sorted;
    }

    /** The same of a type of problems, which is documented there; its title is then {@code title}. */
    public Problem withType(URI type, String title) {
        Objects.requireNonNull(type, "type");
        return with(Map.of("type", type.toString(), "title", title));
    }

    /**
     * The same with another status of HTTP. The title of a problem without a type of its own is then
     * what HTTP calls it if it is 400, 413, 415 or 422, and otherwise left out.
     *
     * @throws IllegalArgumentException if it is not from 400 to 599
     */
    public Problem withStatus(int status) {
        if (status < BAD_REQUEST || status > 599) {
            throw new IllegalArgumentException(
                    "the status of a problem is from 400 to 599, not " + status);
        }
        Problem changed = with(Map.of("status", status));
        if (NO_TYPE.toString().equals(members.get("type"))) {
            String phrase = PHRASES.get(status);
            return phrase == null
                    ? changed.without("title")
                    : changed.with(Map.of("title", phrase));
        }
        return changed;
    }

    /** The same with words about this occurrence. */
    public Problem withDetail(String detail) {
        return with(Map.of("detail", detail));
    }

    /** The same with what identifies this occurrence, such as the path of the request. */
    public Problem withInstance(URI instance) {
        return with(Map.of("instance", instance.toString()));
    }

    /**
     * The same with a member of one's own.
     *
     * @param value in JSON terms; not copied
     * @throws IllegalArgumentException if problem details or this class give the name a meaning
     */
    public Problem with(String name, @Nullable Object value) {
        if (OWN.contains(Objects.requireNonNull(name, "name"))) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is a member of every problem: it has a method of its own");
        }
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        more.put(name, value);
        return with(more);
    }

    private Problem with(Map<String, ? extends @Nullable Object> more) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(members);
        changed.putAll(more);
        return new Problem(changed);
    }

    private Problem without(String name) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(members);
        changed.remove(name);
        return new Problem(changed);
    }

    /** The status of HTTP. */
    public int status() {
        return (Integer) Objects.requireNonNull(members.get("status"));
    }

    /**
     * The problem in JSON terms: {@code type}, {@code title}, {@code status}, {@code detail}, {@code
     * instance}, members of one's own, and {@code errors}, each with {@code pointer}, {@code code}, {@code
     * detail} and {@code arguments}, which are sorted by name. To be changed by whoever asked.
     */
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String name : List.of("type", "title", "status", "detail", "instance")) {
            if (members.containsKey(name)) {
                map.put(name, members.get(name));
            }
        }
        members.forEach(map::putIfAbsent);
        map.put("errors", copy(map.remove("errors")));
        return map;
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(copy(item)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> copied = new LinkedHashMap<>();
            map.forEach((name, member) -> copied.put(name, copy(member)));
            return copied;
        }
        return value;
    }

    /** What {@link #toMap()} gives as a JSON text, by the writer that is on the class path. */
    public String toJson() {
        return SchemaCompiler.installed().toJson(toMap());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Problem that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}
