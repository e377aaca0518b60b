package dev.satya.jackson;

import dev.satya.RowResult;
import dev.satya.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes where a row is and what became of it: {@code index}, {@code line} and {@code byteOffset} of a
 * row that is from a text, and {@code value} or {@code violations}.
 */
@SuppressWarnings("rawtypes") // Jackson asks for the class, which has no argument
final class RowResultSerializer extends ValueSerializer<RowResult> {

    @Override
    public Class<RowResult> handledType() {
        return RowResult.class;
    }

    @Override
    public void serialize(RowResult result, JsonGenerator gen, SerializationContext context)
            throws JacksonException {
        RowResult<?> row = result;
        gen.writeStartObject();
        gen.writeName("index");
        gen.writeNumber(row.index());
        if (row.line() > 0) {
            gen.writeName("line");
            gen.writeNumber(row.line());
            gen.writeName("byteOffset");
            gen.writeNumber(row.byteOffset());
        }
        if (row.isValid()) {
            gen.writeName("value");
            gen.writePOJO(row.get());
        } else {
            gen.writeName("violations");
            gen.writeStartArray();
            for (Violation violation : row.violations()) {
                gen.writePOJO(violation);
            }
            gen.writeEndArray();
        }
        gen.writeEndObject();
    }
}
