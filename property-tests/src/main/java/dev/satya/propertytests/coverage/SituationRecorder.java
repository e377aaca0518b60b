package dev.satya.propertytests.coverage;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.propertytests.coverage.Situation.Kind;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.reference.Outcome;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.propertytests.schemas.Codes;
import dev.satya.propertytests.schemas.GivenName;
import dev.satya.schema.Constraint;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Field;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one schema itself, without its parts, has to say about a value.
 *
 * @param visit there
 * @param schema there
 * @param value a model as a map
 */
record SituationRecorder(Visit visit, Schema schema, @Nullable Object value) {

    void add() {
        addViolated();
        addNear();
        if (schema instanceof EnumSchema listed) {
            addSeen(listed);
        }
        if (schema instanceof NullableSchema && value == null) {
            visit.add(Kind.NULL);
        }
        if (schema instanceof ObjectSchema object && value instanceof Map<?, ?> members) {
            for (Field field : object.fields()) {
                boolean isPresent = GivenName.of(field, members) != null;
                visit.under("fields/" + field.name()).add(isPresent ? Kind.PRESENT : Kind.ABSENT);
            }
        }
    }

    private void addViolated() {
        Set<String> codes = Codes.of(schema);
        for (Fault fault : visit.faults(schema, value)) {
            Path path = fault.path();
            if (path.segments().isEmpty() && codes.contains(fault.code())) {
                visit.add(Situation.violated(visit.place(), fault.code()));
            }
            if (path.segments().size() == 1 && schema instanceof ObjectSchema object) {
                addMember(object, fault, path.segments().get(0));
            }
            boolean isOfMembers =
                    schema instanceof DependentSchema || schema instanceof UnevaluatedSchema;
            if (path.segments().size() == 1 && isOfMembers && codes.contains(fault.code())) {
                visit.add(Situation.violated(visit.place(), fault.code()));
            }
        }
    }

    private void addMember(ObjectSchema object, Fault fault, Object name) {
        boolean isDeclared = object.fields().stream().anyMatch(it -> it.name().equals(name));
        if (fault.code().equals("required") && isDeclared) {
            visit.add(Situation.violated(visit.place() + "/fields/" + name, "required"));
        }
        if (fault.code().equals("additionalProperties") && !isDeclared) {
            visit.add(Situation.violated(visit.place(), "additionalProperties"));
        }
    }

    private void addNear() {
        BigDecimal divisor = BigDecimal.ZERO;
        for (Constraint constraint : schema.constraints()) {
            if (constraint instanceof Constraint.MultipleOf multiple) {
                divisor = divisor.max(multiple.bound());
            }
        }
        for (Constraint constraint : schema.constraints()) {
            for (Near near : Near.of(constraint)) {
                BigDecimal actual = measure(constraint);
                if (actual != null && near.holds(actual, divisor)) {
                    visit.add(near.at(visit.place()));
                }
            }
        }
    }

    /** What the constraint compares with its bound; null: there is no such thing. */
    private @Nullable BigDecimal measure(Constraint constraint) {
        if (constraint instanceof Constraint.MinItems
                || constraint instanceof Constraint.MaxItems) {
            return value instanceof Collection<?> items ? BigDecimal.valueOf(items.size()) : null;
        }
        if (constraint instanceof Constraint.MinProperties
                || constraint instanceof Constraint.MaxProperties) {
            return value instanceof Map<?, ?> map ? BigDecimal.valueOf(map.size()) : null;
        }
        Object converted = converted();
        if (converted instanceof String text) {
            return BigDecimal.valueOf(text.codePointCount(0, text.length()));
        }
        boolean isFinite = !(converted instanceof Double binary) || Double.isFinite(binary);
        return converted instanceof Number number && isFinite
                ? new BigDecimal(number.toString())
                : null;
    }

    /** The value that the constraints are about: converted, and not yet held to them. */
    private @Nullable Object converted() {
        Outcome outcome =
                visit.ask(((dev.satya.schema.Kind<?>) schema).withConstraints(List.of()), value);
        return outcome instanceof Outcome.Valid valid ? valid.value() : null;
    }

    private void addSeen(EnumSchema listed) {
        Object plain = value instanceof Enum<?> constant ? constant.name() : value;
        for (Object each : listed.values()) {
            if (ReferenceValidator.of(Schema.constant(each)).validate(plain).isValid()) {
                visit.add(Situations.seen(visit.place(), each));
            }
        }
    }
}
