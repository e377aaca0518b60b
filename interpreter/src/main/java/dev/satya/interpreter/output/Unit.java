package dev.satya.interpreter.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of applying one schema to one value. Written while that goes on, then only read. */
final class Unit {
    /** The key of an error that no keyword has: the schema is false. */
    static final String NO_KEYWORD = "";

    private final Subschema schema;
    private final Place place;
    private final Origin origin;

    // There is a unit for each value, and most of them say nothing.
    private Map<String, String> errors = Map.of();
    private Map<String, @Nullable Object> annotations = Map.of();
    private List<Detail> details = List.of();
    private @Nullable EvaluatedLocations evaluated;
    private boolean isValid = true;

    /** What errors are by. */
    enum Origin {
        /** Keywords of the schema. */
        KEYWORDS,
        /** Codes of violations that no keyword accounts for. */
        VIOLATIONS
    }

    /** Whether what a unit says is part of what the unit above it says. */
    enum Weight {
        /** If it is not valid, that above is not. */
        COUNTS,
        /** It was asked, and something else decides. */
        ASIDE
    }

    /** A unit below. */
    record Detail(Unit unit, Weight weight) {
        boolean isFailing() {
            return weight == Weight.COUNTS && !unit.isValid;
        }
    }

    Unit(Subschema schema, Place place) {
        this(schema, place, Origin.KEYWORDS);
    }

    Unit(Subschema schema, Place place, Origin origin) {
        this.schema = schema;
        this.place = place;
        this.origin = origin;
    }

    Subschema schema() {
        return schema;
    }

    Place place() {
        return place;
    }

    boolean isValid() {
        return isValid;
    }

    /** What the keys of errors are. */
    Origin origin() {
        return origin;
    }

    /** By keyword, or by code. */
    Map<String, String> errors() {
        return errors;
    }

    /** By keyword; none where it is not valid. */
    Map<String, @Nullable Object> annotations() {
        return isValid ? annotations : Map.of();
    }

    List<Detail> details() {
        return details;
    }

    /** What has been spoken about, to add to. */
    EvaluatedLocations evaluated() {
        if (evaluated == null) {
            evaluated = new EvaluatedLocations();
        }
        return evaluated;
    }

    /** Takes what another unit about the same value has spoken about. */
    void takeEvaluated(Unit other) {
        if (other.evaluated != null) {
            evaluated().addAll(other.evaluated);
            other.forgetEvaluated();
        }
    }

    /** Nobody will ask any more what has been spoken about. */
    void forgetEvaluated() {
        evaluated = null;
    }

    /** A keyword is violated; of several errors of one keyword all are told. */
    void fail(String keyword, String message) {
        errors = errors.isEmpty() ? new LinkedHashMap<>(2) : errors;
        errors.merge(keyword, message, (first, second) -> first + "; " + second);
        isValid = false;
    }

    void annotate(String keyword, @Nullable Object value) {
        annotations = annotations.isEmpty() ? new LinkedHashMap<>(2) : annotations;
        annotations.put(keyword, value);
    }

    void add(Unit below, Weight weight) {
        Detail detail = new Detail(below, weight);
        details = details.isEmpty() ? new ArrayList<>(2) : details;
        details.add(detail);
        isValid &= !detail.isFailing();
    }
}
