package dev.satya.interpreter.plan;

import dev.satya.MessageSource;
import dev.satya.Path;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of violations: instances, constants and the names of members.
 *
 * @param onlookers who looks at the value at which the paths begin
 */
public record SecretFilter(SecretPlaces places, Audience onlookers) {
    private static final Set<String> OF_NO_VALUE = Set.of("json", "truncated");

    /** The codes whose argument of the same name is what the value should equal. */
    private static final Set<String> OF_VALUES = Set.of("const", "enum");

    /** The arguments that are names of members. */
    private static final Set<String> OF_NAMES = Set.of("property", "fields");

    /** Of violations about whole instances. */
    public SecretFilter(SecretPlaces places) {
        this(places, places.root());
    }

    /**
     * The same violations without secrets.
     *
     * @param messages that they have
     * @param locale that they have
     */
    public Seq<Violation> hide(Seq<Violation> violations, MessageSource messages, Locale locale) {
        return onlookers.leadsToSecrets()
                ? violations.map(violation -> hide(violation, messages, locale))
                : violations;
    }

    private Violation hide(Violation violation, MessageSource messages, Locale locale) {
        if (OF_NO_VALUE.contains(violation.code())) {
            return violation;
        }
        boolean isMember = false;
        Audience audience = onlookers;
        Audience around = onlookers;
        List<Object> segments = new ArrayList<>();
        for (Object segment : violation.path().segments()) {
            isMember = segment instanceof String && places.areNamesSecret(audience);
            segments.add(isMember ? Violation.SECRET : segment);
            around = audience;
            audience = places.at(audience, segment);
        }
        boolean mayBeQuoted =
                audience.leadsToSecrets() || violation.cause() != null && around.leadsToSecrets();
        if (!mayBeQuoted && segments.equals(violation.path().segments())) {
            return violation;
        }
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(violation.arguments());
        hideValues(violation, audience, shown);
        if (isMember || places.areNamesSecret(audience)) {
            OF_NAMES.forEach(it -> hide(it, shown));
        }
        Violation hidden =
                Violation.builder(violation.code(), new Path(segments), messages)
                        .arguments(Collections.unmodifiableMap(shown))
                        .instance(shown(violation.instance(), audience))
                        .template(violation.template())
                        .cause(mayBeQuoted ? null : violation.cause())
                        .locale(locale)
                        .translations(violation.translations())
                        .build();
        return violation.position() == null ? hidden : hidden.at(violation.position());
    }

    private static @Nullable Object shown(@Nullable Object instance, Audience audience) {
        boolean hasSecrets = instance != null && audience.isBeforeCode();
        return audience.isSecret() || hasSecrets ? Violation.SECRET : instance;
    }

    /** What a secret equals tells what it is, and what an exception says may quote it. */
    private void hideValues(
            Violation violation, Audience audience, Map<String, @Nullable Object> shown) {
        String code = violation.code();
        if (OF_VALUES.contains(code) && !isShown(shown.get(code), code, audience)) {
            hide(code, shown);
        }
        if (code.equals("construction") && audience.leadsToSecrets()) {
            shown.put("reason", shown.get("exception"));
        }
    }

    private boolean isShown(@Nullable Object listed, String code, Audience audience) {
        List<?> values =
                code.equals("enum") && listed instanceof List<?> list
                        ? list
                        : Collections.singletonList(listed);
        return places.areShown(values, audience);
    }

    private static void hide(String argument, Map<String, @Nullable Object> shown) {
        shown.computeIfPresent(argument, (name, value) -> Violation.SECRET);
    }
}
