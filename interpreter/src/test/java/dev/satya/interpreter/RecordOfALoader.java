package dev.satya.interpreter;

import java.util.List;

/** A record that a class loader can define again. */
record RecordOfALoader(int a, double b, String c, List<RecordOfALoader> d) {}
