package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.ValueReader.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a branch certainly does not accept, for a dispatch by types and tags.
 *
 * @param byCall the types that it may accept, by the number of a call
 * @param tags the texts of members without which it accepts no object
 * @param required some of the members without which it accepts no object
 */
public record BranchTypes(
        List<Set<Token>> byCall, Map<String, Set<String>> tags, Set<String> required) {}
