package dev.satya.schema;

import dev.satya.Model;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One assertion of a schema: the closed set, one record each, with the section of JSON Schema
 * 2020-12 Validation that defines it.
 */
public sealed interface Constraint {

    /** The violation's code: the JSON Schema keyword, or the name of a plugin or predicate. */
    String code();

    /** The JSON type that it speaks about; null: any. */
    @Nullable JsonType type();

    /** A constraint that is one number. */
    sealed interface Bound extends Constraint {
        /** The number. */
        BigDecimal bound();

        @Override
        default JsonType type() {
            return JsonType.NUMBER;
        }
    }

    /** A constraint that is one count. */
    sealed interface Size extends Constraint {
        /** The count, never negative; {@link Integer#MAX_VALUE} for one that is larger. */
        int size();

        /** The count as a schema says it, which is what people are told. */
        BigInteger written();
    }

    /** Value ≥ bound (§6.2.4). */
    record Minimum(BigDecimal bound) implements Bound {
        @Override
        public String code() {
            return "minimum";
        }
    }

    /** Value &gt; bound (§6.2.5). */
    record ExclusiveMinimum(BigDecimal bound) implements Bound {
        @Override
        public String code() {
            return "exclusiveMinimum";
        }
    }

    /** Value ≤ bound (§6.2.2). */
    record Maximum(BigDecimal bound) implements Bound {
        @Override
        public String code() {
            return "maximum";
        }
    }

    /** Value &lt; bound (§6.2.3). */
    record ExclusiveMaximum(BigDecimal bound) implements Bound {
        @Override
        public String code() {
            return "exclusiveMaximum";
        }
    }

    /** Value divided by bound is a whole number, in exact decimal arithmetic (§6.2.1). */
    record MultipleOf(BigDecimal bound) implements Bound {
        /** Refuses a divisor that is not positive. */
        public MultipleOf {
            if (bound.signum() <= 0) {
                throw new SchemaException("multipleOf " + bound + " is not above 0");
            }
        }

        @Override
        public String code() {
            return "multipleOf";
        }
    }

    /** Length in Unicode code points ≥ size (§6.3.2). */
    record MinLength(int size, BigInteger written) implements Size {
        /** Refuses a negative length, and a size that is not the nearest to what was written. */
        public MinLength {
            Constraints.requireCount("minLength", size);
            Constraints.requireNearest("minLength", size, written);
        }

        /** Of a length as it is written. */
        public MinLength(int size) {
            this(size, BigInteger.valueOf(size));
        }

        @Override
        public String code() {
            return "minLength";
        }

        @Override
        public JsonType type() {
            return JsonType.STRING;
        }
    }

    /** Length in Unicode code points ≤ size (§6.3.1). */
    record MaxLength(int size, BigInteger written) implements Size {
        /** Refuses a negative length, and a size that is not the nearest to what was written. */
        public MaxLength {
            Constraints.requireCount("maxLength", size);
            Constraints.requireNearest("maxLength", size, written);
        }

        /** Of a length as it is written. */
        public MaxLength(int size) {
            this(size, BigInteger.valueOf(size));
        }

        @Override
        public String code() {
            return "maxLength";
        }

        @Override
        public JsonType type() {
            return JsonType.STRING;
        }
    }

    /** The expression matches somewhere in the text (§6.3.3); it is not anchored. */
    record Pattern(String regex) implements Constraint {
        @Override
        public String code() {
            return "pattern";
        }

        @Override
        public JsonType type() {
            return JsonType.STRING;
        }
    }

    /**
     * Some character is not white space, which is what {@code \s} of ECMA-262 matches, every separator
     * of Unicode, and U+0000 to U+0020: {@code @NotBlank} of Jakarta Validation. JSON Schema has no keyword for
     * it; it is written as the pattern {@link #REGEX}, and that pattern is read as it.
     */
    record NotBlank() implements Constraint {
        /** The expression that finds such a character. */
        public static final String REGEX = "[^\\x00-\\x20\\s\\v\\p{Z}]";

        @Override
        public String code() {
            return "notBlank";
        }

        @Override
        public JsonType type() {
            return JsonType.STRING;
        }
    }

    /** Number of items ≥ size (§6.4.2). */
    record MinItems(int size, BigInteger written) implements Size {
        /** Refuses a negative count, and a size that is not the nearest to what was written. */
        public MinItems {
            Constraints.requireCount("minItems", size);
            Constraints.requireNearest("minItems", size, written);
        }

        /** Of a count as it is written. */
        public MinItems(int size) {
            this(size, BigInteger.valueOf(size));
        }

        @Override
        public String code() {
            return "minItems";
        }

        @Override
        public JsonType type() {
            return JsonType.ARRAY;
        }
    }

    /** Number of items ≤ size (§6.4.1). */
    record MaxItems(int size, BigInteger written) implements Size {
        /** Refuses a negative count, and a size that is not the nearest to what was written. */
        public MaxItems {
            Constraints.requireCount("maxItems", size);
            Constraints.requireNearest("maxItems", size, written);
        }

        /** Of a count as it is written. */
        public MaxItems(int size) {
            this(size, BigInteger.valueOf(size));
        }

        @Override
        public String code() {
            return "maxItems";
        }

        @Override
        public JsonType type() {
            return JsonType.ARRAY;
        }
    }

    /** No two items are equal; 1 equals 1.0 (§6.4.3). */
    record UniqueItems() implements Constraint {
        @Override
        public String code() {
            return "uniqueItems";
        }

        @Override
        public JsonType type() {
            return JsonType.ARRAY;
        }
    }

    /** Number of members of the instance ≥ size (§6.5.2). */
    record MinProperties(int size, BigInteger written) implements Size {
        /** Refuses a negative count, and a size that is not the nearest to what was written. */
        public MinProperties {
            Constraints.requireCount("minProperties", size);
            Constraints.requireNearest("minProperties", size, written);
        }

        /** Of a count as it is written. */
        public MinProperties(int size) {
            this(size, BigInteger.valueOf(size));
        }

        @Override
        public String code() {
            return "minProperties";
        }

        @Override
        public JsonType type() {
            return JsonType.OBJECT;
        }
    }

    /** Number of members of the instance ≤ size (§6.5.1). */
    record MaxProperties(int size, BigInteger written) implements Size {
        /** Refuses a negative count, and a size that is not the nearest to what was written. */
        public MaxProperties {
            Constraints.requireCount("maxProperties", size);
            Constraints.requireNearest("maxProperties", size, written);
        }

        /** Of a count as it is written. */
        public MaxProperties(int size) {
            this(size, BigInteger.valueOf(size));
        }

        @Override
        public String code() {
            return "maxProperties";
        }

        @Override
        public JsonType type() {
            return JsonType.OBJECT;
        }
    }

    /**
     * A bound of values of a scalar type, by its order. The codes are keywords of several tools, none of
     * JSON Schema itself.
     *
     * @param side which bound it is
     * @param bound in the written form of the type: a text or a canonical number
     */
    record ScalarBound(Side side, Object bound) implements Constraint {

        /** Which values a bound lets pass. */
        public enum Side {
            /** Those that are not less. */
            FROM("formatMinimum"),
            /** Those that are greater. */
            AFTER("formatExclusiveMinimum"),
            /** Those that are not greater. */
            TO("formatMaximum"),
            /** Those that are less. */
            BEFORE("formatExclusiveMaximum");

            private final String code;

            Side(String code) {
                this.code = code;
            }

            /** The violation's code. */
            public String code() {
                return code;
            }

            /** Whether it is a lower bound. */
            public boolean isLower() {
                return this == FROM || this == AFTER;
            }

            /** Whether the bound itself is beyond it. */
            public boolean isExclusive() {
                return this == AFTER || this == BEFORE;
            }

            /**
             * Whether it lets a value pass.
             *
             * @param order how the value compares with the bound: below 0 is less
             */
            public boolean allows(int order) {
                return switch (this) {
                    case FROM -> order >= 0;
                    case AFTER -> order > 0;
                    case TO -> order <= 0;
                    case BEFORE -> order < 0;
                };
            }
        }

        /** Refuses nulls. */
        public ScalarBound {
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(bound, "bound");
        }

        @Override
        public String code() {
            return side.code;
        }

        @Override
        public @Nullable JsonType type() {
            return null;
        }
    }

    /**
     * A value of a scalar type is before or behind the present of a clock, by the order of the type.
     *
     * @param when which values pass
     */
    record ScalarMoment(When when) implements Constraint {
        /** The keyword that has the code as its value. */
        public static final String KEYWORD = "x-moment";

        /** Which values pass. */
        public enum When {
            /** Those before the present. */
            PAST("past"),
            /** Those not behind the present. */
            PAST_OR_PRESENT("pastOrPresent"),
            /** Those behind the present. */
            FUTURE("future"),
            /** Those not before the present. */
            FUTURE_OR_PRESENT("futureOrPresent");

            private final String code;

            When(String code) {
                this.code = code;
            }

            /** The violation's code. */
            public String code() {
                return code;
            }

            /** Whether it is about what has been. */
            public boolean isPast() {
                return this == PAST || this == PAST_OR_PRESENT;
            }

            /**
             * Whether it lets a value pass.
             *
             * @param order how the value compares with the present: below 0 is before
             */
            public boolean allows(int order) {
                return switch (this) {
                    case PAST -> order < 0;
                    case PAST_OR_PRESENT -> order <= 0;
                    case FUTURE -> order > 0;
                    case FUTURE_OR_PRESENT -> order >= 0;
                };
            }
        }

        /** Refuses null. */
        public ScalarMoment {
            Objects.requireNonNull(when, "when");
        }

        @Override
        public String code() {
            return when.code;
        }

        @Override
        public @Nullable JsonType type() {
            return null;
        }
    }

    /**
     * A value of a scalar type that is an amount is a whole multiple of another.
     *
     * @param divisor in the written form of the type
     */
    record ScalarMultiple(Object divisor) implements Constraint {
        /** The keyword, and the violation's code. */
        public static final String CODE = "formatMultipleOf";

        /** Refuses null. */
        public ScalarMultiple {
            Objects.requireNonNull(divisor, "divisor");
        }

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public @Nullable JsonType type() {
            return null;
        }
    }

    /**
     * The constraint of a plugin.
     *
     * @param name the plugin's name
     * @param arguments by name; a single argument is named {@link #VALUE}
     */
    record Named(String name, Map<String, ?> arguments) implements Constraint {
        /** The name of a single argument. */
        public static final String VALUE = "value";

        /** What a name is after where it is a keyword of a document that does not ask for it. */
        public static final String PREFIX = "x-";

        /** Copies the arguments. */
        public Named {
            Objects.requireNonNull(name, "name");
            arguments = JsonValues.copyOfMap(arguments);
        }

        @Override
        public String code() {
            return name;
        }

        @Override
        public @Nullable JsonType type() {
            return null;
        }
    }

    /** A predicate over the converted value. Two are equal if they hold the same predicate object. */
    record Satisfies(String code, Class<?> valueType, Predicate<Object> test)
            implements Constraint {
        private static final Set<Class<?>> TYPES =
                Set.of(
                        Long.class,
                        BigInteger.class,
                        Double.class,
                        BigDecimal.class,
                        String.class,
                        Boolean.class,
                        List.class,
                        Map.class,
                        Model.class,
                        Object.class);

        /** Refuses a type that no model holds. */
        public Satisfies {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(test, "test");
            if (!TYPES.contains(valueType) && isInPlaceOfOne(valueType)) {
                throw notHeld(code, valueType);
            }
        }

        /** Whether it asks for what JSON has itself, and not for values of a scalar type. */
        boolean isOfJson() {
            return TYPES.contains(valueType);
        }

        SchemaException notHeld() {
            return notHeld(code, valueType);
        }

        private static SchemaException notHeld(String code, Class<?> valueType) {
            return new SchemaException(
                    "predicate \""
                            + code
                            + "\" asks for "
                            + valueType.getName()
                            + ", which no model holds");
        }

        /** Whether a model holds values of the kind as another of those above. */
        private static boolean isInPlaceOfOne(Class<?> type) {
            return type.isPrimitive()
                    || Number.class.isAssignableFrom(type)
                    || CharSequence.class.isAssignableFrom(type)
                    || Collection.class.isAssignableFrom(type)
                    || type == Iterable.class
                    || Map.class.isAssignableFrom(type);
        }

        static <T> Satisfies of(String code, Class<T> type, Predicate<? super T> test) {
            return new Satisfies(code, type, value -> test.test(type.cast(value)));
        }

        @Override
        public @Nullable JsonType type() {
            return null;
        }
    }

    /**
     * What code decides about a value as Java has it, null among them: an {@code int} is an {@link
     * Integer}, a list of a class with members has its objects. It is asked where all else at its
     * schema is valid. It has no written form. Two are equal if they hold the same check object.
     *
     * @param code the violation's code
     * @param valueType the type that values are given as
     * @param check is asked
     */
    record Custom(String code, Type valueType, CustomCheck check) implements Constraint {
        /** Refuses nulls. */
        public Custom {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(valueType, "valueType");
            Objects.requireNonNull(check, "check");
        }

        @Override
        public @Nullable JsonType type() {
            return null;
        }
    }
}
