/** What one run carries with it: its choices and limits, the reader of a JSON text, and failures. */
package dev.satya.interpreter.evaluate;
