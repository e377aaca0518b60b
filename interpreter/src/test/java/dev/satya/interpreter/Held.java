package dev.satya.interpreter;

/** A record with one component, for an instance of any type. */
public record Held(Object f) {

    /** One for a primitive. */
    public record OfLong(long f) {}

    /** One for a primitive. */
    public record OfDouble(double f) {}

    /** One for a primitive. */
    public record OfFloat(float f) {}

    static boolean isHeld(Object value) {
        return value instanceof Held
                || value instanceof OfLong
                || value instanceof OfDouble
                || value instanceof OfFloat;
    }

    /** What one of them holds. */
    static Object value(Object held) {
        if (held instanceof OfLong whole) {
            return whole.f();
        }
        if (held instanceof OfFloat single) {
            return single.f();
        }
        return held instanceof OfDouble binary ? (Object) binary.f() : ((Held) held).f();
    }
}
