/**
 * The node of a list, and what it asks of its items together.
 */
package dev.satya.interpreter.node.array;
