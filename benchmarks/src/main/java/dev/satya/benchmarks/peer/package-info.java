/** The peers, set up as their users would, and with the same e-mail scan where they allow it. */
package dev.satya.benchmarks.peer;
