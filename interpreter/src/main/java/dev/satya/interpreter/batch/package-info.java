/**
 * Many instances: rows are split off a stream, validated on one or more threads, and come back in
 * order, in bounded memory. {@link dev.satya.interpreter.batch.Rows} is the door.
 */
package dev.satya.interpreter.batch;
