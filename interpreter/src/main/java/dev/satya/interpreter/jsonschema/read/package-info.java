/** From the keywords of a document to schemas. */
package dev.satya.interpreter.jsonschema.read;
