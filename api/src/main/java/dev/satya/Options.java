package dev.satya;

import dev.satya.schema.Strictness;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Choices of one call. Immutable.
 *
 * @param strictness where no schema says; null: as the schema usually is
 * @param reporting all violations or the first
 * @param locale of the messages
 * @param duplicateKeys what happens to names that an object in a JSON text gives twice
 * @param branches which branches tell why no branch of anyOf or oneOf is valid
 */
public record Options(
        @Nullable Strictness strictness,
        Reporting reporting,
        Locale locale,
        DuplicateKeys duplicateKeys,
        Branches branches) {

    /** The usual strictness, all violations, English, no duplicate keys, the branch that is meant. */
    public static final Options DEFAULT =
            new Options(null, Reporting.ALL, Locale.ROOT, DuplicateKeys.REFUSE, Branches.CLOSEST);

    /** How many violations are wanted. */
    public enum Reporting {
        /** All, up to the limit. */
        ALL,
        /** The first; the rest of the instance is not looked at. */
        FAIL_FAST
    }

    /** What happens to a name that is given twice. */
    public enum DuplicateKeys {
        /** A violation {@code duplicateKey}. */
        REFUSE,
        /** The last one counts, as if the others were not there. Costs one more pass over the text. */
        LAST_WINS
    }

    /** Which branches tell why no branch of anyOf or oneOf is valid. */
    public enum Branches {
        /** The one that is meant; where several may be, the one of them that came closest. */
        CLOSEST,
        /**
         * Each of them, in order. An argument {@code branches} of a violation has the position of its
         * branch, from 0, in a list that begins with the outermost anyOf or oneOf around it.
         */
        ALL
    }

    /** The same with this strictness where no schema says. */
    public Options with(@Nullable Strictness strictness) {
        return new Options(strictness, reporting, locale, duplicateKeys, branches);
    }

    /** The same, strict where no schema says. */
    public Options strict() {
        return with(Strictness.STRICT);
    }

    /** Whether the call asks for strictness. */
    public boolean isStrict() {
        return strictness == Strictness.STRICT;
    }

    /** The same with this reporting. */
    public Options with(Reporting reporting) {
        return new Options(strictness, reporting, locale, duplicateKeys, branches);
    }

    /** The same with messages in this locale. */
    public Options with(Locale locale) {
        return new Options(strictness, reporting, locale, duplicateKeys, branches);
    }

    /** The same with this treatment of duplicate keys. */
    public Options with(DuplicateKeys duplicateKeys) {
        return new Options(strictness, reporting, locale, duplicateKeys, branches);
    }

    /** The same with violations of these branches. */
    public Options with(Branches branches) {
        return new Options(strictness, reporting, locale, duplicateKeys, branches);
    }
}
