package dev.satya.examples;

import dev.satya.Model;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Objects;

/** A service: takes transfers as JSON, and adds up what it took. Not for use by several threads. */
public final class TransferDesk {
    private static final Validator<Model> TRANSFERS = validator();

    private BigDecimal total = BigDecimal.ZERO;

    /**
     * What a caller gets.
     *
     * @param status of HTTP
     * @param text the account, or why not
     */
    public record Answer(int status, String text) {}

    /** Takes a transfer, if it is one. */
    public Answer take(byte[] request) {
        return TRANSFERS
                .validateJson(request)
                .fold(violations -> refuse(violations.head()), this::book);
    }

    private static Answer refuse(Violation first) {
        return new Answer(422, first.path().toPointer() + " " + first.code());
    }

    private Answer book(Model transfer) {
        total = total.add(Objects.requireNonNull(transfer.getDecimal("amount")));
        return new Answer(201, Objects.requireNonNull(transfer.getString("to")));
    }

    /** The sum of all transfers taken. */
    public BigDecimal total() {
        return total;
    }

    private static Validator<Model> validator() {
        try (InputStream in = TransferDesk.class.getResourceAsStream("/schemas/transfer.json")) {
            Satya satya = Satya.standard();
            return satya.compile(
                    satya.schemaFromJson(
                            Objects.requireNonNull(in, "transfer.json").readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
