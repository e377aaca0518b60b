/**
 * The compiled tree: one final class a kind, type and usual constraints fused, one evaluate and one
 * read method each. Nodes are immutable and know nothing of what holds them.
 */
package dev.satya.interpreter.node;
