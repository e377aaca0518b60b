package dev.satya.examples.users;

import dev.satya.annotation.Secret;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** A user as requests have it. */
public record User(
        @Positive long id,
        @NotNull @Size(min = 1, max = 100) String name,
        @Min(0) @Max(150) int age,
        @NotNull @Email String email,
        @NotNull @Secret @Size(min = 12) String password) {}
