package dev.satya.interpreter.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Where a value is within another.
 *
 * @param steps from the outside in
 */
public record Place(List<Step> steps) {

    /** One container deeper. */
    public sealed interface Step {}

    /**
     * The member of an object.
     *
     * @param name of the member
     */
    public record Member(String name) implements Step {}

    /**
     * The member of an object whose name matches an expression: of several the first by name.
     *
     * @param regex of the name
     */
    public record Matching(String regex) implements Step {}

    /**
     * The item of an array.
     *
     * @param position from 0
     */
    public record Item(int position) implements Step {}

    /** Copies. */
    public Place {
        steps = List.copyOf(steps);
    }

    static Place of(Step step) {
        return new Place(List.of(step));
    }

    /** The member of an object itself. */
    public static Place ofMember(String name) {
        return of(new Member(name));
    }

    /** The place that this one is within a value at a step. */
    Place under(Step step) {
        List<Step> longer = new ArrayList<>(steps.size() + 1);
        longer.add(step);
        longer.addAll(steps);
        return new Place(longer);
    }

    /** The place after so many steps. */
    public Place first(int count) {
        return new Place(steps.subList(0, count));
    }

    /** The place of the member of another name in the same object. */
    public Place beside(String name) {
        List<Step> other = new ArrayList<>(steps);
        other.set(steps.size() - 1, new Member(name));
        return new Place(other);
    }

    /** Its steps for people, as in {@code meta/kind}. */
    public String words() {
        return steps.stream().map(Place::word).collect(Collectors.joining("/"));
    }

    /**
     * The same where names may be secret: nothing is told of those further within.
     *
     * @param shown what is told of the name of a member of the value itself
     */
    public String words(UnaryOperator<String> shown) {
        String first = word(steps.get(0));
        String told = steps.get(0) instanceof Item ? first : shown.apply(first);
        return isDeep() ? told + "/…" : told;
    }

    private static String word(Step step) {
        if (step instanceof Member member) {
            return member.name();
        }
        return step instanceof Item item
                ? "[" + item.position() + "]"
                : "/" + ((Matching) step).regex() + "/";
    }

    /** Whether it is in a member or item of the value itself. */
    boolean isDeep() {
        return steps.size() > 1;
    }
}
