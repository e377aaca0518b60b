package dev.satya.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value and changes of its parts: each change is seen where the part is asked, and nowhere else.
 *
 * @param <S> the value
 */
public record ChangedParts<S>(S first, List<Part<S, ?>> parts) {

    /**
     * A part of a value.
     *
     * @param name as the text of the value has it
     * @param get the part
     * @param change to another than the value has at first
     * @param value the other
     */
    public record Part<S, P>(
            String name,
            Function<S, ? extends @Nullable P> get,
            BiFunction<S, P, S> change,
            P value) {

        S changed(S from) {
            return change.apply(from, value);
        }
    }

    /** A value and its parts. */
    @SafeVarargs
    public static <S> ChangedParts<S> of(S first, Part<S, ?>... parts) {
        return new ChangedParts<>(first, List.of(parts));
    }

    /** A part of a value; see {@link Part}. */
    public static <S, P> Part<S, P> part(
            String name,
            Function<S, ? extends @Nullable P> get,
            BiFunction<S, P, S> change,
            P value) {
        return new Part<>(name, get, change, value);
    }

    /** A change of one part is no change of another. */
    public void assertThatOthersStay() {
        for (Part<S, ?> part : parts) {
            S changed = part.changed(first);
            assertThat((Object) part.get().apply(changed)).as(part.name()).isEqualTo(part.value());
            assertThat((Object) part.get().apply(first)).isNotEqualTo(part.value());
            for (Part<S, ?> other : parts) {
                if (other != part) {
                    assertThat((Object) other.get().apply(changed))
                            .as("%s after %s", other.name(), part.name())
                            .isEqualTo(other.get().apply(first));
                }
            }
        }
    }

    /** Values are equal if all their parts are. */
    public void assertThatEqualityIsThatOfTheParts() {
        List<S> all = new ArrayList<>(List.of(first));
        for (Part<S, ?> part : parts) {
            S changed = part.changed(first);
            assertThat(changed)
                    .isEqualTo(part.changed(first))
                    .hasSameHashCodeAs(part.changed(first))
                    .isNotEqualTo("text");
            assertThat(changed).isNotEqualTo(null);
            assertThat(all).as(part.name()).doesNotContain(changed);
            assertThat(changed.hashCode()).isNotEqualTo(first.hashCode());
            all.add(changed);
        }
    }

    /** The text of a value names its class and its parts. */
    public void assertThatTextNamesTheParts() {
        for (Part<S, ?> part : parts) {
            assertThat(part.changed(first).toString())
                    .startsWith(first.getClass().getSimpleName() + "[")
                    .contains(part.name() + "=" + part.value())
                    .endsWith("]");
        }
    }

    @Override
    public String toString() {
        return first.getClass().getSimpleName();
    }
}
