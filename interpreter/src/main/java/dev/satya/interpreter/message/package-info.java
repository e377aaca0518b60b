/** The words of violations, by code and locale. */
package dev.satya.interpreter.message;
