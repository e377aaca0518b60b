package dev.satya.llm;

/** What may be wrong with a text that is nearly JSON (RFC 8259), and can be put right. */
public enum Repair {
    /** The text is in a code fence, with prose around it: what the first fence holds is taken. */
    FENCED("taken out of its code fence"),
    /**
     * The text ends early. What is open is closed; a text is kept as far as it goes, and a number or
     * literal that may not be whole is left out, as is a name without its value.
     */
    TRUNCATED("closed where it ends early"),
    /** A comma stands behind the last item or member. */
    TRAILING_COMMA("a trailing comma left out"),
    /** There is a comment, from {@code //} to the end of the line, or between {@code /*} and its end. */
    COMMENT("a comment left out"),
    /** A text or a name stands in single quotes. */
    SINGLE_QUOTES("single quotes made double"),
    /** A name stands without quotes: letters, digits, {@code _}, {@code $} and {@code -}. */
    UNQUOTED_NAME("a name put in quotes");

    private final String words;

    Repair(String words) {
        this.words = words;
    }

    /** What was done, in English. */
    public String words() {
        return words;
    }
}
