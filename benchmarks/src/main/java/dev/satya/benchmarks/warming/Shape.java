package dev.satya.benchmarks.warming;

import dev.satya.Schema;
import java.util.Random;
import java.util.function.Function;

/**
 * A schema and instances for it.
 *
 * @param schema what they are for
 * @param valid makes an instance that conforms
 * @param faulty makes an instance that does not
 */
record Shape(Schema schema, Function<Random, Object> valid, Function<Random, Object> faulty) {}
