package dev.satya.propertytests.laws;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.instances.JsonValues;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.schema.Extras;
import dev.satya.schema.ObjectBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lists, maps and models: empty, with null in them, within each other, with strange names. */
final class ContainerProbes {
    private static final int MOST_PARTS = 6;
    private static final int DEPTH = 2;

    static final List<List<?>> LISTS =
            List.of(
                    List.of(),
                    Collections.singletonList(null),
                    List.of(1L, 1L),
                    Arrays.asList(null, null),
                    List.of("a", 1L, true, List.of(), Map.of()),
                    Collections.nCopies(10_000, 1L));

    static final List<Object> MAPS =
            List.of(
                    Map.of(),
                    Collections.singletonMap("", null),
                    Map.of("a", 1L),
                    Map.of("a", Map.of("a", List.of(1L))),
                    model(Map.of()),
                    model(Map.of("a", 1L)));

    private ContainerProbes() {}

    static Object list(Choices choices) {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = choices.few(MOST_PARTS); i > 0; i--) {
            items.add(JsonValues.any(choices, DEPTH));
        }
        return items;
    }

    /** A map, or a model with the same members. */
    static Object object(Choices choices) {
        boolean isModel = choices.flip();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = choices.few(MOST_PARTS); i > 0; i--) {
            String name = (String) new TextProbes(List.of("a")).generate(choices);
            members.put(name, JsonValues.any(choices, DEPTH));
        }
        return isModel ? model(members) : members;
    }

    /** What a check meets on an object with declared fields; a map where a name is not Unicode. */
    private static Object model(Map<String, ? extends @Nullable Object> members) {
        AtomicReference<Object> met = new AtomicReference<>(members);
        ObjectBuilder builder = Schema.object().extras(Extras.KEEP);
        members.keySet().stream().limit(2).forEach(name -> builder.field(name, Schema.any()));
        Schema object =
                builder.build()
                        .satisfies(
                                "met",
                                Model.class,
                                model -> {
                                    met.set(model);
                                    return true;
                                });
        ReferenceValidator.of(object).validate(members);
        return Objects.requireNonNull(met.get());
    }
}
