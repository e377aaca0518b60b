package dev.satya.interpreter.evaluate;

/**
 * What is wanted of the same instance in the same call, as the bits of a number: to go from one to
 * another makes no object. The variants of a run are made as they are first asked for, and know each
 * other.
 */
final class Variant {
    /** Valid instances become values; otherwise it is enough that they are valid. */
    static final int VALUES = 1;

    /** Of a failure it is enough that there is one; otherwise its faults are told. */
    static final int VERDICT = 2;

    /** Schemas convert only where they insist. */
    static final int STRICT = 4;

    /** Instances are in canonical form, and within the limits. */
    static final int CANONICAL = 8;

    /** Code of instances throws, and is to be looked at through guards. */
    static final int GUARDED = 16;

    /** Faults are told for which a schema has another outcome. */
    static final int RAISING = 32;

    /** The number of variants. */
    static final int COUNT = 64;

    private Variant() {}

    static boolean has(int variant, int bit) {
        return (variant & bit) != 0;
    }

    static int with(int variant, int bit) {
        return variant | bit;
    }

    static int without(int variant, int bit) {
        return variant & ~bit;
    }
}
