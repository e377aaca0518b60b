/**
 * Nodes of values without parts: numbers, texts, truth, null, the kinds of a {@code ScalarType}, and
 * values that are listed.
 */
package dev.satya.interpreter.node.scalar;
