/**
 * The JSON that a language model answers: {@link dev.satya.llm.ModelOutput} repairs and validates it,
 * {@link dev.satya.llm.Instruction} tells the model what is wrong.
 */
package dev.satya.llm;
