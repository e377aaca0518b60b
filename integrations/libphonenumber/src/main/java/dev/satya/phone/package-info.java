/** Phone numbers by libphonenumber. */
package dev.satya.phone;
