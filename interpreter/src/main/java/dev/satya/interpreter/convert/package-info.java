/** Pure functions over values: canonical form, equality, conversion of numbers, booleans and text. */
package dev.satya.interpreter.convert;
