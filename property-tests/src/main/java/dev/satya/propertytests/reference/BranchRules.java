package dev.satya.propertytests.reference;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.Strictness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * anyOf and oneOf: ANY-1 to ANY-5, ONE-1 and ONE-2 (JSON Schema 2020-12 Core §10.2.1.2 and
 * §10.2.1.3).
 */
final class BranchRules {
    private static final List<String> WRONG_KIND = List.of("type", "const", "enum", "never");
    private static final List<String> OF_OTHERS =
            List.of(
                    "const",
                    "enum",
                    "never",
                    "additionalProperties",
                    "unevaluatedProperties",
                    "unevaluatedItems");

    private BranchRules() {}

    /** ANY-1: the best of the strict tries, or else of the tries in the mode of the call. */
    static Result anyOf(AnyOfSchema schema, @Nullable Object instance, Context context) {
        List<Result> usual = triesUpToEnd(schema.branches(), instance, context);
        if (usual.stream().anyMatch(Result::isValid)) {
            Result best = best(strictly(usual, schema.branches(), instance, context), instance);
            return best == null ? Objects.requireNonNull(best(usual, instance)) : best;
        }
        if (!schema.types().isEmpty()) {
            return ofTypes(schema.types(), usual, instance, context);
        }
        return ofMeant(Fault.of("anyOf", context), schema.branches(), usual, instance, context);
    }

    /** ANY-3, by BRANCH-15 to BRANCH-17; ONE-2. */
    private static Result ofMeant(
            Fault none,
            List<Schema> branches,
            List<Result> tries,
            @Nullable Object instance,
            Context context) {
        MeantBranch.Selection meant = new MeantBranch(branches, instance, context).select();
        if (meant.fault() != null) {
            return Result.invalid(meant.fault());
        }
        List<Result> left = meant.left().stream().map(tries::get).toList();
        Optional<Fault> ofTypes = new WrongTypes(branches, tries, instance, context).told();
        if (ofTypes.isPresent()) {
            return Result.invalid(ofTypes.get());
        }
        if (left.size() == 1 && meant.beside() == null) {
            return left.get(0);
        }
        List<Fault> faults = new ArrayList<>();
        faults.add(none);
        if (meant.beside() != null) {
            faults.add(meant.beside()); // BRANCH-20
        }
        faults.addAll(closest(left, context.path()).faults());
        return Result.of(faults, null);
    }

    /** ANY-4; the types of the branches (ANY-5) are known to the schema. */
    private static Result ofTypes(
            List<JsonType> types, List<Result> tries, @Nullable Object instance, Context context) {
        for (Result result : tries) {
            Fault first = result.faults().get(0);
            boolean isAboutType =
                    first.code().equals("type") && !first.arguments().containsKey("about");
            if (!isAboutType || !first.path().equals(context.path())) {
                return result;
            }
        }
        List<String> words = types.stream().map(JsonType::word).toList();
        return Result.invalid(Fault.type(context, words, instance));
    }

    /** ONE-1. */
    static Result oneOf(OneOfSchema schema, @Nullable Object instance, Context context) {
        List<Result> strict = strictTries(schema.branches(), instance, context);
        List<Result> counted = strict;
        List<Integer> valid = validPositions(strict);
        if (valid.isEmpty()) {
            counted = usualTries(schema.branches(), instance, context, strict);
            valid = validPositions(counted);
        }
        if (valid.size() == 1) {
            return counted.get(valid.get(0));
        }
        Fault wrongCount = Fault.of("oneOf", context, "valid", valid);
        return valid.isEmpty()
                ? ofMeant(wrongCount, schema.branches(), counted, instance, context)
                : Result.invalid(wrongCount);
    }

    /** TRY-1 and TRY-2. */
    private static List<Result> strictTries(
            List<Schema> branches, @Nullable Object instance, Context context) {
        return tries(branches, instance, context.with(Strictness.STRICT));
    }

    /**
     * Tries in the call's mode. Where the call's choice is STRICT or has no say, they are the
     * strict tries; to make them again at every level would take time exponential in the depth.
     */
    private static List<Result> usualTries(
            List<Schema> branches,
            @Nullable Object instance,
            Context context,
            List<Result> strict) {
        return isStrict(context) ? strict : tries(branches, instance, context);
    }

    /** ANY-6. */
    private static List<Result> triesUpToEnd(
            List<Schema> branches, @Nullable Object instance, Context context) {
        List<Result> results = new ArrayList<>();
        for (Schema branch : branches) {
            try {
                results.add(Application.apply(branch, instance, context));
            } catch (RunEnded e) {
                if (results.stream().noneMatch(Result::isValid)) {
                    throw e;
                }
                return results;
            }
        }
        return results;
    }

    /** The strict tries of those that are valid in the mode of the call. */
    private static List<Result> strictly(
            List<Result> usual, List<Schema> branches, @Nullable Object instance, Context context) {
        if (isStrict(context)) {
            return usual;
        }
        List<Result> strict = new ArrayList<>();
        for (int i = 0; i < usual.size(); i++) {
            if (usual.get(i).isValid()) {
                strictTry(branches.get(i), instance, context).ifPresent(strict::add);
            }
        }
        return strict;
    }

    private static Optional<Result> strictTry(
            Schema branch, @Nullable Object instance, Context context) {
        try {
            return Optional.of(
                    Application.apply(branch, instance, context.with(Strictness.STRICT)));
        } catch (RunEnded e) {
            return Optional.empty();
        }
    }

    private static boolean isStrict(Context context) {
        return context.chosen() == Strictness.STRICT || context.fixed() != null;
    }

    private static List<Result> tries(
            List<Schema> branches, @Nullable Object instance, Context context) {
        List<Result> results = new ArrayList<>();
        for (Schema branch : branches) {
            results.add(Application.apply(branch, instance, context));
        }
        return results;
    }

    private static List<Integer> validPositions(List<Result> results) {
        List<Integer> valid = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).isValid()) {
                valid.add(i);
            }
        }
        return valid;
    }

    /** ANY-2: the best of the valid tries; null if there is none. */
    private static @Nullable Result best(List<Result> results, @Nullable Object instance) {
        Object canonical = WrittenForm.isScalar(instance) ? instance : Canonical.of(instance);
        Result best = null;
        for (Result result : results) {
            if (result.isValid()
                    && (best == null || rank(result, canonical) > rank(best, canonical))) {
                best = result;
            }
        }
        return best;
    }

    private static int rank(Result result, @Nullable Object canonical) {
        Object value = result.value();
        if (value instanceof ReferenceModel model) {
            return 1 + model.givenCount();
        }
        return isExact(value, canonical) ? Integer.MAX_VALUE : 0;
    }

    /**
     * ANY-2: a scalar value that is of the same class as the canonical instance and equal to it.
     */
    private static boolean isExact(@Nullable Object value, @Nullable Object canonical) {
        boolean isContainer = Type.of(value) == Type.ARRAY || Type.of(value) == Type.OBJECT;
        boolean isSameNumber =
                value instanceof Number
                        && canonical instanceof Number
                        && value.getClass() == canonical.getClass()
                        && Equality.areEqual(value, canonical);
        return isSameNumber || (!isContainer && Objects.equals(value, canonical));
    }

    /** BRANCH-18: the closest of the branches left. */
    private static Result closest(List<Result> results, Path root) {
        return results.stream()
                .min(
                        Comparator.comparing((Result result) -> isWrongKind(result, root))
                                .thenComparing(result -> countInParts(OF_OTHERS, result, root))
                                .thenComparing(
                                        result -> countInParts(List.of("type"), result, root))
                                .thenComparing(result -> result.faults().size()))
                .orElseThrow();
    }

    private static boolean isWrongKind(Result result, Path root) {
        for (Fault fault : result.faults()) {
            if (WRONG_KIND.contains(fault.code()) && fault.path().equals(root)) {
                return true;
            }
        }
        return false;
    }

    private static long countInParts(List<String> codes, Result result, Path root) {
        int depth = root.segments().size() + 1;
        return result.faults().stream()
                .filter(it -> codes.contains(it.code()))
                .filter(it -> it.path().segments().size() == depth)
                .count();
    }
}
