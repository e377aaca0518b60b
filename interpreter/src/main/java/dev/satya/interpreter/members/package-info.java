/** The members of Java classes: what they are called, and how they are read and written. */
package dev.satya.interpreter.members;
