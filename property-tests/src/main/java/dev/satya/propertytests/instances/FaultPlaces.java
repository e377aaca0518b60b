package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.propertytests.schemas.Codes;
import dev.satya.propertytests.schemas.Parts;
import dev.satya.propertytests.schemas.Parts.Part;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.LinkedHashSet;
import java.util.Set;

/** Lists every constraint of a schema that {@link FaultSites} may come across. */
final class FaultPlaces {
    private final Set<FaultPlace> found = new LinkedHashSet<>();

    private FaultPlaces() {}

    static Set<FaultPlace> of(Schema schema) {
        FaultPlaces places = new FaultPlaces();
        places.add(schema, "", Codes.of(schema));
        return places.found;
    }

    private void add(Schema schema, String place, Set<String> codes) {
        for (String code : codes) {
            found.add(new FaultPlace(place, code));
        }
        if (schema instanceof StringSchema) {
            found.add(new FaultPlace(place, "unicode"));
        }
        if (schema instanceof ObjectSchema object) {
            for (Field field : object.fields()) {
                if (field.isRequired()) {
                    found.add(new FaultPlace(place + "/fields/" + field.name(), "required"));
                }
            }
        }
        boolean isOneFault =
                schema instanceof AnyOfSchema
                        || schema instanceof OneOfSchema
                        || schema instanceof NotSchema;
        if (!isOneFault) {
            for (Part part : Parts.of(schema)) {
                boolean isForbidden =
                        schema instanceof UnevaluatedSchema
                                && Codes.isBareNever(part.schema())
                                && !part.word().equals("evaluated");
                if (!Parts.isTried(schema, part) && !isForbidden) {
                    add(part.schema(), part.under(place), codes(schema, part));
                }
            }
        }
    }

    /** To a guarded schema come values of its type alone, and a name is text. */
    private static Set<String> codes(Schema around, Part part) {
        Set<String> codes = Codes.of(part.schema());
        boolean isTextForName = part.word().equals("keys") && part.schema() instanceof StringSchema;
        if (around instanceof GuardedSchema || isTextForName) {
            codes.remove("type");
        }
        return codes;
    }
}
