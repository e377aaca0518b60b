package dev.satya.interpreter.output;

import dev.satya.OutputFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what a walk found in a format. */
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
        List<Object> units = new ArrayList<>();
        if (root.isValid()) {
            addAnnotations(root, units);
        } else {
            addErrors(root, units);
        }
        Map<String, Object> whole = keyword(root, Unit.NO_KEYWORD);
        whole.put(root.isValid() ? "annotations" : "errors", Collections.unmodifiableList(units));
        return Collections.unmodifiableMap(whole);
    }

    private static void addErrors(Unit unit, List<Object> units) {
        unit.errors()
                .forEach(
                        (keyword, message) -> {
                            boolean isOfKeyword = unit.origin() == Unit.Origin.KEYWORDS;
                            Map<String, Object> error =
                                    keyword(unit, isOfKeyword ? keyword : Unit.NO_KEYWORD);
                            error.put("error", message);
                            units.add(Collections.unmodifiableMap(error));
                        });
        for (Unit.Detail detail : unit.details()) {
            if (detail.isFailing()) {
                addErrors(detail.unit(), units);
            }
        }
    }

    private static void addAnnotations(Unit unit, List<Object> units) {
        unit.annotations()
                .forEach(
                        (keyword, value) -> {
                            Map<String, @Nullable Object> annotation =
                                    new LinkedHashMap<>(keyword(unit, keyword));
                            annotation.put("annotation", value);
                            units.add(Collections.unmodifiableMap(annotation));
                        });
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
        List<Object> units = new ArrayList<>();
        addAll(root, root.isValid(), units);
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("valid", root.isValid());
        whole.put("details", Collections.unmodifiableList(units));
        return Collections.unmodifiableMap(whole);
    }

    private static void addAll(Unit unit, boolean keepsAnnotations, List<Object> units) {
        boolean isKept = keepsAnnotations && unit.isValid();
        if (!unit.errors().isEmpty() || (isKept && !unit.annotations().isEmpty())) {
            units.add(Collections.unmodifiableMap(schema(unit, isKept)));
        }
        unit.details().forEach(detail -> addAll(detail.unit(), isKept, units));
    }

    private static Map<String, Object> hierarchical(Unit unit, boolean keepsAnnotations) {
        boolean isKept = keepsAnnotations && unit.isValid();
        Map<String, Object> members = schema(unit, isKept);
        if (!unit.details().isEmpty()) {
            List<Object> details = new ArrayList<>();
            unit.details().forEach(detail -> details.add(hierarchical(detail.unit(), isKept)));
            members.put("details", Collections.unmodifiableList(details));
        }
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
