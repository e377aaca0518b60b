package dev.satya;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How values are written as JSON. Immutable.
 *
 * <p>What is absent is never written. The root is always written; the options are about what is in
 * it.
 */
public final class WriteOptions {
    private final Set<Omission> omissions;
    private final List<PathPattern> included;
    private final List<PathPattern> excluded;
    private final Form form;
    private final NonFinite nonFinite;
    private final Names names;

    /** Everything, on one line, NaN as text, by own names. */
    public static final WriteOptions DEFAULT =
            new WriteOptions(
                    Set.of(), List.of(), List.of(), Form.COMPACT, NonFinite.TEXT, Names.OWN);

    /** What can be left out of objects. Items of arrays stay. */
    public enum Omission {
        /** Members written as null. */
        NULL,
        /**
         * Fields of models whose value is equal to the field's default, given or not; so reading
         * puts it there again. Not those whose default a supplier makes, which is another each time.
         * Of an object that branches of {@code allOf} made together: the fields that a default,
         * which is a scalar, has filled. Records and maps know no defaults.
         */
        DEFAULT
    }

    /** White space between tokens. */
    public enum Form {
        /** None. */
        COMPACT,
        /** A line for each member and item, two spaces deeper than its container, ended by \n. */
        PRETTY
    }

    /** What stands for NaN and the infinities. */
    public enum NonFinite {
        /** The texts NaN, Infinity and -Infinity, which a lax number reads back. */
        TEXT,
        /** Null. */
        NULL,
        /** Nothing: they are a {@link WriteException}. */
        ERROR
    }

    /** Which names the fields of models are written by. */
    public enum Names {
        /** The fields' own. */
        OWN,
        /**
         * The first alias of a field that has one. Of an object that branches of {@code allOf} made
         * together: the first in the order of the branches.
         */
        ALIAS
    }

    /**
     * Copies the parts.
     *
     * @throws IllegalArgumentException if the root is excluded
     */
    private WriteOptions(
            Set<Omission> omissions,
            List<PathPattern> included,
            List<PathPattern> excluded,
            Form form,
            NonFinite nonFinite,
            Names names) {
        omissions = Set.copyOf(omissions);
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
        if (excluded.stream().anyMatch(pattern -> pattern.segments().isEmpty())) {
            throw new IllegalArgumentException("the root cannot be left out");
        }
        this.omissions = omissions;
        this.included = included;
        this.excluded = excluded;
        this.form = Objects.requireNonNull(form, "form");
        this.nonFinite = Objects.requireNonNull(nonFinite, "nonFinite");
        this.names = Objects.requireNonNull(names, "names");
    }

    /** What is left out of objects. */
    public Set<Omission> omissions() {
        return omissions;
    }

    /**
     * The places to write, with all that is in them and the objects and arrays on the way to
     * them; empty: everything.
     */
    public List<PathPattern> included() {
        return included;
    }

    /** The places to leave out, whatever {@code included} says. */
    public List<PathPattern> excluded() {
        return excluded;
    }

    /** The white space. */
    public Form form() {
        return form;
    }

    /** What stands for the numbers that JSON has no form for. */
    public NonFinite nonFinite() {
        return nonFinite;
    }

    /** The names of fields; patterns always have their own. */
    public Names names() {
        return names;
    }

    /** The same without members that are null. */
    public WriteOptions omitNull() {
        return omit(Omission.NULL);
    }

    /** The same without fields that are as their default has them. */
    public WriteOptions omitDefaults() {
        return omit(Omission.DEFAULT);
    }

    private WriteOptions omit(Omission omission) {
        Set<Omission> more = EnumSet.of(omission);
        more.addAll(omissions);
        return withOmissions(more);
    }

    /** The same without these members, and with all others. */
    public WriteOptions withOmissions(Set<Omission> omissions) {
        return new WriteOptions(omissions, included, excluded, form, nonFinite, names);
    }

    /** Whether these are left out. */
    public boolean omits(Omission omission) {
        return omissions.contains(omission);
    }

    /**
     * The same with more places to write; before the first call everything is written.
     *
     * @param patterns see {@link PathPattern#of}
     */
    public WriteOptions include(String... patterns) {
        return new WriteOptions(
                omissions, joined(included, patterns), excluded, form, nonFinite, names);
    }

    /**
     * The same with more places to leave out. Positions are those of the value: an item that is left
     * out does not change the positions of the others.
     *
     * @param patterns see {@link PathPattern#of}
     */
    public WriteOptions exclude(String... patterns) {
        return new WriteOptions(
                omissions, included, joined(excluded, patterns), form, nonFinite, names);
    }

    private static List<PathPattern> joined(List<PathPattern> some, String... more) {
        List<PathPattern> all = new ArrayList<>(some);
        for (String pattern : more) {
            all.add(PathPattern.of(pattern));
        }
        return all;
    }

    /** The same on many lines. */
    public WriteOptions pretty() {
        return with(Form.PRETTY);
    }

    /** The same in this form. */
    public WriteOptions with(Form form) {
        return new WriteOptions(omissions, included, excluded, form, nonFinite, names);
    }

    /** The same with fields that have an alias written by their first. */
    public WriteOptions byAlias() {
        return with(Names.ALIAS);
    }

    /** The same by these names. */
    public WriteOptions with(Names names) {
        return new WriteOptions(omissions, included, excluded, form, nonFinite, names);
    }

    /** The same with this in place of NaN and the infinities. */
    public WriteOptions with(NonFinite nonFinite) {
        return new WriteOptions(omissions, included, excluded, form, nonFinite, names);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WriteOptions that
                && omissions.equals(that.omissions)
                && included.equals(that.included)
                && excluded.equals(that.excluded)
                && form.equals(that.form)
                && nonFinite.equals(that.nonFinite)
                && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(omissions, included, excluded, form, nonFinite, names);
    }

    @Override
    public String toString() {
        return "WriteOptions["
                + "omissions="
                + omissions
                + ", included="
                + included
                + ", excluded="
                + excluded
                + ", form="
                + form
                + ", nonFinite="
                + nonFinite
                + ", names="
                + names
                + "]";
    }
}
