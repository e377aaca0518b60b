package dev.satya.propertytests;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Stream;
import io.vavr.collection.Vector;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An instance whose lists and maps are arrays of Java and collections of Vavr. */
final class OtherContainers {
    private final boolean areSetsOther;
    private int count;

    private OtherContainers(boolean areSetsOther) {
        this.areSetsOther = areSetsOther;
    }

    /** The same, with a container of another library in place of every list and map. */
    static @Nullable Object of(@Nullable Object instance) {
        return new OtherContainers(false).other(instance);
    }

    /** With Vavr's sets, too, whose classes have other names in violations. */
    static @Nullable Object withSets(@Nullable Object instance) {
        return new OtherContainers(true).other(instance);
    }

    private @Nullable Object other(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return items(items.stream().map(this::other).toArray());
        }
        if (areSetsOther && value instanceof Set<?> items) {
            return LinkedHashSet.ofAll(((Collection<?>) items).stream().map(this::other).toList());
        }
        if (value instanceof Map<?, ?> members) {
            LinkedHashMap<Object, @Nullable Object> other = LinkedHashMap.empty();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                other = other.put(member.getKey(), other(member.getValue()));
            }
            return other;
        }
        return value;
    }

    private Object items(@Nullable Object[] items) {
        boolean areWhole = items.length > 0;
        for (Object item : items) {
            areWhole &= item instanceof Long;
        }
        if (areWhole && count++ % 2 == 0) {
            return List.of(items).stream().mapToLong(Long.class::cast).toArray();
        }
        return switch (count++ % 4) {
            case 0 -> items;
            case 1 -> Vector.of(items);
            case 2 -> Stream.of(items);
            default -> io.vavr.collection.List.of(items);
        };
    }
}
