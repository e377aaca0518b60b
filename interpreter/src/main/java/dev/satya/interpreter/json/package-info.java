/** JSON texts: the pull reader that fills slots, the reader of whole values, and the writer. */
package dev.satya.interpreter.json;
