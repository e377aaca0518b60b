/** Whether what handles data keeps to a schema. */
package dev.satya.propertytests.contract;
