package dev.satya.examples;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.annotation.Constrained;
import dev.satya.interpreter.Satya;
import java.util.List;
import java.util.Map;

/** What a customer pays month by month: the constraints on a record. */
public record StandingOrder(
        @Iban String account, @Constrained("customer") String customer, String begin, String end) {

    /** Standing orders that end after they begin. */
    public static Validator<StandingOrder> validator(Satya satya) {
        Schema schema =
                satya.schemaOf(StandingOrder.class)
                        .constraint("inOrder", Map.of("from", "begin", "to", "end"));
        return satya.compile(schema, StandingOrder.class);
    }

    /** Those of many that are valid; all customers are looked up in one call. */
    public static List<StandingOrder> valid(Satya satya, List<Map<String, Object>> rows) {
        return validator(satya).validateMany(rows).values();
    }
}
