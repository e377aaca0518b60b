/** A service of users and orders, whose requests Satya reads. */
@NullMarked
package dev.satya.examples.users;

import org.jspecify.annotations.NullMarked;
