package dev.satya.propertytests.contract;

import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.generate.Sample;
import dev.satya.propertytests.instances.FaultPlace;
import dev.satya.propertytests.instances.Faults;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One trial for each constraint of a schema. What is found at a place depends on it and on the seed
 * alone, so that whoever asks which constraints cannot be broken hears of those that a check leaves out.
 *
 * @param faults that there can be
 * @param form of what is tried
 * @param seed of the choices
 * @param <T> the handler's form
 */
record FaultTrials<T>(Faults faults, GivenInstance.Form<T> form, long seed) {
    private static final int ATTEMPTS = 20;

    /** A trial with this fault alone; empty: none is found. */
    Optional<Sample<GivenInstance<T>>> at(FaultPlace place) {
        Random random = new Random(seed ^ place.toString().hashCode());
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                return Optional.of(
                        Sample.random(GivenInstance.invalid(faults.at(place), form), random));
            } catch (HopelessException e) {
                continue; // another valid instance may have room for it
            }
        }
        return Optional.empty();
    }

    /** The places for which there is none. */
    List<FaultPlace> unbroken() {
        return faults.places().stream().filter(place -> at(place).isEmpty()).toList();
    }
}
