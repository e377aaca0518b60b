/** Validators that are written against Jakarta Validation, run as they are. */
package dev.satya.interpreter.introspect.validator;
