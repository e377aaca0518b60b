/** The scalar types that one interpreter knows. */
package dev.satya.interpreter.types;
