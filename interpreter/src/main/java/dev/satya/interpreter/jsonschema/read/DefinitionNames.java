package dev.satya.interpreter.jsonschema.read;

import dev.satya.interpreter.jsonschema.document.SchemaResource.Target;
import dev.satya.interpreter.jsonschema.uri.Uris;
import dev.satya.schema.Dialect;
import dev.satya.schema.SchemaException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names for definitions that references lead to. For reading one schema. */
final class DefinitionNames {
    /** The name of the schema that is read. */
    static final String ROOT = "#";

    /** Definitions that are another meaning of one that has the name. */
    private static final int MAX_REPEATED = 20_000;

    private final String baseUri;

    /** By the name of a definition, the number that its next meaning may get. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private int repeated;

    DefinitionNames(String baseUri) {
        this.baseUri = baseUri;
    }

    /**
     * A name for the schema that a reference leads to: the one that a definition of the root has there,
     * otherwise where it is; with a number, if it has been given.
     *
     * @param given names that are in use
     * @throws SchemaException if dynamic anchors give schemas too many meanings
     */
    String of(Target target, Set<String> given) {
        String pointer = target.pointer();
        Set<String> homes =
                target.resource().language().isAtLeast(Dialect.DRAFT_2019_09)
                        ? Set.of("/$defs/", "/definitions/")
                        : Set.of("/definitions/");
        String name = target.location();
        if (target.document().equals(baseUri)) {
            name = "#" + pointer;
            for (String home : homes) {
                boolean isInHome =
                        pointer.startsWith(home) && pointer.indexOf('/', home.length()) < 0;
                name = isInHome ? Uris.unescaped(pointer.substring(home.length())) : name;
            }
        }
        int number = numbers.getOrDefault(name, name.equals(ROOT) ? 2 : 1);
        String unused = number == 1 ? name : numbered(name, number);
        while (given.contains(unused)) {
            unused = numbered(name, ++number);
        }
        if (number > 1 && ++repeated > MAX_REPEATED) {
            throw new SchemaException(
                    "dynamic anchors give \""
                            + name
                            + "\" and others more than "
                            + MAX_REPEATED
                            + " meanings");
        }
        numbers.put(name, number + 1);
        return unused;
    }

    static String numbered(String name, int number) {
        return name + " (" + number + ")";
    }
}
