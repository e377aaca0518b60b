package dev.satya.propertytests.reference;

import dev.satya.Limits;
import dev.satya.Options.OnErrors;
import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.schema.Strictness;
import dev.satya.spi.ConstraintPlugin;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of {@code docs/semantics.md} say about an instance, taken literally: no slots, no
 * compilation, no fast paths. Made to be compared with, not to be used: it is slow, and it believes
 * that the schema has no mistakes. Immutable.
 */
public final class ReferenceValidator {
    private final Schema schema;
    private final Setting setting;
    private final @Nullable Strictness strictness;

    private ReferenceValidator(Schema schema, Setting setting, @Nullable Strictness strictness) {
        this.schema = schema;
        this.setting = setting;
        this.strictness = strictness;
    }

    /** A reference for {@code schema} without plugins, with the default limits and strictness. */
    public static ReferenceValidator of(Schema schema) {
        return new ReferenceValidator(schema, Setting.DEFAULT, null);
    }

    /** The same with these named constraints. */
    public ReferenceValidator with(Collection<? extends ConstraintPlugin> plugins) {
        Map<String, ConstraintPlugin> byName = new LinkedHashMap<>();
        for (ConstraintPlugin plugin : plugins) {
            byName.put(plugin.name(), plugin);
        }
        return new ReferenceValidator(schema, setting.with(byName), strictness);
    }

    /** The same with another clock to tell the present; of the system in UTC without this. */
    public ReferenceValidator with(Clock clock) {
        return new ReferenceValidator(schema, setting.with(clock), strictness);
    }

    /** The same with other limits. */
    public ReferenceValidator with(Limits limits) {
        return new ReferenceValidator(schema, setting.with(limits), strictness);
    }

    /** The same with another choice of the call; null: none. */
    public ReferenceValidator with(@Nullable Strictness strictness) {
        return new ReferenceValidator(schema, setting, strictness);
    }

    /** The same with another treatment of faults that a schema drops. */
    public ReferenceValidator with(OnErrors onErrors) {
        return new ReferenceValidator(schema, setting.with(onErrors), strictness);
    }

    /**
     * The same without the limit on nesting (LIMIT-12): what it would say if schemas that add nothing
     * were not counted.
     */
    public ReferenceValidator withoutNesting() {
        return new ReferenceValidator(schema, setting.withoutNesting(), strictness);
    }

    /** What it says about a Java instance. */
    public Outcome validate(@Nullable Object instance) {
        try {
            return outcome(DeepStack.call(() -> applied(GivenContainers.opened(instance))));
        } catch (RunEnded e) {
            return new Outcome.Invalid(SecretRules.told(schema, List.of(e.fault())));
        }
    }

    private Result applied(@Nullable Object instance) {
        return Application.apply(schema, instance, Context.root(setting, strictness, instance));
    }

    /**
     * What it says about a JSON text in UTF-8. A text that is not JSON is the one fault
     * {@code json} at the root (TEXT-3).
     */
    public Outcome validateJson(byte[] json) {
        JsonText.Read read = DeepStack.call(() -> JsonText.read(json));
        return read.fault() == null
                ? validate(read.value())
                : new Outcome.Invalid(List.of(read.fault()));
    }

    /** REPORT-1. */
    private Outcome outcome(Result result) {
        if (result.isValid()) {
            return new Outcome.Valid(Plain.of(result.value()));
        }
        int maximum = setting.limits().violations();
        List<Fault> told = SecretRules.told(schema, result.faults());
        if (told.size() <= maximum) {
            return new Outcome.Invalid(told);
        }
        List<Fault> reported = new ArrayList<>(told.subList(0, maximum));
        reported.add(new Fault("truncated", Path.ROOT, Map.of("maximum", maximum), null));
        return new Outcome.Invalid(reported);
    }
}
