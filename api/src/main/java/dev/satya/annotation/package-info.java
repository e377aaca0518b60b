/** What classes say about their members, beside what Jakarta Validation has annotations for. */
package dev.satya.annotation;
