/** The formats of JSON Schema 2020-12 Validation §7.3, one class each, found as services. */
package dev.satya.plugins;
