/** Documents: the resources and anchors in them, what references lead to, and what was found on the way. */
package dev.satya.interpreter.jsonschema.document;
