/**
 * The components of records, as constants of hidden classes.
 */
package dev.satya.interpreter.node.record;
