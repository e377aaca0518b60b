/**
 * What a careful engineer writes without a library: the same checks, the same conversions, every
 * fault with its path, and nothing built for errors before there is one. It is the base of every
 * ratio.
 */
package dev.satya.benchmarks.hand;
