package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.RunEnded;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.PatternSearch;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.pattern.TextPattern;
import dev.satya.interpreter.plan.Place;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the value at a place within another. Immutable. */
final class TagPlace {
    private final Place place;
    private final List<Step> steps;

    /** One container deeper. */
    private sealed interface Step {
        Token container();

        /** What is there; null: nothing is. */
        TriedValue.@Nullable Part of(TriedValue container, Evaluation run);
    }

    /**
     * A member by the first of its names that is there.
     *
     * @param names each alone in a table; its own comes first
     */
    private record Member(List<NameTable> names) implements Step {
        @Override
        public Token container() {
            return Token.OBJECT;
        }

        @Override
        public TriedValue.@Nullable Part of(TriedValue container, Evaluation run) {
            for (NameTable name : names) {
                TriedValue member = container.member(name, run);
                if (member != null) {
                    return new TriedValue.Part(name.name(0), member);
                }
            }
            return null;
        }
    }

    private record Item(int position) implements Step {
        @Override
        public Token container() {
            return Token.ARRAY;
        }

        @Override
        public TriedValue.@Nullable Part of(TriedValue container, Evaluation run) {
            return TriedValue.Part.of(position, container.item(position, run));
        }
    }

    private record Matching(TextPattern pattern) implements Step {
        @Override
        public Token container() {
            return Token.OBJECT;
        }

        @Override
        public TriedValue.@Nullable Part of(TriedValue container, Evaluation run) {
            return container.first(name -> PatternSearch.isFound(pattern, name, run), run);
        }
    }

    private TagPlace(Place place, List<Step> steps) {
        this.place = place;
        this.steps = steps;
    }

    /**
     * The place for nodes; null: it has an expression that is refused, which is told elsewhere.
     *
     * @param aliases the other names of members, by place: see PLACE-12 of docs/semantics.md
     */
    static @Nullable TagPlace of(
            Place place, Function<String, TextPattern> patterns, Map<Place, Set<String>> aliases) {
        List<Step> steps = new ArrayList<>();
        for (Place.Step step : place.steps()) {
            if (step instanceof Place.Matching matching) {
                try {
                    steps.add(new Matching(patterns.apply(matching.regex())));
                } catch (SchemaException e) {
                    return null;
                }
            } else if (step instanceof Place.Item item) {
                steps.add(new Item(item.position()));
            } else if (step instanceof Place.Member member) {
                steps.add(member(member.name(), place.first(steps.size() + 1), aliases));
            }
        }
        return new TagPlace(place, steps);
    }

    private static Member member(String name, Place place, Map<Place, Set<String>> aliases) {
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(aliases.getOrDefault(place, Set.of()));
        return new Member(names.stream().map(it -> new NameTable(List.of(it))).toList());
    }

    Place place() {
        return place;
    }

    /**
     * What was found.
     *
     * @param way to the value, or to the member or item that is lacking
     * @param value null: there is none
     * @param isLacking whether there is none because an object has no member of a name, or an
     *     array no item at a position
     * @param other what is there in place of the container that the way goes on in, at the end of the
     *     way; null: there is none, or it is the whole
     */
    record Found(
            List<Object> way,
            @Nullable TriedValue value,
            boolean isLacking,
            @Nullable Other other) {

        /** Whether it is an item that is lacking. */
        boolean isOfItem() {
            return way.get(way.size() - 1) instanceof Integer;
        }

        /** A failure of what was looked for, as one of the whole. */
        Failure under(Failure failure) {
            for (int i = way.size() - 1; i >= 0; i--) {
                failure.under(way.get(i));
            }
            return failure;
        }
    }

    /** What stands in place of a container. */
    record Other(TriedValue value, Token container) {}

    /**
     * The value at the place within another.
     *
     * @throws RunEnded if the run has no more steps for expressions
     */
    Found find(TriedValue whole, Evaluation run) {
        List<Object> way = new ArrayList<>();
        TriedValue here = whole;
        for (Step step : steps) {
            boolean isContainer = here.token() == step.container();
            if (!isContainer && !way.isEmpty()) {
                return new Found(way, null, false, new Other(here, step.container()));
            }
            TriedValue.Part part = isContainer ? step.of(here, run) : null;
            if (part == null) {
                if (step instanceof Member member) {
                    way.add(member.names.get(0).name(0));
                } else if (step instanceof Item item) {
                    way.add(item.position);
                }
                boolean isLacking = isContainer && !(step instanceof Matching);
                return new Found(way, null, isLacking, null);
            }
            way.add(part.segment());
            here = part.value();
        }
        return new Found(way, here, false, null);
    }
}
