package dev.satya.examples;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Extras;
import java.util.List;
import java.util.Map;

/** The constraint {@code bankAccount} in a schema from the builder. */
public final class BuilderForm {
    private static final Satya SATYA = Satya.standard();

    private BuilderForm() {}

    /** Payments from Germany and France to anywhere. */
    public static Validator<Model> payments() {
        Schema payment =
                Schema.object("Payment")
                        .field("id", Schema.string().constraint("uuid"))
                        .field("from", ibanOf("DE", "FR"))
                        .field("to", Schema.string().constraint("bankAccount"))
                        .field("amount", Schema.decimal().gt(0).multipleOf(0.01))
                        .field("currency", Schema.enumOf("EUR", "CHF", "GBP"))
                        .optional("due", Schema.string().constraint("date"))
                        .optional("receipt", Schema.string().email())
                        .optional("reference", Schema.string().minLength(1).maxLength(140))
                        .extras(Extras.FORBID)
                        .build()
                        .strict();
        return SATYA.compile(payment);
    }

    private static Schema ibanOf(String... countries) {
        return Schema.string()
                .constraint("bankAccount", Map.of("countries", List.of(countries)))
                .message("bankAccount", "must be an IBAN of " + String.join(" or ", countries));
    }
}
