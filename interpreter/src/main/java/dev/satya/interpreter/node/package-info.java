/**
 * The compiled tree: what all nodes are, and those that stand before others. The kinds of nodes are in
 * the packages below. One final class a kind, type and usual constraints fused, one evaluate and one
 * read method each. Nodes are immutable and know nothing of what holds them.
 */
package dev.satya.interpreter.node;
