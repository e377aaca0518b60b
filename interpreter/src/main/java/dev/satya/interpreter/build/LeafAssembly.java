package dev.satya.interpreter.build;

import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.SizeRange;
import dev.satya.interpreter.node.scalar.BooleanNode;
import dev.satya.interpreter.node.scalar.IntegerNode;
import dev.satya.interpreter.node.scalar.NullNode;
import dev.satya.interpreter.node.scalar.NumberNode;
import dev.satya.interpreter.node.scalar.NumericBounds;
import dev.satya.interpreter.node.scalar.ScalarNode;
import dev.satya.interpreter.node.scalar.ScalarTest;
import dev.satya.interpreter.node.scalar.StringNode;
import dev.satya.interpreter.pattern.TextPattern;
import dev.satya.interpreter.plan.ConversionMode;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.MaxLength;
import dev.satya.schema.Constraint.MinLength;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.NullSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.StringSchema;
import dev.satya.schema.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the nodes of schemas that have no schema in them. */
record LeafAssembly(NodeBuilder builder) {

    Node nothing(NullSchema schema) {
        check(schema.constraints(), JsonType.NULL);
        return NullNode.NULL;
    }

    Node truth(BooleanSchema schema) {
        return new BooleanNode(
                check(schema.constraints(), JsonType.BOOLEAN), builder.context().mode());
    }

    Node integer(IntegerSchema schema) {
        List<Constraint> constraints = schema.constraints();
        return new IntegerNode(
                new NumericBounds(constraints),
                check(constraints, JsonType.INTEGER),
                builder.context().mode(),
                builder.settings().run());
    }

    Node number(NumberSchema schema) {
        List<Constraint> constraints = schema.constraints();
        return new NumberNode(
                schema.form(),
                new NumericBounds(constraints),
                check(constraints, JsonType.NUMBER),
                builder.context().mode(),
                builder.settings().run());
    }

    Node string(StringSchema schema) {
        List<Constraint> constraints = schema.constraints();
        List<TextPattern> patterns = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Pattern pattern) {
                patterns.add(pattern(pattern.regex()));
            }
        }
        return new StringNode(
                schema.transforms().toArray(new Transform[0]),
                schema.transforms().contains(Transform.NUMBERS)
                        ? builder.context().mode()
                        : ConversionMode.STRICT,
                SizeRange.of(
                        constraints, MinLength.class, "minLength", MaxLength.class, "maxLength"),
                patterns.toArray(new TextPattern[0]),
                check(constraints, JsonType.STRING),
                builder.settings().run().limits().stringLength());
    }

    private TextPattern pattern(String regex) {
        try {
            return builder.pattern(regex);
        } catch (SchemaException e) {
            throw e.withKeyword("pattern");
        }
    }

    <T> Node scalar(ScalarSchema<T> schema) {
        ScalarType<T> type = schema.type();
        for (Constraint constraint : schema.constraints()) {
            if (constraint instanceof Constraint.Named named) {
                throw new SchemaException(
                        "constraint \""
                                + named.name()
                                + "\" is about values of JSON, and a \""
                                + type.name()
                                + "\" is none: use satisfies(…)");
            }
        }
        return new ScalarNode<>(
                type,
                ScalarTest.of(type, schema.constraints(), builder.settings().clock()),
                builder.checks().bind(schema.constraints(), Set.of()),
                builder.context().mode());
    }

    private BoundCheck[] check(List<Constraint> constraints, JsonType type) {
        return builder.checks().bind(constraints, Set.of(type));
    }
}
