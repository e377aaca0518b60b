package dev.satya.benchmarks.workload;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The large workload: twenty fields, a nested customer, a list of line items. */
public record Order(
        @Positive long id,
        @NotNull @Size(min = 1, max = 20) String number,
        @NotNull Status status,
        @NotNull @Valid Customer customer,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid LineItem> items,
        @NotNull @Size(min = 3, max = 3) String currency,
        @Min(0) double subtotal,
        @Min(0) double tax,
        @Min(0) double shipping,
        @Min(0) double total,
        @Min(0) @Max(100) double discount,
        @Min(0) @Max(1_000_000) int weight,
        @Min(0) @Max(9) int priority,
        boolean gift,
        boolean paid,
        @NotNull @Size(min = 1, max = 200) String street,
        @NotNull @Size(min = 1, max = 100) String city,
        @Size(max = 500) String note,
        @Size(max = 32) String coupon,
        @Size(max = 40) String tracking)
        implements Outcome {}
