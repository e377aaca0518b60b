package dev.satya;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The instance is not valid. The message lists the first violations, one a line, each cut where it is
 * long; it is made when it is asked for. {@link #violations} has all.
 *
 * <p>Serialisable: of a violation that was written and read again the message is the text that it had
 * in the locale of its call, whatever locale is asked for; an argument or instance of a class that
 * JSON has no type for is its text; the cause is left out.
 */
public final class ValidationException extends RuntimeException {
    private static final long serialVersionUID = 2L;
    private static final int SHOWN = 20;

    private transient Seq<Violation> violations;

    /** An instance with these violations, at least one. */
    public ValidationException(Seq<Violation> violations) {
        this.violations = violations;
    }

    /** All violations, in the order in which they were found. */
    public Seq<Violation> violations() {
        return violations;
    }

    @Override
    public String getMessage() {
        int count = violations.size();
        StringBuilder text = new StringBuilder();
        text.append(count).append(count == 1 ? " violation" : " violations");
        violations.take(SHOWN).forEach(violation -> text.append("\n  ").append(violation));
        if (count > SHOWN) {
            text.append("\n  … and ").append(count - SHOWN).append(" more");
        }
        return text.toString();
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        List<WrittenViolation> written = new ArrayList<>();
        violations.forEach(violation -> written.add(WrittenViolation.of(violation)));
        out.writeObject(written.toArray(new WrittenViolation[0]));
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        WrittenViolation[] written = (WrittenViolation[]) in.readObject();
        violations = Vector.of(written).map(WrittenViolation::toViolation);
    }
}
