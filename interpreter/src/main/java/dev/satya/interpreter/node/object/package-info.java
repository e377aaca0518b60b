/**
 * The nodes of objects and maps: members into slots, absent and undeclared ones, rules, the model.
 */
package dev.satya.interpreter.node.object;
