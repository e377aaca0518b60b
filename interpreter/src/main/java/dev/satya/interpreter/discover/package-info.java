/** Classes of given packages: those of an index, those that are given, and those that a scan finds. */
package dev.satya.interpreter.discover;
