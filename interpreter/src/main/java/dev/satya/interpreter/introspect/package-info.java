/** Records and their annotations, read as schemas. */
package dev.satya.interpreter.introspect;
