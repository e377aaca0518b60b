package dev.satya.propertytests.instances;

import dev.satya.Path;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.reference.ReferenceValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Instances with one fault: a valid one is broken at one place, and the reference says whether that
 * is all that is wrong with it.
 *
 * @param instances of the schema
 * @param place of the fault, as in {@link Faulty#place}; null: anywhere
 */
record FaultInjection(Instances instances, @Nullable String place)
        implements Generator<Faulty<@Nullable Object>> {
    private static final int VALID_INSTANCES = 10;
    private static final int SITES = 20;
    private static final int ATTEMPTS_AT_A_SITE = 5;

    @Override
    public Faulty<@Nullable Object> generate(Choices choices) {
        Generator<@Nullable Object> valid = instances.valid();
        boolean isOver = false;
        for (int i = 0; i < VALID_INSTANCES && !isOver; i++) {
            isOver = choices.isOver();
            List<FaultSite> sites = new ArrayList<>();
            Spot root = Spot.root(valid.generate(choices));
            Scope scope = Scope.of(instances.plugins());
            FaultSites.collect(instances.schema(), root, scope, sites);
            sites.removeIf(site -> place != null && !site.place().equals(place));
            Map<String, List<FaultSite>> byPlace = byPlace(sites);
            for (int j = 0; j < SITES && !byPlace.isEmpty(); j++) {
                Optional<Faulty<@Nullable Object>> faulty =
                        breakAt(remove(byPlace, choices), choices);
                if (faulty.isPresent()) {
                    return faulty.get();
                }
            }
        }
        throw new HopelessException(
                () ->
                        "no instance with a single fault"
                                + (place == null ? "" : " at " + place)
                                + " found of "
                                + SchemaText.of(instances.schema()));
    }

    private static Map<String, List<FaultSite>> byPlace(List<FaultSite> sites) {
        Map<String, List<FaultSite>> byPlace = new TreeMap<>();
        for (FaultSite site : sites) {
            byPlace.computeIfAbsent(site.place(), any -> new ArrayList<>()).add(site);
        }
        return byPlace;
    }

    /**
     * A site of some constraint. Which constraint it is does not hang upon how many values there are for
     * it to look at: those can become fewer while a fault is made smaller.
     */
    private static FaultSite remove(Map<String, List<FaultSite>> byPlace, Choices choices) {
        String place = choices.pick(List.copyOf(byPlace.keySet()));
        List<FaultSite> sites = byPlace.getOrDefault(place, List.of());
        FaultSite site = sites.remove(choices.below(sites.size()));
        if (sites.isEmpty()) {
            byPlace.remove(place);
        }
        return site;
    }

    private Optional<Faulty<@Nullable Object>> breakAt(FaultSite site, Choices choices) {
        ReferenceValidator reference =
                ReferenceValidator.of(instances.schema()).with(instances.plugins());
        boolean isOver = false;
        for (int i = 0; i < ATTEMPTS_AT_A_SITE && !isOver; i++) {
            isOver = choices.isOver();
            Object instance;
            try {
                instance = site.broken().generate(choices);
            } catch (HopelessException e) {
                continue;
            }
            List<Fault> faults = reference.validate(instance).faults();
            if (isTheOnly(site, faults)) {
                return Optional.of(new Faulty<>(instance, faults.get(0), site.place()));
            }
        }
        return Optional.empty();
    }

    private static boolean isTheOnly(FaultSite site, List<Fault> faults) {
        if (faults.isEmpty()) {
            return false;
        }
        Fault first = faults.get(0);
        boolean isIt = first.code().equals(site.code()) && site.isAt(first.path());
        boolean mayExplain = first.code().equals("anyOf") || first.code().equals("oneOf");
        return isIt
                && (faults.size() == 1
                        || (mayExplain && faults.stream().allMatch(it -> isWithin(it, site))));
    }

    private static boolean isWithin(Fault fault, FaultSite site) {
        Path path = fault.path();
        int length = site.path().segments().size();
        return path.segments().size() >= length
                && path.segments().subList(0, length).equals(site.path().segments());
    }
}
