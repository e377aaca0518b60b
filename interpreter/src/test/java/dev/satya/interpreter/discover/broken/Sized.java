package dev.satya.interpreter.discover.broken;

import jakarta.validation.constraints.Size;

public record Sized(@Size(max = 1) int x) {}
