/** Regular expressions of ECMA-262: parsed, measured, and matched within bounds. */
@NullMarked
package dev.satya.interpreter.pattern;

import org.jspecify.annotations.NullMarked;
