/**
 * Several schemas at one value: allOf, anyOf, oneOf, not, if, dependent and unevaluated; and which branch
 * was meant where none is valid.
 */
package dev.satya.interpreter.node.combine;
