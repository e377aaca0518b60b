/** What is measured: User and Order, their schemas in every dialect, and inputs for them. */
package dev.satya.benchmarks.workload;
