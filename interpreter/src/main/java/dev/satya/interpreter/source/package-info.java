/** Records: their components into slots, and slots into records. */
package dev.satya.interpreter.source;
