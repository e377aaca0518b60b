/** What users compile against: schemas, validators, models, violations. */
package dev.satya;
