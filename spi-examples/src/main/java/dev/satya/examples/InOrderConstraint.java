package dev.satya.examples;

import dev.satya.Schema;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The constraint {@code inOrder} on objects: of two members with texts, such as dates, the second is
 * not before the first. Where one is missing there is nothing to compare. Stateless.
 */
public final class InOrderConstraint implements ConstraintPlugin {

    @Override
    public String name() {
        return "inOrder";
    }

    @Override
    public String description() {
        return "of two members the second is not before the first";
    }

    @Override
    public Set<JsonType> types() {
        return Set.of(JsonType.OBJECT);
    }

    @Override
    public ObjectSchema arguments() {
        return Schema.object()
                .field("from", Schema.string().description("the name of the first member"))
                .field("to", Schema.string().description("the name of the second member"))
                .build();
    }

    @Override
    public Check bind(Arguments arguments) {
        return new InOrder(arguments.string("from"), arguments.string("to"));
    }

    /** The violation is told at the second member. */
    private record InOrder(String from, String to) implements Check {
        @Override
        public boolean test(Object object) {
            return !(Check.member(object, from) instanceof String first)
                    || !(Check.member(object, to) instanceof String second)
                    || first.compareTo(second) <= 0;
        }

        @Override
        public List<Object> place(Object object) {
            return List.of(to);
        }
    }

    @Override
    public List<Examples> examples() {
        return List.of(
                new Examples(
                        Map.of("from", "begin", "to", "end"),
                        List.of(Map.of("begin", "2026-01-31", "end", "2026-02-01"), Map.of()),
                        List.of(Map.of("begin", "2026-02-01", "end", "2026-01-31"))));
    }
}
