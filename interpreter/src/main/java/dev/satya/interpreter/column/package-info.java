/**
 * The models of many rows, held by field: {@link dev.satya.interpreter.column.ColumnBuilder} takes
 * them apart, {@link dev.satya.Columns} puts them together again.
 */
package dev.satya.interpreter.column;
