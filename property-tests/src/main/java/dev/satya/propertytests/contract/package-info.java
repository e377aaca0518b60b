/** Whether what handles data keeps to a schema, and a schema to the one that it replaces. */
package dev.satya.propertytests.contract;
