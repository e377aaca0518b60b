/** Schemas from and to JSON Schema 2020-12. */
package dev.satya.interpreter.jsonschema;
