package dev.satya.interpreter.marked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Classes in every scope that JSpecify knows; each has a member {@code items}. */
public final class MarkedClasses {
    private MarkedClasses() {}

    public record Plain(List<String> items) {}

    @NullUnmarked
    public record Unmarked(List<String> items) {

        public record Within(List<String> items) {}

        @NullMarked
        public record MarkedWithin(List<String> items) {}
    }

    /** As if neither stood there. */
    @NullMarked
    @NullUnmarked
    public record Both(List<String> items) {}

    public record UnmarkedComponent(@NullUnmarked List<String> items) {}

    @NullUnmarked
    public record MarkedComponent(@NullMarked List<String> items) {}

    public static class UnmarkedGetter {
        private List<String> items = new ArrayList<>();

        @NullUnmarked
        public List<String> getItems() {
            return items;
        }

        public void setItems(List<String> items) {
            this.items = items;
        }
    }

    @NullUnmarked
    public static class UnmarkedAbove {
        public List<String> items;
    }

    public static class Below extends UnmarkedAbove {}

    @NullUnmarked
    public record Said(@NonNull List<@NonNull String> items) {}

    public record NullableItems(List<@Nullable String> items) {}

    public record Wildcard(List<?> items) {}

    public record BoundWildcard(List<? extends String> items) {}

    public record Nested(Map<String, List<String>> items) {}

    @NullUnmarked
    public record UnmarkedNested(Map<String, List<@NonNull String>> items) {}

    public record Array(String[] items) {}

    /** In which a variable stands for what its arguments say. */
    public record Page<T extends @Nullable Object>(List<T> items) {}

    /** In which nothing is known of it. */
    @NullUnmarked
    public record OpenPage<T>(List<T> items) {}

    public record FullPage<T extends @Nullable Object>(List<@NonNull T> items) {}

    public record OfPage(Page<String> page) {}

    public record OfNullablePage(Page<@Nullable String> page) {}

    @NullUnmarked
    public record UnmarkedOfPage(Page<String> page) {}

    public record OfOpenPage(OpenPage<String> page) {}

    public record OfFullPage(FullPage<@Nullable String> page) {}

    /** One class with arguments of both scopes. */
    public record OfBoth(OfPage marked, UnmarkedOfPage unmarked) {}

    /** A record of a method in which nothing is said about null. */
    @NullUnmarked
    public static Class<?> local() {
        record Local(List<String> items) {}
        return Local.class;
    }

    @NullUnmarked
    public static void unmarkedMethod(@NonNull Integer first, String second) {}

    public static void method(String first, @Nullable String second) {}
}
