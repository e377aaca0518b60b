package dev.satya.interpreter.evaluate;

import dev.satya.Path;
import dev.satya.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A violation in the making: its path grows while the evaluation unwinds. */
public final class Fault {
    private final String code;
    private final Map<String, @Nullable Object> arguments;
    private final @Nullable Throwable cause;
    private @Nullable Step path;
    private @Nullable Object instance;
    private @Nullable String template;
    private Map<Locale, String> translations = Map.of();
    private boolean isSecret;
    private @Nullable List<Object> branches;

    /** The one behind it in its {@link Failure}, which alone reads and sets this. */
    @Nullable Fault next;

    /** A way from the root: a segment, and the steps from there on. */
    private record Step(Object segment, @Nullable Step next) {
        Path toPath() {
            int count = 0;
            for (Step step = this; step != null; step = step.next) {
                count++;
            }
            Object[] segments = new Object[count];
            int i = 0;
            for (Step step = this; step != null; step = step.next) {
                segments[i++] = step.segment;
            }
            return Path.of(segments);
        }
    }

    Fault(
            String code,
            Map<String, @Nullable Object> arguments,
            @Nullable Object instance,
            @Nullable String template,
            @Nullable Throwable cause) {
        this.code = code;
        this.arguments = arguments;
        this.instance = instance;
        this.template = template;
        this.cause = cause;
    }

    Fault copy() {
        Fault copy = new Fault(code, arguments, instance, template, cause);
        copy.path = path;
        copy.translations = translations;
        copy.isSecret = isSecret;
        copy.branches = branches;
        return copy;
    }

    void under(Object segment) {
        path = new Step(segment, path);
    }

    /** It is about this instance, if it is about the value here. */
    void about(@Nullable Object instance) {
        if (isHere() && !isSecret) {
            this.instance = instance;
        }
    }

    /** It is of the branch at a position, within those that it is known to be of. */
    void inBranch(long position) {
        List<Object> longer = new ArrayList<>(List.of(position));
        longer.addAll(branches == null ? List.of() : branches);
        branches = longer;
    }

    /** Takes the instance out, and the cause with it, whose message may quote it. */
    void hide() {
        instance = Violation.SECRET;
        isSecret = true;
    }

    /**
     * Gives the fault other words, if it is about the value here and has none of its own. See {@link
     * dev.satya.schema.Kind#message} for the keys.
     *
     * @param translated by template, what they are in other languages
     */
    void reword(Map<String, String> templates, Map<String, Map<Locale, String>> translated) {
        if (template == null && isHere() && !templates.isEmpty()) {
            String argument = code.equals("type") ? "actual" : code;
            boolean isListed = code.equals("enum") || code.equals("const");
            Object wanted = isListed ? instance : arguments.get(argument);
            String particular = templates.get(code + "=" + wanted);
            template = particular == null ? templates.get(code) : particular;
        }
        if (isHere() && translations.isEmpty() && !translated.isEmpty()) {
            translations = translated.getOrDefault(template, Map.of());
        }
    }

    /** Gives the fault words by language. */
    void translate(Map<Locale, String> translations) {
        this.translations = translations;
    }

    /** The violation's arguments. */
    public Map<String, @Nullable Object> arguments() {
        return arguments;
    }

    /** The violation's code. */
    public String code() {
        return code;
    }

    /** Whether the fault is about the value at hand itself, not about one within it. */
    public boolean isHere() {
        return path == null;
    }

    /** Whether the fault is about a member or an item of the value at hand. */
    public boolean isInPart() {
        return path != null && path.next == null;
    }

    /** Whether the value at hand is of a wrong type, and not one of its names. */
    public boolean isAboutType() {
        return code.equals("type") && isHere() && !arguments.containsKey("about");
    }

    /** Whether code that a user supplied threw, which says nothing about the value. */
    public boolean isOfCode() {
        return code.equals("pluginFailure");
    }

    /**
     * Whether both tell the same, unless each has words of its own that the other has not. A secret may
     * stand for the very instance that the other shows.
     */
    boolean isSameAs(Fault other) {
        boolean isSameInstance =
                isSecret || other.isSecret || Objects.equals(instance, other.instance);
        return isSameInstance
                && code.equals(other.code)
                && Objects.equals(path, other.path)
                && (template == null || other.template == null || template.equals(other.template))
                && Objects.equals(branches, other.branches)
                && arguments.equals(other.arguments);
    }

    private Map<String, @Nullable Object> allArguments() {
        boolean quotes = isSecret && code.equals("construction");
        if (branches == null && !quotes) {
            return arguments;
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(arguments);
        if (quotes) {
            all.put("reason", arguments.get("exception")); // its message may quote the instance
        }
        if (branches != null) {
            all.put("branches", branches);
        }
        return all;
    }

    Violation toViolation(Evaluation run) {
        return Violation.builder(code, path == null ? Path.ROOT : path.toPath(), run.messages())
                .arguments(allArguments())
                .instance(instance)
                .template(template)
                .cause(isSecret ? null : cause)
                .locale(run.locale())
                .translations(translations)
                .build();
    }
}
