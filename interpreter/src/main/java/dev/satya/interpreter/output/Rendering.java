package dev.satya.interpreter.output;

import dev.satya.OutputFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a walk found in a format. Units are written when somebody looks at them: they name their
 * places from the root on, and all of them at once are many times what was walked through.
 */
final class Rendering {
    private Rendering() {}

    static Map<String, Object> of(Unit root, OutputFormat format) {
        return switch (format) {
            case FLAG -> Map.of("valid", root.isValid());
            case BASIC -> basic(root);
            case LIST -> list(root);
            case HIERARCHICAL -> hierarchical(root, root.isValid());
        };
    }

    private static Map<String, Object> basic(Unit root) {
        List<Said> units = new ArrayList<>();
        if (root.isValid()) {
            addAnnotations(root, units);
        } else {
            addErrors(root, units);
        }
        Map<String, Object> whole = keyword(root, Unit.NO_KEYWORD);
        whole.put(
                root.isValid() ? "annotations" : "errors",
                new RenderedList<>(units, Rendering::said));
        return Collections.unmodifiableMap(whole);
    }

    /** What a unit says by a keyword: its error, or its annotation. */
    private record Said(Unit unit, String keyword, String member, @Nullable Object value) {}

    private static Map<String, @Nullable Object> said(Said said) {
        Map<String, @Nullable Object> members =
                new LinkedHashMap<>(keyword(said.unit, said.keyword));
        members.put(said.member, said.value);
        return Collections.unmodifiableMap(members);
    }

    private static void addErrors(Unit unit, List<Said> units) {
        boolean isOfKeyword = unit.origin() == Unit.Origin.KEYWORDS;
        unit.errors()
                .forEach(
                        (keyword, message) ->
                                units.add(
                                        new Said(
                                                unit,
                                                isOfKeyword ? keyword : Unit.NO_KEYWORD,
                                                "error",
                                                message)));
        for (Unit.Detail detail : unit.details()) {
            if (detail.isFailing()) {
                addErrors(detail.unit(), units);
            }
        }
    }

    private static void addAnnotations(Unit unit, List<Said> units) {
        unit.annotations()
                .forEach(
                        (keyword, value) ->
                                units.add(new Said(unit, keyword, "annotation", value)));
        for (Unit.Detail detail : unit.details()) {
            if (detail.unit().isValid()) {
                addAnnotations(detail.unit(), units);
            }
        }
    }

    /** A unit of 2020-12: about a keyword, or about the schema as a whole. */
    private static Map<String, Object> keyword(Unit unit, String keyword) {
        boolean isWhole = keyword.equals(Unit.NO_KEYWORD);
        String path = unit.place().evaluationPath();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("valid", unit.isValid());
        members.put("keywordLocation", isWhole ? path : Place.append(path, keyword));
        members.put(
                "absoluteKeywordLocation",
                unit.place()
                        .schemaLocation(
                                isWhole
                                        ? unit.schema().part().location()
                                        : unit.schema().part().location(keyword)));
        members.put("instanceLocation", unit.place().instanceLocation());
        return members;
    }

    private static Map<String, Object> list(Unit root) {
        List<Listed> units = new ArrayList<>();
        addAll(root, true, units);
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("valid", root.isValid());
        whole.put(
                "details",
                new RenderedList<>(units, it -> rendered(schema(it.unit, it.keepsAnnotations))));
        return Collections.unmodifiableMap(whole);
    }

    private record Listed(Unit unit, boolean keepsAnnotations) {}

    private static void addAll(Unit unit, boolean keepsAnnotations, List<Listed> units) {
        boolean isKept = keepsAnnotations && unit.isValid();
        if (!unit.errors().isEmpty() || (isKept && !unit.annotations().isEmpty())) {
            units.add(new Listed(unit, isKept));
        }
        unit.details().forEach(detail -> addAll(detail.unit(), isKept, units));
    }

    private static Map<String, Object> hierarchical(Unit unit, boolean keepsAnnotations) {
        boolean isKept = keepsAnnotations && unit.isValid();
        Map<String, Object> members = schema(unit, isKept);
        if (!unit.details().isEmpty()) {
            members.put(
                    "details",
                    new RenderedList<>(
                            unit.details(), detail -> hierarchical(detail.unit(), isKept)));
        }
        return rendered(members);
    }

    private static Map<String, Object> rendered(Map<String, Object> members) {
        return Collections.unmodifiableMap(members);
    }

    /** A unit of the specification of output: about a schema. */
    private static Map<String, Object> schema(Unit unit, boolean keepsAnnotations) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("valid", unit.isValid());
        members.put("evaluationPath", unit.place().evaluationPath());
        members.put("schemaLocation", unit.place().schemaLocation(unit.schema().part().location()));
        members.put("instanceLocation", unit.place().instanceLocation());
        if (!unit.errors().isEmpty()) {
            members.put("errors", Collections.unmodifiableMap(unit.errors()));
        }
        if (keepsAnnotations && !unit.annotations().isEmpty()) {
            members.put("annotations", Collections.unmodifiableMap(unit.annotations()));
        }
        return members;
    }
}
