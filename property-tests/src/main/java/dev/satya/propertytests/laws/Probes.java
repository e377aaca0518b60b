package dev.satya.propertytests.laws;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.Sample;
import dev.satya.schema.JsonType;
import dev.satya.spi.ConstraintPlugin;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hostile values of the types that a constraint applies to.
 *
 * @param fixed those that are always tried; empty: the constraint is never asked about a value
 * @param random makers of others
 */
record Probes(List<Object> fixed, List<Generator<Object>> random) implements Generator<Object> {

    static Probes of(ConstraintPlugin plugin) {
        List<Object> examples = new ArrayList<>(plugin.validExamples());
        examples.addAll(plugin.invalidExamples());
        List<Object> fixed = new ArrayList<>();
        List<Generator<Object>> random = new ArrayList<>();
        for (JsonType type : new TreeSet<>(plugin.types())) {
            switch (type) {
                case NULL -> {}
                case BOOLEAN -> fixed.addAll(List.of(false, true));
                case INTEGER -> add(NumberProbes.WHOLE, NumberProbes::whole, fixed, random);
                case NUMBER -> add(NumberProbes.ANY, NumberProbes::any, fixed, random);
                case STRING -> add(TextProbes.FIXED, new TextProbes(examples), fixed, random);
                case ARRAY -> add(ContainerProbes.LISTS, ContainerProbes::list, fixed, random);
                case OBJECT -> add(ContainerProbes.MAPS, ContainerProbes::object, fixed, random);
            }
        }
        examples.stream()
                .filter(example -> ValueTypes.isOf(example, plugin.types()))
                .forEach(fixed::add);
        return new Probes(fixed, random);
    }

    private static void add(
            List<?> values,
            Generator<Object> maker,
            List<Object> fixed,
            List<Generator<Object>> random) {
        fixed.addAll(values);
        random.add(maker);
    }

    /** The fixed ones. */
    Stream<Sample<Object>> all() {
        return IntStream.range(0, fixed.size())
                .mapToObj(i -> Sample.replay(this, new int[] {0, i}));
    }

    @Override
    public Object generate(Choices choices) {
        boolean isFixed = choices.weighted(30, 70) == 0;
        return isFixed || random.isEmpty()
                ? choices.pick(fixed)
                : choices.pick(random).generate(choices);
    }
}
