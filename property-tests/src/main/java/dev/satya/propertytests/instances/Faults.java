package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.generate.Sample;
import dev.satya.spi.SchemaCompiler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong with an instance of a schema: its constraints, one by one, and instances that
 * break each of them. Constraints within anyOf, oneOf and not are not among them, as there a fault is
 * one of the whole. Immutable.
 *
 * @param instances of the schema
 */
public record Faults(Instances instances) {

    /** The constraints that can be broken, in the order of the schema. */
    public List<FaultPlace> places() {
        return List.copyOf(FaultPlaces.of(instances.schema()));
    }

    /**
     * Instances of which this is the only fault. They are a {@link HopelessException} where none is
     * found: the constraint cannot be broken, or not alone, or chance does not find how.
     */
    public Generator<Faulty<@Nullable Object>> at(FaultPlace place) {
        return new FaultInjection(instances, place.toString());
    }

    /**
     * Tries to break every constraint.
     *
     * @param tries for each constraint; each begins with a new valid instance
     * @param seed of the choices; the same seed tries the same instances
     * @throws HopelessException if the schema has no valid instances, or chance finds none
     */
    public Reach reach(int tries, long seed) {
        return reach(tries, seed, Optional::of);
    }

    private Reach reach(
            int tries,
            long seed,
            Function<Faulty<@Nullable Object>, Optional<Faulty<@Nullable Object>>> form) {
        Map<FaultPlace, Faulty<@Nullable Object>> reached = new LinkedHashMap<>();
        List<FaultPlace> places = places();
        Random random = new Random(seed);
        Object unused = Sample.random(instances.valid(), random);
        for (FaultPlace place : places) {
            Optional<Faulty<@Nullable Object>> faulty = Optional.empty();
            for (int i = 0; i < tries && faulty.isEmpty(); i++) {
                faulty = attempt(at(place), random).flatMap(form);
            }
            faulty.ifPresent(found -> reached.put(place, found));
        }
        List<FaultPlace> unreached =
                places.stream().filter(place -> !reached.containsKey(place)).toList();
        return new Reach(reached, unreached);
    }

    /**
     * Tries to break every constraint in objects of a class, such as records. Those that none can break, such as types, are
     * among the unreached.
     *
     * @param type whose members are the fields of the schema
     * @param tries for each constraint; each begins with a new valid instance
     * @param seed of the choices; the same seed tries the same instances
     * @throws HopelessException if the schema has no valid instances, or chance finds none
     * @throws IllegalArgumentException if the schema is not that of an object
     * @throws dev.satya.schema.SchemaException if the members of the class are not its fields
     * @throws IllegalStateException if no interpreter is on the class path or module path
     */
    public Reach reach(Class<?> type, int tries, long seed) {
        FaultyObjects<?> objects = FaultyObjects.of(instances, type, SchemaCompiler.installed());
        return reach(
                tries,
                seed,
                faulty -> objects.of(faulty).map(made -> made.map(instance -> instance)));
    }

    private static Optional<Faulty<@Nullable Object>> attempt(
            Generator<Faulty<@Nullable Object>> generator, Random random) {
        try {
            return Optional.of(Sample.random(generator, random).value());
        } catch (HopelessException e) {
            return Optional.empty();
        }
    }

    /**
     * Which constraints could be broken.
     *
     * @param reached an instance for each that was broken, in the order of the schema
     * @param unreached those for which no instance was found
     */
    public record Reach(
            Map<FaultPlace, Faulty<@Nullable Object>> reached, List<FaultPlace> unreached) {

        /** A line with the count, and one for each constraint that was not broken. */
        @Override
        public String toString() {
            int all = reached.size() + unreached.size();
            String head = reached.size() + " of " + all + " constraints were broken";
            return unreached.isEmpty()
                    ? head
                    : head
                            + "; no instance was found that breaks\n  "
                            + unreached.stream()
                                    .map(FaultPlace::toString)
                                    .collect(Collectors.joining("\n  "));
        }
    }
}
