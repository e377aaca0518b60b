/**
 * What JSON Schema calls output. {@link dev.satya.interpreter.output.DocumentOutput} asks the
 * validator for the verdict, walks the document with the instance for the places, and writes the two
 * down in one of the standard's formats. Assertions are not implemented here: each is compiled as a
 * schema of its own and asked.
 */
package dev.satya.interpreter.output;
