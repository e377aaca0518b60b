package dev.satya;

import dev.satya.schema.Strictness;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Choices of one call. Immutable. */
public final class Options {
    private final @Nullable Strictness strictness;
    private final Reporting reporting;
    private final Locale locale;
    private final DuplicateKeys duplicateKeys;
    private final Branches branches;
    private final OnErrors onErrors;

    /**
     * The usual strictness, all violations, English, no duplicate keys, the branch that is meant.
     */
    public static final Options DEFAULT =
            new Options(
                    null,
                    Reporting.ALL,
                    Locale.ROOT,
                    DuplicateKeys.REFUSE,
                    Branches.CLOSEST,
                    OnErrors.APPLY);

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
        /**
         * The last one counts, as if the others were not there. Costs one more pass over the
         * text.
         */
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

    /** What becomes of faults for which a schema has an {@link dev.satya.schema.OnError}. */
    public enum OnErrors {
        /** What the schema says: they are dropped. */
        APPLY,
        /**
         * They are violations, as if the schema did not say: what {@link #APPLY} drops of an instance
         * that is valid with it.
         */
        RAISE
    }

    private Options(
            @Nullable Strictness strictness,
            Reporting reporting,
            Locale locale,
            DuplicateKeys duplicateKeys,
            Branches branches,
            OnErrors onErrors) {
        this.strictness = strictness;
        this.reporting = Objects.requireNonNull(reporting, "reporting");
        this.locale = Objects.requireNonNull(locale, "locale");
        this.duplicateKeys = Objects.requireNonNull(duplicateKeys, "duplicateKeys");
        this.branches = Objects.requireNonNull(branches, "branches");
        this.onErrors = Objects.requireNonNull(onErrors, "onErrors");
    }

    /** Where no schema says; null: as the schema usually is. */
    public @Nullable Strictness strictness() {
        return strictness;
    }

    /** All violations or the first. */
    public Reporting reporting() {
        return reporting;
    }

    /** Of the messages. */
    public Locale locale() {
        return locale;
    }

    /** What happens to names that an object in a JSON text gives twice. */
    public DuplicateKeys duplicateKeys() {
        return duplicateKeys;
    }

    /** Which branches tell why no branch of anyOf or oneOf is valid. */
    public Branches branches() {
        return branches;
    }

    /** What becomes of faults for which a schema has another outcome. */
    public OnErrors onErrors() {
        return onErrors;
    }

    /** The same with this strictness where no schema says. */
    public Options with(@Nullable Strictness strictness) {
        return new Options(strictness, reporting, locale, duplicateKeys, branches, onErrors);
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
        return new Options(strictness, reporting, locale, duplicateKeys, branches, onErrors);
    }

    /** The same with messages in this locale. */
    public Options with(Locale locale) {
        return new Options(strictness, reporting, locale, duplicateKeys, branches, onErrors);
    }

    /** The same with this treatment of duplicate keys. */
    public Options with(DuplicateKeys duplicateKeys) {
        return new Options(strictness, reporting, locale, duplicateKeys, branches, onErrors);
    }

    /** The same with violations of these branches. */
    public Options with(Branches branches) {
        return new Options(strictness, reporting, locale, duplicateKeys, branches, onErrors);
    }

    /** The same with this treatment of faults for which a schema has another outcome. */
    public Options with(OnErrors onErrors) {
        return new Options(strictness, reporting, locale, duplicateKeys, branches, onErrors);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Options that
                && Objects.equals(strictness, that.strictness)
                && reporting.equals(that.reporting)
                && locale.equals(that.locale)
                && duplicateKeys.equals(that.duplicateKeys)
                && branches.equals(that.branches)
                && onErrors.equals(that.onErrors);
    }

    @Override
    public int hashCode() {
        return Objects.hash(strictness, reporting, locale, duplicateKeys, branches, onErrors);
    }

    @Override
    public String toString() {
        return "Options["
                + "strictness="
                + strictness
                + ", reporting="
                + reporting
                + ", locale="
                + locale
                + ", duplicateKeys="
                + duplicateKeys
                + ", branches="
                + branches
                + ", onErrors="
                + onErrors
                + "]";
    }
}
