/** References to documents and the places in them, as RFC 3986 and JSON Pointer have them. */
package dev.satya.interpreter.jsonschema.uri;
