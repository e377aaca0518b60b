package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.convert.TypeNames;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.Fault;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.combine.AlternativesFailure.WrongTypesTold;
import dev.satya.interpreter.plan.BranchFacts;
import dev.satya.schema.JsonType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what branches expect of a value that has the wrong type for each of them. A const or enum
 * expects the types of its values, and never expects nothing. For one thread.
 */
final class WrongTypes {
    private final Token token;
    private final List<BranchFacts> branches;
    private final @Nullable Fault[] faults;

    /** What one of the branches tells of the type. */
    private @Nullable Map<String, @Nullable Object> ofType;

    private boolean isPossible;

    /**
     * None yet.
     *
     * @param token the JSON type of the value
     * @param branches what is known of each; one alone speaks for itself
     * @param told whether all may be one violation
     */
    WrongTypes(Token token, List<BranchFacts> branches, WrongTypesTold told) {
        this.token = token;
        this.branches = branches;
        this.faults = new Fault[branches.size()];
        this.isPossible = branches.size() > 1 && told == WrongTypesTold.TOGETHER;
    }

    /** Whether all that was added may be about the type of the value. */
    boolean isPossible() {
        return isPossible;
    }

    boolean has(int position) {
        return faults[position] != null;
    }

    /** Takes what the branch at a position says. */
    void add(int position, Failure failure) {
        Fault first = failure.first();
        faults[position] = first;
        if (first.isAboutType()) {
            ofType = first.arguments();
        } else {
            isPossible &= first.isHere() && (listed(first) != null || first.code().equals("never"));
        }
    }

    /** The values of a const or enum; null: it is a fault of something else. */
    private static @Nullable List<?> listed(Fault fault) {
        Object argument = fault.arguments().get(fault.code());
        if (fault.code().equals("const")) {
            return Collections.singletonList(argument);
        }
        return fault.code().equals("enum") && argument instanceof List<?> values ? values : null;
    }

    /** Those of the one violation; null: some branch has something else to say. */
    @Nullable Map<String, @Nullable Object> arguments() {
        Map<String, @Nullable Object> type = ofType;
        Set<Object> expected = new LinkedHashSet<>();
        for (int i = 0; i < faults.length; i++) {
            Fault fault = faults[i];
            if (!isPossible || type == null || fault == null || !addTo(expected, fault)) {
                return null;
            }
            if (!fault.code().equals("never")) {
                addOthers(expected, branches.get(i).types());
            }
        }
        if (expected.contains(JsonType.NUMBER.word())) {
            expected.remove(JsonType.INTEGER.word());
        }
        Map<String, @Nullable Object> arguments = new HashMap<>(type);
        arguments.put(
                "expected",
                expected.size() == 1
                        ? expected.iterator().next()
                        : Collections.unmodifiableList(new ArrayList<>(expected)));
        return arguments;
    }

    /** Adds what a fault expects; whether the value is of none of these types. */
    private boolean addTo(Set<Object> expected, Fault fault) {
        if (fault.isAboutType()) {
            Object types = fault.arguments().get("expected");
            expected.addAll(
                    types instanceof List<?> several ? several : List.of(String.valueOf(types)));
            return true;
        }
        List<?> values = listed(fault);
        for (Object value : values == null ? List.of() : values) {
            JsonType type = TypeNames.of(value);
            if (type == null || token == family(type)) {
                return false;
            }
            expected.add(type.word());
        }
        return true;
    }

    /** Adds what a branch admits besides, such as null. */
    private void addOthers(Set<Object> expected, Set<JsonType> admitted) {
        for (JsonType type : JsonType.values()) {
            boolean isKnown = type == JsonType.NUMBER && expected.contains(JsonType.INTEGER.word());
            if (admitted.contains(type) && token != family(type) && !isKnown) {
                expected.add(type.word());
            }
        }
    }

    /** Integers are numbers. */
    private static Token family(JsonType type) {
        return type == JsonType.INTEGER ? Token.NUMBER : Token.valueOf(type.name());
    }
}
