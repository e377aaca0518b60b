/**
 * Ten other schemas that run before anything is measured, as in a server: the compiler then knows
 * every kind of node, and none of them as the only one.
 */
package dev.satya.benchmarks.warming;
