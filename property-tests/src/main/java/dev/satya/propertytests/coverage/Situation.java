package dev.satya.propertytests.coverage;

/**
 * One thing that an example can do to a rule of a schema.
 *
 * @param place of the rule's schema within the whole: {@code /fields/age}; empty: the whole
 * @param code of the rule's violations, or {@code ""} where the place itself is meant
 * @param kind of situation
 * @param detail the bound or the listed value as text; empty: there is none
 */
public record Situation(String place, String code, Kind kind, String detail) {

    /** What an example does. */
    public enum Kind {
        /** A field, an item or a member of a map is there. */
        PRESENT("present"),
        /** An optional field is not there. */
        ABSENT("absent"),
        /** A value that may be null is null. */
        NULL("null"),
        /** A value conforms to a branch of anyOf or oneOf, or meets the condition of another. */
        TAKEN("taken"),
        /** A value is this one of an enum. */
        SEEN("seen"),
        /** A value is at a bound, or one step within it. */
        JUST_KEPT("just kept"),
        /** A value is one step beyond a bound. */
        JUST_MISSED("just missed"),
        /** A value, or its absence, is a violation. */
        VIOLATED("violated");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static Situation of(String place, Kind kind) {
        return new Situation(place, "", kind, "");
    }

    static Situation violated(String place, String code) {
        return new Situation(place, code, Kind.VIOLATED, "");
    }

    /** The place and the code, as in {@code /fields/age/minimum}. */
    public String rule() {
        return place + (code.isEmpty() && !place.isEmpty() ? "" : "/" + code);
    }

    /** As in {@code /fields/age/minimum 0: just kept}. */
    @Override
    public String toString() {
        return rule() + (detail.isEmpty() ? "" : " " + detail) + ": " + kind.words;
    }

    String words() {
        return kind.words;
    }
}
