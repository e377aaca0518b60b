package dev.satya.interpreter.output;

import dev.satya.MessageSource;
import dev.satya.Violation;
import dev.satya.interpreter.plan.Audience;
import dev.satya.interpreter.plan.SecretFilter;
import dev.satya.interpreter.plan.SecretPlaces;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a place of the instance, by all schemas of the document that may look at it.
 *
 * @param audience who looks
 * @param messages of violations
 */
record Onlookers(SecretPlaces places, Audience audience, MessageSource messages) {
    /** Keywords with a name of a member in them. */
    private static final Set<String> NAMED =
            Set.of("properties", "dependentSchemas", "dependencies");

    /** Annotations that are no values of instances, and lead to none. */
    private static final Set<String> OF_NO_VALUE =
            Set.of(
                    "title",
                    "description",
                    "deprecated",
                    "readOnly",
                    "writeOnly",
                    "format",
                    "contentEncoding",
                    "contentMediaType",
                    "items",
                    "prefixItems",
                    "additionalItems",
                    "unevaluatedItems",
                    "contains");

    /** Whoever looks at a member or an item. */
    Onlookers at(Object segment) {
        return new Onlookers(places, places.at(audience, segment), messages);
    }

    /** A member's name, or what stands for it. */
    String name(String name) {
        return places.areNamesSecret(audience) ? Violation.SECRET : name;
    }

    /** The way into a part of a schema here, whose first segment is a keyword. */
    String[] trail(String... segments) {
        boolean isNamed = segments.length == 2 && NAMED.contains(segments[0]);
        return isNamed ? new String[] {segments[0], name(segments[1])} : segments;
    }

    /** The location of a schema without names of members. */
    static String withoutNames(String location) {
        String[] segments = location.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            if (NAMED.contains(segments[i - 1])) {
                segments[i] = Violation.SECRET;
            }
        }
        return String.join("/", segments);
    }

    /** The value of an annotation, or what stands for it. */
    @Nullable Object annotation(String keyword, @Nullable Object value) {
        return OF_NO_VALUE.contains(keyword) || !audience.leadsToSecrets()
                ? value
                : Violation.SECRET;
    }

    /** What the annotation of a keyword about members tells: the names of those that it was about. */
    List<@Nullable Object> names(List<String> names) {
        List<@Nullable Object> shown = new ArrayList<>();
        names.forEach(each -> shown.add(name(each)));
        return Collections.unmodifiableList(shown);
    }

    /** Violations about the value here. */
    Seq<Violation> hide(Seq<Violation> violations) {
        return violations.isEmpty()
                ? violations
                : new SecretFilter(places, audience).hide(violations, messages, Locale.ROOT);
    }
}
