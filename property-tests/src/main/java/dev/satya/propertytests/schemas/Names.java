package dev.satya.propertytests.schemas;

import java.util.ArrayList;
import java.util.List;

/**
 * The names that a reference could use where the generator stands.
 *
 * @param known names of enclosing objects and definitions
 * @param passed those of them with a container in between: a reference makes progress
 * @param usable those of them that a reference may use: there is a way for an instance to end, too
 */
record Names(List<String> known, List<String> passed, List<String> usable) {
    static final Names NONE = new Names(List.of(), List.of(), List.of());

    /** Where these names are opened: references to them need a container first. */
    Names opening(List<String> names) {
        return new Names(with(known, names), without(passed, names), without(usable, names));
    }

    /** Where these names may be used at once. */
    Names using(List<String> names) {
        return new Names(known, with(passed, names), with(usable, names));
    }

    /** Inside a container that every instance has. */
    Names inside() {
        return new Names(known, known, usable);
    }

    /** Where an instance may end. */
    Names optional() {
        return new Names(known, passed, passed);
    }

    private static List<String> with(List<String> names, List<String> more) {
        List<String> all = new ArrayList<>(names);
        all.removeAll(more);
        all.addAll(more);
        return all;
    }

    private static List<String> without(List<String> names, List<String> less) {
        List<String> rest = new ArrayList<>(names);
        rest.removeAll(less);
        return rest;
    }
}
