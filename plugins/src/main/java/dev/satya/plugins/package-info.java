/**
 * What the built-in constraints have in common. Each of them is a class in the package of its subject
 * below this one, and is found as a service.
 */
package dev.satya.plugins;
