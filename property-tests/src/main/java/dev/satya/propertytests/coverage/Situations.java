package dev.satya.propertytests.coverage;

import dev.satya.Schema;
import dev.satya.propertytests.coverage.Situation.Kind;
import dev.satya.propertytests.schemas.Codes;
import dev.satya.propertytests.schemas.Parts;
import dev.satya.propertytests.schemas.Parts.Part;
import dev.satya.propertytests.schemas.ValueSource;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists every situation of a schema. */
final class Situations {
    /** What says that a value is meant for another branch, or is not guarded. */
    private static final Set<String> OF_KIND = Set.of("type", "const", "enum", "never");

    private final Set<Situation> all = new LinkedHashSet<>();

    private Situations() {}

    static Set<Situation> of(Schema schema) {
        Situations situations = new Situations();
        situations.add(schema, "", Codes.of(schema));
        return situations.all;
    }

    private void add(Schema schema, String place, Set<String> codes) {
        for (String code : codes) {
            all.add(Situation.violated(place, code));
        }
        for (Constraint constraint : schema.constraints()) {
            for (Near near : Near.of(constraint)) {
                all.add(near.at(place));
            }
            if (Near.isAlwaysKept(constraint)) {
                all.remove(Situation.violated(place, constraint.code()));
            }
        }
        if (schema instanceof EnumSchema listed) {
            listed.values().forEach(value -> all.add(seen(place, value)));
        }
        if (schema instanceof NullableSchema) {
            all.add(Situation.of(place, Kind.NULL));
        }
        for (Part part : Parts.of(schema)) {
            if (!Parts.isTried(schema, part)) {
                addPart(schema, part, part.under(place));
            }
        }
    }

    static Situation seen(String place, @Nullable Object value) {
        return new Situation(place, "enum", Kind.SEEN, ValueSource.of(value));
    }

    private void addPart(Schema around, Part part, String place) {
        Set<String> codes = Codes.of(part.schema());
        if (around instanceof ObjectSchema object) {
            addField(object, part, place);
        }
        boolean isOfMap = around instanceof MapSchema && part.word().equals("values");
        boolean isRest = around instanceof UnevaluatedSchema && !part.word().equals("evaluated");
        if (isRest && Codes.isBareNever(part.schema())) {
            return;
        }
        if (around instanceof ArraySchema || isOfMap || isRest) {
            all.add(Situation.of(place, Kind.PRESENT));
        }
        if (around instanceof AnyOfSchema || around instanceof OneOfSchema) {
            all.add(Situation.of(place, Kind.TAKEN));
            codes.removeAll(OF_KIND);
        }
        if (around instanceof ConditionalSchema || around instanceof DependentSchema) {
            all.add(Situation.of(place, Kind.TAKEN));
        }
        boolean isName = around instanceof MapSchema && part.word().equals("keys");
        if (around instanceof GuardedSchema || (isName && part.schema() instanceof StringSchema)) {
            codes.removeAll(OF_KIND);
        }
        add(part.schema(), place, codes);
    }

    private void addField(ObjectSchema object, Part part, String place) {
        if (part.word().startsWith("patterns/")) {
            all.add(Situation.of(place, Kind.PRESENT));
            return;
        }
        if (part.word().equals("extras")) {
            if (!(part.schema() instanceof AnySchema)) {
                all.add(Situation.of(place, Kind.PRESENT));
            }
            return;
        }
        Field field =
                object.fields().stream()
                        .filter(declared -> part.word().equals("fields/" + declared.name()))
                        .findFirst()
                        .orElseThrow();
        all.add(Situation.of(place, Kind.PRESENT));
        all.add(
                field.isRequired()
                        ? Situation.violated(place, "required")
                        : Situation.of(place, Kind.ABSENT));
    }
}
