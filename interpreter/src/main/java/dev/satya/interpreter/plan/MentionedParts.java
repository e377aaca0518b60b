package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.interpreter.plan.Mentions.Container;
import dev.satya.interpreter.plan.Mentions.Container.Others;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Field;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds which schemas may look at the members and items of a value. */
final class MentionedParts {
    private final Function<Schema, Mentions> within;
    private final Map<Object, Mentions> parts = new HashMap<>();

    private MentionedParts(Function<Schema, Mentions> within) {
        this.within = within;
    }

    /**
     * What a schema itself says of members and items; its parts in place are not asked.
     *
     * @param within what the schema of a member or item says
     */
    static Mentions of(Schema schema, Function<Schema, Mentions> within) {
        MentionedParts all = new MentionedParts(within);
        if (schema instanceof ObjectSchema object) {
            return all.ofObject(object);
        }
        if (schema instanceof ArraySchema array) {
            return all.ofArray(array);
        }
        if (schema instanceof MapSchema map) {
            return all.container(all.rest(map.values()), Others.NONE);
        }
        return schema instanceof UnevaluatedSchema rest
                ? all.container(all.rest(rest.properties()), all.rest(rest.items()))
                : Mentions.NONE;
    }

    private Others rest(@Nullable Schema rest) {
        return rest == null ? Others.NONE : new Others(Mentions.NONE, within.apply(rest));
    }

    private Mentions container(Others members, Others items) {
        return Mentions.of(new Container(parts, members, items));
    }

    /** Expressions are taken to match every name. */
    private Mentions ofObject(ObjectSchema object) {
        List<Mentions> matching = new ArrayList<>();
        object.patterns().forEach(it -> matching.add(within.apply(it.schema())));
        for (Field field : object.fields()) {
            Mentions own = within.apply(field.schema());
            parts.merge(field.name(), own, MentionedParts::both);
            field.aliases().forEach(it -> parts.merge(it, own, MentionedParts::both));
        }
        Others others = new Others(Mentions.together(matching), within.apply(object.extraValues()));
        return container(others, Others.NONE);
    }

    private Mentions ofArray(ArraySchema array) {
        for (int i = 0; i < array.prefix().size(); i++) {
            parts.put(i, within.apply(array.prefix().get(i)));
        }
        Mentions contained =
                array.contains() == null ? Mentions.NONE : within.apply(array.contains().schema());
        return container(Others.NONE, new Others(contained, within.apply(array.items())));
    }

    private static Mentions both(Mentions one, Mentions other) {
        return Mentions.together(List.of(one, other));
    }
}
