/** The classes that a class leads to, and where each is described. */
package dev.satya.interpreter.introspect.graph;
