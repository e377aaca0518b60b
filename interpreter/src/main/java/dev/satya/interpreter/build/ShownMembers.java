package dev.satya.interpreter.build;

import dev.satya.Violation;
import dev.satya.interpreter.plan.Audience;
import dev.satya.interpreter.plan.SecretPlaces;
import dev.satya.interpreter.slot.ModelSecrets;
import dev.satya.interpreter.slot.SlotModel;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a model shows, by all schemas that may look at it. A model within shows its own
 * members; a list, map or record is shown as a whole or not at all.
 *
 * @param audience who looks at the model
 * @param names by which the value of a field may have come, where they are several
 */
record ShownMembers(SecretPlaces places, Audience audience, Map<String, Set<String>> names)
        implements ModelSecrets {

    static ModelSecrets of(SecretPlaces places, Audience audience, Map<String, Set<String>> names) {
        return audience.leadsToSecrets() ? new ShownMembers(places, audience, names) : NONE;
    }

    @Override
    public String name(String name) {
        return places.areNamesSecret(audience) ? Violation.SECRET : name;
    }

    @Override
    public @Nullable Object value(String name, @Nullable Object value) {
        return places.isShown(value, onlookers(name), ShownMembers::hidesItself)
                ? value
                : Violation.SECRET;
    }

    @Override
    public boolean isSecret(String name) {
        return onlookers(name).isSecret();
    }

    private Audience onlookers(String name) {
        return places.atAny(audience, names.getOrDefault(name, Set.of(name)));
    }

    private static boolean hidesItself(Object value) {
        return value instanceof SlotModel model && model.layout().secrets() != NONE;
    }
}
