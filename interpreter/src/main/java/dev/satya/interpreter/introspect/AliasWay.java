package dev.satya.interpreter.introspect;

import dev.satya.Path;
import dev.satya.annotation.AliasPath;
import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text of an {@link AliasPath}.
 *
 * @param annotation that has the text
 * @param place where it stands, for people
 */
record AliasWay(AliasPath annotation, String place) {
    private static final int MOST_DIGITS = 9;

    /** The ways of a member, in order. */
    static Path[] of(TypeUse use) {
        return use.annotations().stream()
                .filter(AliasPath.class::isInstance)
                .map(each -> new AliasWay((AliasPath) each, use.place()).path())
                .toArray(Path[]::new);
    }

    private Path path() {
        List<Object> steps = new ArrayList<>();
        for (String step : annotation.value().split("/", -1)) {
            steps.add(step(step));
        }
        if (steps.size() < 2) {
            throw refusal("it has one step alone", "For another name of the member use @Aliases");
        }
        if (!(steps.get(0) instanceof String)) {
            throw refusal("it begins with a position", "Begin with the name of a member");
        }
        return new Path(List.copyOf(steps));
    }

    private Object step(String text) {
        if (text.isEmpty()) {
            throw refusal("a step is empty", "Write it like \"address/city\" or \"stops/0/city\"");
        }
        if (text.chars().allMatch(each -> each >= '0' && each <= '9')) {
            return position(text);
        }
        for (int i = text.indexOf('~'); i >= 0; i = text.indexOf('~', i + 1)) {
            if (!text.startsWith("0", i + 1) && !text.startsWith("1", i + 1)) {
                throw refusal(
                        "\"~\" stands before 0 or 1 alone", "Write ~0 for \"~\" and ~1 for \"/\"");
            }
        }
        return text.replace("~1", "/").replace("~0", "~");
    }

    private Integer position(String digits) {
        boolean isPlain = digits.length() == 1 || !digits.startsWith("0");
        if (!isPlain || digits.length() > MOST_DIGITS) {
            throw refusal(
                    "\"" + digits + "\" is no position",
                    "Positions have no 0 in front, and at most " + MOST_DIGITS + " digits");
        }
        return Integer.valueOf(digits);
    }

    private SchemaException refusal(String reason, String wayOut) {
        return AnnotationPolicy.refusal(
                annotation,
                place,
                "\"" + annotation.value() + "\" is no way into a member, since " + reason,
                wayOut);
    }
}
