/** The constraint {@code bankAccount} as a plugin, and its use in all forms that a schema can have. */
package dev.satya.examples;
