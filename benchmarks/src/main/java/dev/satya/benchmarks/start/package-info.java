/**
 * Fresh JVMs, measured on a machine with neighbours: samples of a few milliseconds, kept where a fixed
 * loop before and after them ran at its own best speed.
 */
package dev.satya.benchmarks.start;
