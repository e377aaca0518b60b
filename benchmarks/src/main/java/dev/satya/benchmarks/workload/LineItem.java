package dev.satya.benchmarks.workload;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** One line of an order. */
public record LineItem(
        @NotNull @Pattern(regexp = "^[A-Z]{3}-\\d{4}$") String sku,
        @Min(1) @Max(1000) int quantity,
        @Positive double price,
        @NotNull @Size(min = 1, max = 200) String name)
        implements Outcome {}
