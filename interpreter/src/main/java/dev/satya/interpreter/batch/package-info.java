/**
 * Many instances: rows in memory by {@link dev.satya.interpreter.batch.RowValidation}, rows split off a stream
 * by {@link dev.satya.interpreter.batch.RowStream}. They are validated on one or more threads, and come
 * back in order.
 */
package dev.satya.interpreter.batch;
