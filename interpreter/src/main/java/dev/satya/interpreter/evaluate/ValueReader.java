package dev.satya.interpreter.evaluate;

/**
 * A text, read value by value, as nodes want it. It stands at the start of a value; a method that
 * reads a value leaves it behind that value. Every method throws {@link MalformedJson} where the text
 * breaks the grammar. Not for use by several threads.
 *
 * <p>An array: {@code for (boolean more = in.enterArray(); more; more = in.nextElement())}, reading
 * one value each time; an object likewise with {@link #enterObject}, {@link #readName} and a value,
 * {@link #nextMember}.
 */
public abstract class ValueReader {

    /** What a value is, by its first character. */
    public enum Token {
        /** {@code null}. */
        NULL,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** A number. */
        NUMBER,
        /** A text. */
        STRING,
        /** An array. */
        ARRAY,
        /** An object. */
        OBJECT,
        /** A value that JSON has no type for, of sources that are no JSON text. */
        OTHER
    }

    /** What the value ahead is. */
    public abstract Token peek();

    /** Reads {@code null}. */
    public abstract void readNull();

    /** Reads {@code true} or {@code false}. */
    public abstract boolean readBoolean();

    /**
     * Reads a number without fraction and exponent that fits {@code long}, and keeps it for {@link
     * #longValue}; if it is another number, stays where it is and returns false.
     */
    public abstract boolean readLong();

    /** What {@link #readLong} read. */
    public abstract long longValue();

    /**
     * Reads a number.
     *
     * @return the canonical {@link Number}, or a {@link Failure} if it is beyond a limit
     */
    public abstract Object readNumber(Evaluation run);

    /**
     * Reads a number with the scale in which it is written.
     *
     * @return the {@link java.math.BigDecimal}; the canonical {@link Number} where the source has no
     *     decimal; or a {@link Failure} if it is beyond a limit
     */
    public abstract Object readDecimal(Evaluation run);

    /** Reads a text, which may have lone surrogates, from escapes. */
    public abstract String readString();

    /** Whether the text read last is certain to have no surrogates. */
    public abstract boolean isPlain();

    /** Reads a value that JSON has no type for. */
    public Object readOther() {
        throw new IllegalStateException("a JSON text has no such value");
    }

    /** Enters an array; whether it has an element, at which the reader then stands. */
    public abstract boolean enterArray();

    /** Whether there is one more element, at which the reader then stands. */
    public abstract boolean nextElement();

    /** Enters an object; whether it has a member, at whose name the reader then stands. */
    public abstract boolean enterObject();

    /** Whether there is one more member, at whose name the reader then stands. */
    public abstract boolean nextMember();

    /**
     * Reads a member's name and stands at its value.
     *
     * @param expected the number of the name that probably comes
     * @return its number, or {@link NameTable#UNDECLARED}; {@link #name} then has it
     */
    public abstract int readName(NameTable names, int expected);

    /** The name read last, which was not declared. */
    public abstract String name();

    /** Reads over a value, whatever it is, checking its grammar. */
    public abstract void skip();

    /** The position, to come back to. */
    public abstract int mark();

    /** Goes back to a position. */
    public abstract void reset(int mark);

    /** Checks that nothing but white space follows. */
    public abstract void end();

    /**
     * Checks the grammar of all of the input, from wherever in it a run has ended. Nothing can be read
     * after it.
     */
    public abstract void finish();
}
