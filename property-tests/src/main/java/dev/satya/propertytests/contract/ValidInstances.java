package dev.satya.propertytests.contract;

import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.reference.ReferenceValidator;
import org.jspecify.annotations.Nullable;

/** Instances that conform: half of them right at their bounds, where chance finds such. */
final class ValidInstances {
    private static final int ATTEMPTS = 20;

    private ValidInstances() {}

    static Generator<@Nullable Object> of(Instances instances) {
        ReferenceValidator reference =
                ReferenceValidator.of(instances.schema()).with(instances.plugins());
        Generator<@Nullable Object> within = instances.valid();
        Generator<@Nullable Object> atBounds =
                instances
                        .boundary()
                        .filter(
                                instance ->
                                        reference.validate(instance).isValid()
                                                && instances.accepted().test(instance),
                                ATTEMPTS,
                                "valid instance at the bounds");
        return Generator.ofNullable(
                choices -> {
                    if (choices.flip()) {
                        try {
                            return atBounds.generate(choices);
                        } catch (HopelessException e) {
                            return within.generate(choices);
                        }
                    }
                    return within.generate(choices);
                });
    }
}
