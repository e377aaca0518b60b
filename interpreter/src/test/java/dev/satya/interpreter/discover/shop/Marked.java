package dev.satya.interpreter.discover.shop;

import dev.satya.annotation.Discoverable;

@Discoverable
public record Marked(String text) {
    static {
        Initialised.mark();
    }
}
