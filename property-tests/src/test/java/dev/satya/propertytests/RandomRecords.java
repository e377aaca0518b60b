package dev.satya.propertytests;

import dev.satya.propertytests.schemas.Shade;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Classes of records for properties: each way to write a component. */
@NullUnmarked
final class RandomRecords {
    static final List<Class<? extends Record>> ALL =
            List.of(
                    Scalars.class,
                    Boxes.class,
                    Optionals.class,
                    Bounded.class,
                    Texts.class,
                    Containers.class,
                    Arrays.class,
                    Kinds.class,
                    Pages.class,
                    Nested.class,
                    Tree.class,
                    Marked.class);

    private RandomRecords() {}

    record Scalars(int i, long l, short s, byte b, double d, boolean z, String text) {}

    record Boxes(
            Integer i,
            Long l,
            Double d,
            Boolean z,
            BigInteger whole,
            BigDecimal decimal,
            Shade shade,
            Object any) {}

    record Optionals(
            Optional<String> text,
            Optional<@Size(max = 1) List<Integer>> list,
            OptionalInt i,
            OptionalLong l,
            OptionalDouble d) {}

    record Bounded(
            @Min(0) @Max(10) int i,
            @Positive Long l,
            @DecimalMin(value = "-0.5", inclusive = false) double d,
            @NotNull @DecimalMax("1.5") BigDecimal decimal,
            @Max(3) OptionalInt few) {}

    record Texts(
            @NotBlank String blank,
            @NotEmpty @Size(max = 3) String some,
            @Size(min = 1, max = 2) @Pattern(regexp = "[a-z]*") String word) {}

    record Containers(
            @Size(max = 2) List<@Min(1) Integer> list,
            Set<String> set,
            @NotEmpty Map<@Size(min = 1) String, @NotNull Long> map,
            List<@Nullable String> gaps,
            Map<String, List<Double>> deep) {}

    record Arrays(
            @Size(max = 2) int[] whole, String[] texts, List<double @Size(min = 1) []> deep) {}

    record Kinds(
            @Size(max = 2) Iterable<Integer> any,
            Deque<@NotNull String> deque,
            @Size(min = 1, max = 2) LinkedHashSet<String> linked,
            TreeMap<String, @Min(1) Integer> tree,
            EnumMap<Shade, Boolean> byShade) {}

    record Page<T>(List<T> items, @NotNull T first) {}

    record Pages(
            Page<@Size(max = 2) String> texts, Page<Bounded> records, Page<Page<Short>> deep) {}

    record Nested(@NotNull Bounded one, List<Scalars> many, Map<String, Texts> named) {}

    record Tree(@NotEmpty String label, List<Tree> children, Optional<Tree> back) {}

    @NullMarked
    record Marked(String name, @Nullable String nick, List<@Nullable Integer> numbers) {}
}
