/** The keywords: one table of all of them, what each draft calls them, and which values they take. */
package dev.satya.interpreter.jsonschema.keyword;
