package dev.satya.interpreter.discover.shop;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

public record Order(@NotNull String id, @Min(1) int count, Money price) {
    /** One that nobody wrote a constraint in. */
    public record Line(int x) {}

    /** One within. */
    public record Part(@Min(1) int x) {}
}
