package dev.satya.interpreter.plan;

import dev.satya.interpreter.convert.Text;
import dev.satya.interpreter.plan.Pass.Declaration;
import dev.satya.interpreter.plan.Pass.FusedField;
import dev.satya.schema.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields that several objects declare together. For one thread. */
final class FusedFields {
    private final SchemaFacts facts;
    private final Map<String, List<Declared>> declared = new LinkedHashMap<>();

    /** A field, as one of the objects declares it. */
    private record Declared(Declaration declaration, Field field, PlacedSchema place) {}

    /** Those of these objects, each where it is applied. */
    FusedFields(SchemaFacts facts, List<PlacedObject> objects) {
        this.facts = facts;
        for (int i = 0; i < objects.size(); i++) {
            PlacedObject object = objects.get(i);
            List<Field> fields = object.object().fields();
            for (int slot = 0; slot < fields.size(); slot++) {
                Field field = fields.get(slot);
                PlacedSchema place = object.place(field, facts.secrets());
                declared.computeIfAbsent(field.name(), name -> new ArrayList<>())
                        .add(new Declared(new Declaration(i, slot), field, place));
            }
        }
    }

    /** Whether what stands in for absent fields does not depend on who declares them. */
    boolean haveOneFallbackEach() {
        return declared.values().stream().allMatch(FusedFields::haveOneFallback);
    }

    private static boolean haveOneFallback(List<Declared> field) {
        return field.size() == 1 || field.stream().allMatch(it -> isConstant(it.field));
    }

    private static boolean isConstant(Field field) {
        Field.Default fallback = field.fallback();
        return field.isRequired() || fallback == null || FieldDefaults.isConstant(fallback);
    }

    /** Whether some object looks at all that another finds in a field that it keeps as an extra. */
    boolean areSeen(int nameLength) {
        return declared.entrySet().stream()
                .allMatch(it -> isSeen(it.getKey(), it.getValue(), nameLength));
    }

    private boolean isSeen(String name, List<Declared> field, int nameLength) {
        return name.length() <= nameLength
                && Text.isWellFormed(name)
                && field.stream().anyMatch(each -> facts.looksAtAll(each.place));
    }

    /** The fields in the order in which they are first declared. */
    List<FusedField> fields() {
        List<FusedField> fields = new ArrayList<>();
        declared.forEach(
                (name, field) -> fields.add(new FusedField(name, asked(field), absent(field))));
        return fields;
    }

    /** Each schema once; any behind a schema that looks at all goes. */
    private List<Declaration> asked(List<Declared> field) {
        Set<PlacedSchema> seen = new LinkedHashSet<>();
        List<Declared> different =
                field.stream().filter(each -> seen.add(facts.end(each.place))).toList();
        if (facts.isAny(different.get(0).place)) {
            return declarations(different);
        }
        List<Declared> needed =
                different.stream().filter(each -> !facts.isAny(each.place)).toList();
        boolean isCovered = needed.stream().anyMatch(each -> facts.looksAtAll(each.place));
        return declarations(isCovered ? needed : different);
    }

    /** A declaration that requires the field alone, or all that have a default. */
    private static List<Declaration> absent(List<Declared> field) {
        for (Declared each : field) {
            if (each.field.isRequired()) {
                return List.of(each.declaration);
            }
        }
        return declarations(field.stream().filter(each -> each.field.fallback() != null).toList());
    }

    private static List<Declaration> declarations(List<Declared> field) {
        return field.stream().map(Declared::declaration).toList();
    }
}
