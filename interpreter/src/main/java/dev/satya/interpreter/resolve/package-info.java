/** Before nodes are built: rewrites that keep the meaning, and references that find their target. */
package dev.satya.interpreter.resolve;
