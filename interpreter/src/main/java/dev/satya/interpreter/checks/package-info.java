/** Named constraints that annotations of classes mean, and JSON Schema has no keyword for. */
package dev.satya.interpreter.checks;
