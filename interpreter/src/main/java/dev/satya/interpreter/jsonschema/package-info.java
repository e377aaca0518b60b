/** Schemas from and to the words of JSON Schema 2020-12. */
package dev.satya.interpreter.jsonschema;
