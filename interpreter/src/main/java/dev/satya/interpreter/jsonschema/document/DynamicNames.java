package dev.satya.interpreter.jsonschema.document;

import dev.satya.interpreter.jsonschema.document.SchemaResource.Target;
import dev.satya.interpreter.jsonschema.keyword.Keyword;
import dev.satya.interpreter.jsonschema.keyword.Language;
import dev.satya.interpreter.jsonschema.uri.Uris;
import dev.satya.schema.SchemaException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dynamic anchors that references within reach of a schema may ask for. Where the others
 * lead to makes no difference to what the schema means, so that it has as many meanings as these give
 * it and no more. Looks at each place once, and is for one thread.
 *
 * <p>A name that is within reach of a schema is within reach of all that lead there: by being around
 * it, by referring to it, or by asking for a dynamic anchor that it has.
 */
public final class DynamicNames {
    private final Documents documents;
    private final Map<Place, Reach> places = new HashMap<>();
    private final Map<String, Reach> anchors = new HashMap<>();
    private final Set<SchemaResource> entered = new HashSet<>();
    private final Deque<Reach> toBeRead = new ArrayDeque<>();
    private final Deque<Reach> grown = new ArrayDeque<>();

    public DynamicNames(Documents documents) {
        this.documents = documents;
    }

    /** What is within reach of a place, or of whatever has an anchor. */
    private static final class Reach {
        private final @Nullable Place place;
        private final Set<String> names = new HashSet<>();
        private final List<Reach> leadingHere = new ArrayList<>();

        Reach(@Nullable Place place) {
            this.place = place;
        }
    }

    /** The names within reach of a schema; the empty name is that of {@code $recursiveAnchor}. */
    public Set<String> within(Target target) {
        Reach reach = place(target.node(), target.resource());
        while (!toBeRead.isEmpty() || !grown.isEmpty()) {
            if (toBeRead.isEmpty()) {
                spread(grown.removeLast());
            } else {
                read(toBeRead.removeLast());
            }
        }
        return reach.names;
    }

    private void spread(Reach reach) {
        for (Reach leading : reach.leadingHere) {
            if (leading.names.addAll(reach.names)) {
                grown.add(leading);
            }
        }
    }

    private Reach place(Object node, SchemaResource around) {
        SchemaResource resource = documents.resourceOf(node, around);
        Place place = new Place(node, resource);
        Reach known = places.get(place);
        if (known == null) {
            known = new Reach(place);
            places.put(place, known);
            toBeRead.add(known);
        }
        return known;
    }

    private void leadsTo(Reach from, Reach to) {
        to.leadingHere.add(from);
        if (from.names.addAll(to.names)) {
            grown.add(from);
        }
    }

    private void read(Reach reach) {
        if (reach.place == null || !(reach.place.node() instanceof Map<?, ?> map)) {
            return;
        }
        SchemaResource resource = reach.place.resource();
        enter(resource);
        map.forEach(
                (keyword, value) -> {
                    switch ((String) keyword) {
                        case "$defs", "definitions" -> {} // read as far as they are referred to
                        case "$ref" -> refer(reach, value, null);
                        case "$dynamicRef" ->
                                refer(reach, value, Uris.fragment(String.valueOf(value)));
                        case "$recursiveRef" -> refer(reach, value, "");
                        default -> readAll(reach, resource.language(), (String) keyword, value);
                    }
                });
    }

    /** Whatever asks for an anchor may be led to that of any resource that schemas are read from. */
    private void enter(SchemaResource resource) {
        if (entered.add(resource)) {
            resource.dynamicAnchors()
                    .forEach(
                            (name, target) ->
                                    leadsTo(anchor(name), place(target.node(), target.resource())));
        }
    }

    private Reach anchor(String name) {
        Reach known = anchors.get(name);
        if (known == null) {
            known = new Reach(null);
            known.names.add(name);
            anchors.put(name, known);
        }
        return known;
    }

    private void refer(Reach from, @Nullable Object reference, @Nullable String anchor) {
        if (anchor != null) {
            leadsTo(from, anchor(anchor));
        }
        if (from.place != null && reference instanceof String text) {
            Target target;
            try {
                target = documents.find("$ref", text, from.place.resource());
            } catch (SchemaException e) {
                return; // whoever reads the reference comes to the same mistake
            }
            leadsTo(from, place(target.node(), target.resource()));
        }
    }

    private void readAll(Reach reach, Language language, String keyword, @Nullable Object value) {
        Keyword.Holds holds = language.holds(keyword);
        if (holds == Keyword.Holds.NOTHING || reach.place == null) {
            return;
        }
        Collection<?> parts = List.of();
        if (value instanceof List<?> list) {
            parts = list;
        } else if (value instanceof Map<?, ?> map) {
            boolean isSchema =
                    holds == Keyword.Holds.SCHEMA || holds == Keyword.Holds.SCHEMA_OR_LIST;
            parts = isSchema ? List.of(map) : map.values();
        }
        for (Object part : parts) {
            if (part instanceof Map) {
                leadsTo(reach, place(part, reach.place.resource()));
            }
        }
    }
}
