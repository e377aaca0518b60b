/** Kinds of values that are one thing, such as a date, and how they are read, written and compared. */
package dev.satya.scalar;
