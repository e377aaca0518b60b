package dev.satya.interpreter.output;

import dev.satya.interpreter.convert.TypeNames;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.interpreter.output.Unit.Weight;
import dev.satya.schema.JsonType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The keywords that apply schemas to the value itself (JSON Schema 2020-12 Core §10.2, §8.2.3). */
final class InPlaceKeywords {
    private InPlaceKeywords() {}

    static void apply(Application here, String keyword) {
        switch (keyword) {
            case "allOf" -> allOf(here);
            case "anyOf" -> anyOf(here);
            case "oneOf" -> choice(here, keyword);
            case "not" -> not(here);
            case "if" -> condition(here);
            case "dependentSchemas" -> dependent(here, keyword);
            case "dependencies" -> {
                Assertions.testDependencies(here);
                dependent(here, keyword);
            }
            default -> count(here, here.schema().referenced(keyword), keyword);
        }
    }

    /** A schema that has to be valid, and then has its say about what is evaluated. */
    private static Unit count(Application here, Subschema below, String... trail) {
        Unit unit = here.applyHere(below, here.asked(), trail);
        here.unit().add(unit, Weight.COUNTS);
        merge(here, unit);
        return unit;
    }

    private static void merge(Application here, Unit unit) {
        if (unit.isValid()) {
            here.unit().takeEvaluated(unit);
        }
    }

    /** In sequence nothing is said behind the first that is not valid: see CUSTOM-4. */
    private static void allOf(Application here) {
        boolean isInSequence = Boolean.TRUE.equals(here.schema().get(OwnKeywords.IN_SEQUENCE));
        boolean[] isOver = {false};
        forEach(
                here,
                "allOf",
                (position, below) -> {
                    if (!isOver[0]) {
                        Unit unit = count(here, below, "allOf", position);
                        isOver[0] = isInSequence && !unit.isValid();
                    }
                });
    }

    private static void forEach(
            Application here, String keyword, BiConsumer<String, Subschema> branch) {
        int i = 0;
        for (Object node : (List<?>) Objects.requireNonNull(here.schema().get(keyword))) {
            String position = Integer.toString(i++);
            branch.accept(position, here.schema().below(node, keyword, position));
        }
    }

    /**
     * Of the branches that are valid, those count that are so without conversion, if there are any. What
     * is wrong with the others tells something only where none is valid.
     */
    private static void choice(Application here, String keyword) {
        List<Unit> branches = new ArrayList<>();
        Map<Long, Unit> valid = new LinkedHashMap<>();
        Map<Long, Unit> strict = new LinkedHashMap<>();
        forEach(
                here,
                keyword,
                (position, below) -> {
                    Unit unit = here.applyHere(below, here.asked(), keyword, position);
                    branches.add(unit);
                    if (unit.isValid()) {
                        valid.put(Long.valueOf(position), unit);
                        Unit again =
                                here.schema().mayConvert(here.asked())
                                        ? here.applyHere(
                                                below, AskedStrictness.STRICT, keyword, position)
                                        : unit;
                        if (again.isValid()) {
                            strict.put(Long.valueOf(position), again);
                        }
                    }
                });
        Map<Long, Unit> chosen = strict.isEmpty() ? valid : strict;
        Weight weight = chosen.isEmpty() ? Weight.COUNTS : Weight.ASIDE;
        branches.forEach(branch -> here.unit().add(branch, weight));
        if (keyword.equals("anyOf") && chosen.isEmpty()) {
            here.tell(keyword, Map.of());
        } else if (keyword.equals("oneOf") && chosen.size() != 1) {
            here.tell(keyword, Map.of("valid", List.<@Nullable Object>copyOf(chosen.keySet())));
        }
        chosen.values().forEach(unit -> merge(here, unit));
    }

    private static void anyOf(Application here) {
        if (here.schema().get("x-guarded") == null) {
            choice(here, "anyOf");
        } else {
            guarded(here);
        }
    }

    /** The second branch, for values of the type, whatever else they could be converted to. */
    private static void guarded(Application here) {
        JsonType actual = TypeNames.of(here.instance());
        String word = String.valueOf(here.schema().get("x-guarded"));
        if (TypeNames.isOf(JsonType.valueOf(word.toUpperCase(Locale.ROOT)), actual)) {
            Object second = ((List<?>) Objects.requireNonNull(here.schema().get("anyOf"))).get(1);
            count(here, here.schema().below(second, "anyOf", "1"), "anyOf", "1");
        }
    }

    private static void not(Application here) {
        Subschema below = here.schema().below(here.schema().get("not"), "not");
        Unit unit = here.applyHere(below, AskedStrictness.STRICT, "not");
        here.unit().add(unit, Weight.ASIDE);
        if (unit.isValid()) {
            here.tell("not", Map.of());
        }
    }

    private static void condition(Application here) {
        Subschema below = here.schema().below(here.schema().get("if"), "if");
        Unit unit = here.applyHere(below, AskedStrictness.STRICT, "if");
        here.unit().add(unit, Weight.ASIDE);
        merge(here, unit);
        String chosen = unit.isValid() ? "then" : "else";
        if (here.schema().part().has(chosen)) {
            count(here, here.schema().below(here.schema().get(chosen), chosen), chosen);
        }
    }

    /** Of older drafts those that are schemas. */
    private static void dependent(Application here, String keyword) {
        boolean isOld = keyword.equals("dependencies");
        boolean isReplaced = isOld && here.schema().part().has("dependentSchemas");
        if (!(here.instance() instanceof Map<?, ?> instance) || isReplaced) {
            return;
        }
        here.schema()
                .members(keyword)
                .forEach(
                        (name, node) -> {
                            boolean isSchema = !(isOld && node instanceof List);
                            if (isSchema && instance.containsKey(name)) {
                                String property = (String) name;
                                Subschema below = here.schema().below(node, keyword, property);
                                count(here, below, keyword, property);
                            }
                        });
    }
}
