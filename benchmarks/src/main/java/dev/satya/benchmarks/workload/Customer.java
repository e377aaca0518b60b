package dev.satya.benchmarks.workload;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** Who ordered. */
public record Customer(
        @Positive long id,
        @NotNull @Size(min = 1, max = 100) String name,
        @NotNull @Email String email,
        @Size(max = 20) String phone)
        implements Outcome {}
