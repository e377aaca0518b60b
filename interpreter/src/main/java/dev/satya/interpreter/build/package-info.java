/**
 * From a resolved schema and its plan to the tree of nodes: each part of the builder makes some kinds of
 * nodes, and all of them see schemas, which nodes do not.
 */
package dev.satya.interpreter.build;
