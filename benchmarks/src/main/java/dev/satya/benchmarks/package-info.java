/** The measurements, and the program that runs them all and prints their table. */
package dev.satya.benchmarks;
