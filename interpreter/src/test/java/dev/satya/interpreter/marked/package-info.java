/** Classes of a package in which null is excluded unless something says otherwise. */
@NullMarked
package dev.satya.interpreter.marked;

import org.jspecify.annotations.NullMarked;
