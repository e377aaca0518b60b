package dev.satya.interpreter.build;

import dev.satya.Schema;
import dev.satya.interpreter.node.combine.BranchTypes;
import dev.satya.interpreter.plan.AcceptedTypes;
import dev.satya.interpreter.plan.BranchAnalysis;
import dev.satya.interpreter.plan.BranchFacts;
import dev.satya.interpreter.plan.Call;
import dev.satya.interpreter.plan.ConversionMode;
import dev.satya.interpreter.plan.RequiredMembers;
import dev.satya.interpreter.plan.SchemaUse;
import dev.satya.interpreter.plan.TextTags;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the plan says of the branches of a choice. For one thread. */
final class ChoiceFacts {
    private final BranchAnalysis analysis;
    private final AcceptedTypes types;
    private final TextTags tags;
    private final RequiredMembers required;

    /**
     * Of resolved schemas.
     *
     * @param targets of references, by name
     */
    ChoiceFacts(Map<String, Schema> targets, AcceptedTypes types) {
        this.analysis = new BranchAnalysis(targets);
        this.types = types;
        this.tags = new TextTags(targets);
        this.required = new RequiredMembers(targets);
    }

    /** What tells which branch was meant. */
    List<BranchFacts> meant(List<Schema> branches) {
        return branches.stream().map(analysis::of).toList();
    }

    /** What certainly fails. */
    List<BranchTypes> types(List<Schema> branches, ConversionMode mode) {
        return branches.stream().map(branch -> branch(new SchemaUse(branch, mode))).toList();
    }

    private BranchTypes branch(SchemaUse use) {
        return new BranchTypes(
                Arrays.stream(Call.values()).map(call -> types.of(use, call)).toList(),
                tags.of(use.schema()),
                required.of(use.schema()));
    }
}
