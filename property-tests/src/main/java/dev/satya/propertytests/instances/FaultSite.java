package dev.satya.propertytests.instances;

import dev.satya.Path;
import dev.satya.propertytests.generate.Generator;
import org.jspecify.annotations.Nullable;

/**
 * A constraint that an instance can be made to break.
 *
 * @param code of the violation
 * @param path of the violation
 * @param place of the constraint in the schema
 * @param broken whole instances that likely break it, and it alone
 */
record FaultSite(
        String code, Path path, String place, Generator<? extends @Nullable Object> broken) {}
