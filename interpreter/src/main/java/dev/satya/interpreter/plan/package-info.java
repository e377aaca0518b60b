/** Facts about resolved schemas, as plain data, found before any node is made. */
@org.jspecify.annotations.NullMarked
package dev.satya.interpreter.plan;
