package dev.satya.interpreter.output;

import dev.satya.Path;
import dev.satya.Violation;
import dev.satya.interpreter.convert.TypeNames;
import dev.satya.interpreter.jsonschema.DocumentPart;
import dev.satya.interpreter.jsonschema.keyword.KeywordFamily;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keywords that say something about a value by themselves. Each is asked of the compiler, with
 * those beside it without which it would mean something else: the type decides on a conversion, the
 * format of a number on how it is held.
 */
final class Assertions {
    private static final List<String> TYPE = List.of("type", "x-transforms");
    private static final List<String> SCALAR = List.of("type", OwnKeywords.SCALAR);
    private static final List<String> ITEMS =
            List.of("type", "prefixItems", "items", "additionalItems");

    private Assertions() {}

    static void test(Application here, String keyword) {
        if (isAbout(here, keyword)) {
            Seq<Violation> violations =
                    switch (keyword) {
                        case "enum", "const" -> here.askOfWhole(List.of(keyword));
                        case "type" -> type(here);
                        case OwnKeywords.SCALAR -> scalar(here);
                        case "minItems", "maxItems" ->
                                dropsRepeats(here)
                                        ? distinct(here, keyword)
                                        : beside(here, keyword);
                        case "uniqueItems" ->
                                dropsRepeats(here) ? distinct(here, keyword) : uniqueItems(here);
                        case "required" -> required(here);
                        default -> beside(here, keyword);
                    };
            tell(here, keyword, violations);
        }
    }

    private static boolean isAbout(Application here, String keyword) {
        DocumentPart part = here.schema().part();
        if (keyword.equals("format")) {
            return here.isScalar() && part.isNumberFormat();
        }
        if (part.isOfScalar(keyword)) {
            return here.isScalar();
        }
        return switch (part.family(keyword)) {
            case ANY -> true;
            case NUMBERS, TEXT -> here.isScalar();
            case ARRAYS -> here.instance() instanceof List;
            case OBJECTS, DEPENDENT -> here.instance() instanceof Map;
            default -> false;
        };
    }

    private static void tell(Application here, String keyword, Seq<Violation> violations) {
        boolean isType = keyword.equals("type");
        if (isType
                && !violations.isEmpty()
                && here.schema().get(keyword) instanceof List<?> types) {
            List<String> expected = types.stream().map(String::valueOf).toList();
            here.tell(
                    keyword,
                    Map.of("expected", expected, "actual", TypeNames.word(here.instance())));
        } else {
            here.tell(keyword, violations);
        }
    }

    /** The type with that of a scalar, whose own objects are of no JSON type. */
    private static Seq<Violation> type(Application here) {
        return isOfScalar(here) ? here.ask(SCALAR).filter(Assertions::isOfType) : here.ask(TYPE);
    }

    /** What has another type is an error of {@code type}. */
    private static Seq<Violation> scalar(Application here) {
        return here.ask(SCALAR).filter(violation -> !isOfType(violation));
    }

    private static boolean isOfType(Violation violation) {
        return violation.code().equals("type");
    }

    private static boolean isOfScalar(Application here) {
        return here.schema().get(OwnKeywords.SCALAR) != null;
    }

    /**
     * A keyword with the type and the format of numbers beside it, as far as the value has them: where
     * it has not, that is another keyword's error.
     */
    private static Seq<Violation> beside(Application here, String keyword) {
        if (OwnKeywords.SCALAR_BOUNDS.contains(keyword)) {
            return here.ask(SCALAR).isEmpty() ? here.ask(and(SCALAR, keyword)) : Vector.empty();
        }
        List<String> format = new ArrayList<>(TYPE);
        if (here.schema().part().isAssertedFormat() && here.schema().part().isNumberFormat()) {
            format.add("format");
        }
        for (List<String> around : List.of(format, TYPE)) {
            if (!around.contains(keyword) && here.ask(around).isEmpty()) {
                return here.ask(and(around, keyword));
            }
        }
        return here.ask(and(List.of("x-transforms"), keyword));
    }

    /** In draft 4 a bound may have another keyword that says whether it counts itself. */
    private static List<String> and(List<String> around, String keyword) {
        List<String> all = new ArrayList<>(around);
        all.add(keyword);
        if (keyword.equals("minimum") || keyword.equals("maximum")) {
            all.add("exclusive" + Character.toUpperCase(keyword.charAt(0)) + keyword.substring(1));
        }
        return all;
    }

    private static boolean dropsRepeats(Application here) {
        return Boolean.TRUE.equals(here.schema().get(OwnKeywords.DROP_REPEATS));
    }

    /** What is said about the items that are left once repeats are dropped (ARR-6). */
    private static Seq<Violation> distinct(Application here, String keyword) {
        List<String> around = new ArrayList<>(ITEMS);
        around.add(OwnKeywords.DROP_REPEATS);
        return ofWhole(here.askOfWhole(and(around, keyword)), keyword);
    }

    /** What a keyword says of the array itself. */
    private static Seq<Violation> ofWhole(Seq<Violation> violations, String keyword) {
        return violations.filter(
                violation ->
                        violation.code().equals(keyword) && violation.path().equals(Path.ROOT));
    }

    /** Items are compared as they are after conversion, if all can be converted. */
    private static Seq<Violation> uniqueItems(Application here) {
        Seq<Violation> violations = here.askOfWhole(and(ITEMS, "uniqueItems"));
        Seq<Violation> repeated = ofWhole(violations, "uniqueItems");
        return violations.isEmpty() || !repeated.isEmpty()
                ? repeated
                : here.askOfWhole(List.of("uniqueItems"));
    }

    /** A member may come by another name. */
    private static Seq<Violation> required(Application here) {
        return here.schema()
                .ask(
                        "required",
                        () -> {
                            Map<String, @Nullable Object> keywords = Aliases.alone(here.schema());
                            keywords.put("required", here.schema().get("required"));
                            return keywords;
                        },
                        here.shape(),
                        here.asked());
    }

    /** Those of older drafts that are lists of names. */
    static void testDependencies(Application here) {
        if (!(here.instance() instanceof Map) || here.schema().part().has("dependentRequired")) {
            return;
        }
        Map<String, @Nullable Object> lists = new LinkedHashMap<>();
        here.schema()
                .members("dependencies")
                .forEach(
                        (name, value) -> {
                            if (value instanceof List) {
                                lists.put((String) name, value);
                            }
                        });
        tell(
                here,
                "dependencies",
                here.schema()
                        .ask(
                                "dependencies",
                                () -> map("dependencies", lists),
                                here.shape(),
                                here.asked()));
    }

    private static Map<String, @Nullable Object> map(String keyword, Object value) {
        Map<String, @Nullable Object> keywords = new LinkedHashMap<>();
        keywords.put(keyword, value);
        return keywords;
    }

    /** What a union that converts accepts by one keyword, it may not accept by all of them. */
    static void testUnion(Application here) {
        boolean isUnion = here.schema().get("type") instanceof List;
        if (!isUnion || !here.isScalar() || !here.unit().isValid()) {
            return;
        }
        Set<String> all = new LinkedHashSet<>(TYPE);
        all.addAll(KeywordFamily.NUMBERS.assertions());
        all.addAll(KeywordFamily.TEXT.assertions());
        if (here.schema().part().isNumberFormat()) {
            all.add("format");
        }
        here.tell("type", here.ask(all));
    }

    /**
     * Named constraints see the value that all the rest makes of it: of an object a model, with
     * defaults. A plain scalar is theirs whatever else is wrong with it.
     */
    static void testNamed(Application here, String keyword) {
        boolean isAsked = !Boolean.FALSE.equals(here.schema().get(keyword));
        boolean isAlone = here.isScalar() && !here.schema().hasInPlace();
        if (isAsked && isAlone) {
            here.tell(keyword, beside(here, keyword));
        } else if (isAsked && here.unit().isValid()) {
            Set<String> rest = new LinkedHashSet<>(here.schema().part().keywords().keySet());
            rest.removeIf(
                    other ->
                            !other.equals(keyword)
                                    && here.schema().part().isNamedConstraint(other));
            here.tell(keyword, here.askOfWhole(rest));
        }
    }
}
