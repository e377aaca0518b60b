/** Slots: their layout, the models that hold them, and the shape of records that they become. */
package dev.satya.interpreter.slot;
