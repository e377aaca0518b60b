/**
 * Two validators, or a validator and the reference, on the same instances: where do they differ?
 */
package dev.satya.propertytests.agreement;
