/**
 * A second implementation of {@code docs/semantics.md}, written for obviousness. It shares no code
 * with the interpreter: the two agree because both follow the text, or they do not agree.
 */
package dev.satya.propertytests.reference;
