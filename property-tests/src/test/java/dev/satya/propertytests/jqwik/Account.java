package dev.satya.propertytests.jqwik;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** A record with faults of each kind that a record can hold, and of kinds that it cannot. */
record Account(
        @Positive long number,
        @NotNull @Size(min = 1, max = 9) String name,
        Optional<@Size(min = 2) String> note,
        @Size(max = 2) List<@NotNull Owner> owners,
        boolean isOpen) {

    record Owner(@NotNull String name, @Max(150) int age) {}
}
