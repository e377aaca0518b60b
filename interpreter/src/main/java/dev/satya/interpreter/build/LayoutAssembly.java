package dev.satya.interpreter.build;

import dev.satya.Violation;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.node.LateBinding;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.combine.ModelMerger;
import dev.satya.interpreter.plan.Audience;
import dev.satya.interpreter.plan.FieldDefaults;
import dev.satya.interpreter.plan.SecretFilter;
import dev.satya.interpreter.resolve.InPlace;
import dev.satya.interpreter.slot.AliasTable;
import dev.satya.interpreter.slot.ComputedMember;
import dev.satya.interpreter.slot.ModelSecrets;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotLayout.ExtrasSlot;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Computed;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.Nearest;
import io.vavr.collection.Seq;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds where models have their members: of one object, or of all objects of an allOf. */
record LayoutAssembly(NodeBuilder builder) {

    /** The layout of fields, with room for the extras of these objects. */
    SlotLayout layout(
            @Nullable String name,
            List<Field> fields,
            List<ObjectSchema> objects,
            Audience audience) {
        boolean hasExtras =
                objects.stream()
                        .anyMatch(
                                each -> each.extras() == Extras.KEEP || !each.patterns().isEmpty());
        ExtrasSlot extras = hasExtras ? ExtrasSlot.LAST : ExtrasSlot.NONE;
        NameTable table = new NameTable(fields.stream().map(Field::name).toList());
        return new SlotLayout(
                name,
                table,
                aliases(table, objects),
                FieldForms.of(fields),
                computed(table, objects),
                extras,
                members(objects, audience),
                null,
                Nearest::to);
    }

    /** What the objects compute: what is a field in one of them is none of it; of two the first counts. */
    private static List<ComputedMember> computed(NameTable names, List<ObjectSchema> objects) {
        Map<String, ComputedMember> computed = new LinkedHashMap<>();
        for (ObjectSchema object : objects) {
            for (Computed each : object.computed()) {
                if (names.find(each.name()) == NameTable.UNDECLARED) {
                    boolean isFree = names.find(each.writtenName()) == NameTable.UNDECLARED;
                    String alias = isFree ? each.writtenName() : each.name();
                    computed.putIfAbsent(
                            each.name(), new ComputedMember(each.name(), alias, each.function()));
                }
            }
        }
        return List.copyOf(computed.values());
    }

    /** A field's value may have come by an alias that another field has for its own name. */
    private ModelSecrets members(List<ObjectSchema> objects, Audience audience) {
        Map<String, Set<String>> names = new HashMap<>();
        for (ObjectSchema object : objects) {
            for (Field field : object.fields()) {
                if (!field.aliases().isEmpty()) {
                    Set<String> all =
                            names.computeIfAbsent(
                                    field.name(), own -> new LinkedHashSet<>(Set.of(own)));
                    all.addAll(field.aliases());
                }
            }
        }
        return ShownMembers.of(builder.secrets(), audience, names);
    }

    /** Those of all objects, where no field has an alias for its own name; null: there are none. */
    private static @Nullable AliasTable aliases(NameTable names, List<ObjectSchema> objects) {
        Map<String, Integer> slots = new LinkedHashMap<>();
        for (ObjectSchema object : objects) {
            for (Field field : object.fields()) {
                for (String alias : field.aliases()) {
                    if (names.find(alias) == NameTable.UNDECLARED) {
                        slots.putIfAbsent(alias, names.find(field.name()));
                    }
                }
            }
        }
        return slots.isEmpty() ? null : new AliasTable(names, slots);
    }

    /** The fields that have defaults, all of which are scalars that a schema holds. */
    private static BitSet filled(NameTable names, List<ObjectSchema> objects) {
        BitSet filled = new BitSet();
        BitSet others = new BitSet();
        for (ObjectSchema object : objects) {
            for (Field field : object.fields()) {
                Field.Default fallback = field.fallback();
                if (fallback != null) {
                    boolean isConstant = FieldDefaults.isConstant(fallback);
                    (isConstant ? filled : others).set(names.find(field.name()));
                }
            }
        }
        filled.andNot(others);
        return filled;
    }

    /**
     * The merger for the models that branches make; null if none makes one.
     *
     * @param judge of changed models
     */
    @Nullable ModelMerger merger(AllOfSchema all, LateBinding<Node> judge) {
        if (!builder.facts().objects().anyWithoutClass(all)) {
            return null;
        }
        Audience audience = builder.context().audience();
        NodeSettings settings = builder.settings();
        return new ModelMerger(
                () -> merged(all, audience),
                settings.run(),
                judge,
                settings.writer(),
                settings.converter(),
                shown());
    }

    private ModelMerger.Fields merged(AllOfSchema all, Audience audience) {
        List<ObjectSchema> objects = InPlace.objects(all, builder.targets());
        objects.removeIf(object -> object.javaType() != null);
        Map<String, Field> fields = new LinkedHashMap<>();
        for (ObjectSchema object : objects) {
            object.fields().forEach(field -> fields.putIfAbsent(field.name(), field));
        }
        String name = objects.get(0).name();
        SlotLayout layout = layout(name, List.copyOf(fields.values()), objects, audience);
        return new ModelMerger.Fields(layout, filled(layout.table(), objects));
    }

    /** What is told of the violations of a change to a model that is made here. */
    UnaryOperator<Seq<Violation>> shown() {
        SecretFilter secrets = new SecretFilter(builder.secrets(), builder.context().audience());
        Evaluation run = builder.settings().run();
        return violations -> secrets.hide(violations, run.messages(), run.options().locale());
    }
}
