package dev.satya.benchmarks.peer;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.benchmarks.workload.Json;
import dev.satya.interpreter.Satya;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.ImportOptions.Formats;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A JSON Schema in Satya. Trees are maps and lists. */
abstract class SatyaSchema implements CompiledSchema<Object> {
    private static final Satya SATYA = Satya.standard();
    private static final Validator<Object> ANY = SATYA.compile(Schema.any(), Object.class);

    final Validator<Object> validator;

    private SatyaSchema(String text, Map<String, String> others) {
        ImportOptions options =
                ImportOptions.DEFAULT
                        .withFormats(Formats.ANNOTATE)
                        .withUnknownKeywords(UnknownKeywords.KEEP)
                        .withDocuments(uri -> document(others.get(uri)));
        validator = SATYA.compile(SATYA.schemaFromJson(text, options), Object.class);
    }

    private static Object document(String text) {
        return text == null ? null : ANY.parseJson(text.getBytes(StandardCharsets.UTF_8));
    }

    static SatyaSchema findingAll(String text, Map<String, String> others) {
        return new SatyaSchema(text, others) {
            @Override
            public boolean isValid(Object tree) {
                return validator.violations(tree).isEmpty();
            }

            @Override
            public boolean isValidJson(byte[] json) {
                return validator.violationsJson(json).isEmpty();
            }
        };
    }

    static SatyaSchema withValue(String text, Map<String, String> others) {
        return new SatyaSchema(text, others) {
            @Override
            public boolean isValid(Object tree) {
                return validator.validate(tree).isValid();
            }

            @Override
            public boolean isValidJson(byte[] json) {
                return validator.validateJson(json).isValid();
            }
        };
    }

    static SatyaSchema findingOne(String text, Map<String, String> others) {
        return new SatyaSchema(text, others) {
            @Override
            public boolean isValid(Object tree) {
                return validator.isValid(tree);
            }

            @Override
            public boolean isValidJson(byte[] json) {
                return validator.isValidJson(json);
            }
        };
    }

    /** By Jackson: its keys are no objects that the schema has. */
    @Override
    public Object tree(byte[] json) {
        return Json.mapper().readValue(json, Object.class);
    }
}
