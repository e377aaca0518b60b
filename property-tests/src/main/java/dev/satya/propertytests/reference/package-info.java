/**
 * A second implementation of {@code docs/semantics.md}, written for obviousness. It shares no code
 * with the interpreter: the two agree because both follow the text, or they do not agree.
 * Numbers such as OBJ-3 are those of its rules.
 */
package dev.satya.propertytests.reference;
