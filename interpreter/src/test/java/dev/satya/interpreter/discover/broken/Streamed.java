package dev.satya.interpreter.discover.broken;

import jakarta.validation.constraints.NotNull;
import java.io.InputStream;

public record Streamed(@NotNull InputStream in) {}
