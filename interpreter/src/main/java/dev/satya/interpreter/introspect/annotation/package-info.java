/** What annotations say: which must be understood, their groups and their messages. */
package dev.satya.interpreter.introspect.annotation;
