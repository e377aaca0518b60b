package dev.satya.examples;

import dev.satya.Schema;
import dev.satya.schema.Extras;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service that checks its data by hand, and says in a schema what it takes. Stateless. */
public final class RefundDesk {

    /** What it takes. */
    public static final Schema REFUND =
            Schema.object("Refund")
                    .field("to", Schema.string().constraint("bankAccount"))
                    .field("cents", Schema.integer().gt(0).le(1_000_000))
                    .optional("reason", Schema.string().minLength(1).maxLength(140))
                    .extras(Extras.FORBID)
                    .build()
                    .strict();

    private static final Set<String> NAMES = Set.of("to", "cents", "reason");

    private final Check iban = new IbanConstraint().bind(new Arguments(Map.of()));

    /** A refund that the desk does not take. */
    public static final class BadRefundException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadRefundException(String message) {
            super(message);
        }
    }

    /**
     * Takes a refund.
     *
     * @throws BadRefundException if it is none
     */
    public void take(Map<String, @Nullable Object> refund) {
        require(NAMES.containsAll(refund.keySet()), "unknown member");
        require(refund.get("to") instanceof String to && iban.test(to), "to");
        require(isAmount(refund.get("cents")), "cents");
        require(!refund.containsKey("reason") || isReason(refund.get("reason")), "reason");
    }

    private static void require(boolean isSo, String what) {
        if (!isSo) {
            throw new BadRefundException(what);
        }
    }

    private static boolean isAmount(@Nullable Object value) {
        return value instanceof Number cents
                && cents.doubleValue() % 1 == 0
                && cents.doubleValue() > 0
                && cents.doubleValue() <= 1_000_000;
    }

    /** Length counts code points, and half of a surrogate pair is no text. */
    private static boolean isReason(@Nullable Object value) {
        return value instanceof String text
                && !text.isEmpty()
                && text.codePoints().count() <= 140
                && text.codePoints().noneMatch(RefundDesk::isSurrogate);
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
