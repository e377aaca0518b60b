/** From schemas to the keywords of a document, as a whole or as one side of an exchange. */
package dev.satya.interpreter.jsonschema.write;
