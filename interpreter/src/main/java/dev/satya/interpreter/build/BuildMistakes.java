package dev.satya.interpreter.build;

import dev.satya.Position;
import dev.satya.Schema;
import dev.satya.schema.Constraint.Named;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaOrigin;
import dev.satya.schema.SchemaOrigin.Part;
import dev.satya.schema.SchemaOrigin.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * The mistakes that are found while nodes are made, so that all are told at once. In a schema that was
 * read from a document each is told where the innermost schema was read from.
 */
final class BuildMistakes {
    /** More mistakes than this are not looked for. */
    private static final int MOST = 20;

    private static final SchemaOrigin NOWHERE = SchemaOrigin.of("", Text.NONE);

    private final boolean isRead;
    private final Deque<SchemaOrigin> origins = new ArrayDeque<>();
    private final List<SchemaException> found = new ArrayList<>();
    private boolean isOver;

    /** None yet. */
    BuildMistakes(Schema root) {
        this.isRead = root.annotations().origin() != null;
    }

    /** Goes into a schema. */
    void enter(Schema part) {
        SchemaOrigin own = part.annotations().origin();
        SchemaOrigin around = origins.peek();
        origins.push(own != null ? own : around != null ? around : NOWHERE);
    }

    /** Goes back to where a schema was left for later. */
    void enter(SchemaOrigin origin) {
        origins.push(origin);
    }

    /** Where the schema that was entered last was read from. */
    SchemaOrigin origin() {
        SchemaOrigin here = origins.peek();
        return here == null ? NOWHERE : here;
    }

    /** Leaves the schema that was entered last. */
    void leave() {
        origins.pop();
    }

    /**
     * Takes a mistake in the schema that was entered last.
     *
     * @param trail the way to it, which counts where it was not read from a document
     * @throws SchemaException with all mistakes, if nothing more is to be looked for
     */
    void add(SchemaException mistake, String trail) {
        if (isOver) {
            throw mistake;
        }
        SchemaException located = located(mistake, trail);
        boolean isKnown = // a target is built once in each context
                found.stream()
                        .anyMatch(it -> Objects.equals(it.getMessage(), located.getMessage()));
        if (!isKnown) {
            found.add(located);
        }
        if (found.size() > MOST) {
            throw over();
        }
    }

    private SchemaException located(SchemaException mistake, String trail) {
        SchemaOrigin origin = origins.peek();
        if (mistake.location() != null) {
            return mistake;
        }
        if (!isRead || origin == null || origin == NOWHERE) {
            return mistake.at(trail);
        }
        String place = origin.location();
        String keyword = mistake.keyword();
        String value = keyword == null ? place : below(place, keyword);
        return mistake.at(place).withPosition(origin.text().find(value, Part.VALUE));
    }

    /**
     * Takes a mistake in the name of a member of the schema that was entered last.
     *
     * @param trail as above
     * @param segments the way from there to the member
     */
    void addInName(SchemaException mistake, String trail, String... segments) {
        SchemaOrigin origin = origin();
        boolean isHere = isRead && origin != NOWHERE;
        String place = isHere ? origin.location() : trail;
        for (String segment : segments) {
            place = below(place, segment);
        }
        SchemaException located = mistake.at(place);
        add(isHere ? located.withPosition(origin.text().find(place, Part.NAME)) : located, trail);
    }

    /** Takes a mistake in the arguments of a constraint of the schema that was entered last. */
    void addInConstraint(ArgumentFault fault, String trail) {
        SchemaOrigin origin = origin();
        boolean isHere = isRead && origin != NOWHERE;
        String around = isHere ? origin.location() : trail;
        Text text = isHere ? origin.text() : Text.NONE;
        String place = below(around, keyword(fault.constraint(), around, text));
        Part part = Part.VALUE;
        for (Object segment : fault.path()) {
            String next = below(place, segment.toString());
            boolean isShort = // a single argument need not be named
                    segment.equals(Named.VALUE) && isMissing(next, place, text);
            place = isShort ? place : next;
            part = fault.isInName() ? Part.NAME : Part.VALUE;
        }
        SchemaException located = new SchemaException(fault.reason()).at(place);
        add(located.withHint(fault.hint()).withPosition(text.find(place, part)), trail);
    }

    /** What the schema has as a keyword for a constraint: its name, or that as an extension. */
    private static String keyword(String constraint, String place, Text text) {
        String extension = Named.PREFIX + constraint;
        boolean isExtension =
                isMissing(below(place, constraint), place, text)
                        && !isMissing(below(place, extension), place, text);
        return isExtension ? extension : constraint;
    }

    /** Whether a text, if there is one, has nothing at a place that would be in another. */
    private static boolean isMissing(String place, String around, Text text) {
        Position found = text.find(place, Part.NAME);
        return found != null && found.equals(text.find(around, Part.VALUE));
    }

    private static String below(String pointer, String segment) {
        return pointer + "/" + segment.replace("~", "~0").replace("/", "~1");
    }

    /** The mistake after which nothing more is looked for. */
    SchemaException last(String reason, String trail) {
        if (!isOver) {
            found.add(located(new SchemaException(reason), trail));
        }
        return over();
    }

    private SchemaException over() {
        isOver = true;
        return SchemaException.of(
                found.subList(0, Math.min(found.size(), MOST)), found.size() > MOST);
    }

    /**
     * Ends the work if there are mistakes.
     *
     * @throws SchemaException if there are
     */
    void refuse() {
        if (!found.isEmpty()) {
            throw over();
        }
    }
}
