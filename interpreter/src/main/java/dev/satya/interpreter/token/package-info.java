/** How an instance in a format other than JSON comes in: token by token. */
package dev.satya.interpreter.token;
