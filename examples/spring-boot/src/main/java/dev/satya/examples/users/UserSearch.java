package dev.satya.examples.users;

import dev.satya.annotation.Default;
import dev.satya.annotation.Name;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is searched for: texts of the query, and a header. */
public record UserSearch(
        @NotNull @Size(min = 2, max = 40) String name,
        @Min(1) @Max(100) @Default("20") int limit,
        @NotNull @Name("X-Request-Id") String requestId) {}
