package dev.satya.propertytests;

import dev.satya.RefusedValueException;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.schemas.SchemaGenerator;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Field;
import dev.satya.schema.Hook;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OnError;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Random schemas, of whose parts some have code around them, or drop their faults. */
record HookedSchemas(Choices choices) {
    private static final List<Object> SCALARS = List.of(1L, "a", true, 0.5, "");

    static Generator<Schema> generator() {
        return choices -> {
            for (int i = 0; i < 50; i++) {
                Schema plain = SchemaGenerator.USUAL.generate(choices);
                Schema hooked = new HookedSchemas(choices).around(plain);
                if (isWithoutMistakes(hooked)) {
                    return hooked;
                }
            }
            return Schema.any();
        };
    }

    /** A default or what stands in may not suit the code around it. */
    private static boolean isWithoutMistakes(Schema schema) {
        try {
            Subject.satya().compile(schema, Object.class);
            return true;
        } catch (SchemaException e) {
            return false;
        }
    }

    private Schema around(Schema schema) {
        return hooked(within(schema));
    }

    private Schema within(Schema schema) {
        List<Schema> parts = new ArrayList<>();
        for (SchemaPart part : schema.parts()) {
            boolean mayBeOmitted = mayBeOmitted(schema, part);
            Schema inner = within(part.schema());
            parts.add(
                    mayBeOmitted && choices.chance(30)
                            ? inner.onError(OnError.omit())
                            : hooked(inner));
        }
        return schema.withParts(parts);
    }

    private static boolean mayBeOmitted(Schema around, SchemaPart part) {
        String keyword = part.trail().isEmpty() ? "" : part.trail().get(0);
        if (around instanceof ArraySchema array) {
            return keyword.equals("items") && array.contains() == null;
        }
        if (around instanceof MapSchema) {
            return keyword.equals("additionalProperties");
        }
        if (around instanceof ObjectSchema object && keyword.equals("properties")) {
            return object.patterns().isEmpty()
                    && object.fields().stream()
                            .filter(it -> it.name().equals(part.trail().get(1)))
                            .noneMatch(Field::isRequired);
        }
        return false;
    }

    private Schema hooked(Schema schema) {
        boolean isPlain = schema instanceof ReferenceSchema || choices.chance(70);
        if (isPlain) {
            return schema;
        }
        return switch (choices.below(5)) {
            case 0 -> schema.before("before", choices.pick(List.of(Change.values())));
            case 1 -> schema.after("after", Object.class, choices.pick(List.of(Change.values())));
            case 2 -> schema.after("typed", String.class, choices.pick(List.of(Change.values())));
            case 3 -> schema.wrap("wrap", choices.pick(List.of(Around.values())));
            default -> schema.onError(OnError.use(choices.pick(SCALARS)));
        };
    }

    /** A change of a value that depends on nothing else. */
    private enum Change
            implements
                    UnaryOperator<@Nullable Object>, Function<@Nullable Object, @Nullable Object> {
        FIRST {
            @Override
            public @Nullable Object apply(@Nullable Object value) {
                return value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
            }
        },
        LISTED {
            @Override
            public @Nullable Object apply(@Nullable Object value) {
                return value == null ? List.of() : List.of(value);
            }
        },
        NAMED {
            @Override
            public @Nullable Object apply(@Nullable Object value) {
                return value instanceof String text ? Map.of("a", text) : value;
            }
        },
        REFUSING_TEXT {
            @Override
            public @Nullable Object apply(@Nullable Object value) {
                if (value instanceof String) {
                    throw new RefusedValueException();
                }
                return value;
            }
        },
        THROWING_FOR_LISTS {
            @Override
            public @Nullable Object apply(@Nullable Object value) {
                if (value instanceof List<?>) {
                    throw new IllegalStateException("no lists");
                }
                return value;
            }
        }
    }

    /** What stands around a schema, and depends on nothing else. */
    private enum Around implements Hook.Around {
        SAME {
            @Override
            public @Nullable Object apply(@Nullable Object instance, Hook.Inner inner) {
                return inner.parse(instance);
            }
        },
        CATCHING {
            @Override
            public @Nullable Object apply(@Nullable Object instance, Hook.Inner inner) {
                try {
                    return inner.parse(instance);
                } catch (ValidationException e) {
                    return "caught";
                }
            }
        },
        ASKING_TWICE {
            @Override
            public @Nullable Object apply(@Nullable Object instance, Hook.Inner inner) {
                Object value = inner.parse(instance);
                return instance instanceof Boolean ? inner.parse(value) : value;
            }
        },
        SKIPPING_TEXT {
            @Override
            public @Nullable Object apply(@Nullable Object instance, Hook.Inner inner) {
                return instance instanceof String ? instance : inner.parse(instance);
            }
        }
    }
}
