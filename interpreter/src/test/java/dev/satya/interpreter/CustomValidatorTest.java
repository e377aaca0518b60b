package dev.satya.interpreter;

import static dev.satya.interpreter.ConstraintDoors.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.annotation.Name;
import dev.satya.annotation.Secret;
import dev.satya.schema.SchemaException;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Validators of people's own, through the interface of Jakarta Validation. */
class CustomValidatorTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    /** Begins with a text; texts, and what has several of them. */
    @Target({
        ElementType.FIELD,
        ElementType.METHOD,
        ElementType.TYPE,
        ElementType.PARAMETER,
        ElementType.TYPE_USE
    })
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {TextBegins.class, AllBegin.class, NumberBegins.class})
    @interface Begins {
        String with() default "a";

        String message() default "must begin with {with}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    abstract static class AnyBegins<T> implements ConstraintValidator<Begins, T> {
        String with;

        @Override
        public void initialize(Begins annotation) {
            with = annotation.with();
        }

        @Override
        public boolean isValid(T value, ConstraintValidatorContext context) {
            return value == null || texts(value).stream().allMatch(it -> it.startsWith(with));
        }

        abstract List<String> texts(T value);
    }

    static class TextBegins extends AnyBegins<CharSequence> {
        @Override
        List<String> texts(CharSequence value) {
            return List.of(value.toString());
        }
    }

    static class AllBegin extends AnyBegins<Collection<String>> {
        @Override
        List<String> texts(Collection<String> value) {
            return List.copyOf(value);
        }
    }

    static class NumberBegins extends AnyBegins<Integer> {
        @Override
        List<String> texts(Integer value) {
            return List.of(value.toString());
        }
    }

    record Places(
            @Begins @Size(min = 3) String name,
            @Begins(with = "1") int number,
            @Begins List<@Begins(with = "ab") String> items,
            Map<@Begins String, @Begins(with = "2", message = "two") Integer> byName,
            Optional<@Begins String> maybe,
            @Begins(with = "3") OptionalInt count) {}

    @Test
    void validator_onEveryPlaceOfARecord_isAsked() throws Exception {
        Validator<Places> validator = SATYA.compile(Places.class);
        assertThat(
                        told(
                                validator,
                                "{\"name\":\"abc\",\"number\":12,\"items\":[\"abc\"],"
                                        + "\"byName\":{\"a\":2},\"maybe\":\"ab\",\"count\":3}",
                                new Places(
                                        "abc",
                                        12,
                                        List.of("abc"),
                                        Map.of("a", 2),
                                        Optional.of("ab"),
                                        OptionalInt.of(3))))
                .isEmpty();
        assertThat(
                        told(
                                validator,
                                "{\"name\":\"b\",\"number\":2,\"items\":[\"ac\"],"
                                        + "\"byName\":{\"a\":3},\"maybe\":\"b\",\"count\":4}",
                                new Places(
                                        "b",
                                        2,
                                        List.of("ac"),
                                        Map.of("a", 3),
                                        Optional.of("b"),
                                        OptionalInt.of(4))))
                .containsExactly(
                        "minLength@/name: must have at least 3 characters",
                        "begins@/name: must begin with a",
                        "begins@/number: must begin with 1",
                        "begins@/items/0: must begin with ab",
                        "begins@/byName/a: two",
                        "begins@/maybe: must begin with a",
                        "begins@/count: must begin with 3");
    }

    /** Refuses null, as no validator need. */
    @Target({
        ElementType.FIELD,
        ElementType.METHOD,
        ElementType.TYPE,
        ElementType.PARAMETER,
        ElementType.TYPE_USE
    })
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = ThereValidator.class)
    @interface There {
        String message() default "is not there";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static class ThereValidator implements ConstraintValidator<There, Object> {
        @Override
        public boolean isValid(Object value, ConstraintValidatorContext context) {
            return value != null;
        }
    }

    record Present(@There String text, List<@There String> items, Optional<@There String> maybe) {}

    static class PresentBean {
        @There private String text;
        @There private String given = "x";
        private Optional<@There String> maybe = Optional.empty();

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public String getGiven() {
            return given;
        }

        public void setGiven(String given) {
            this.given = given;
        }

        public Optional<String> getMaybe() {
            return maybe;
        }

        public void setMaybe(Optional<String> maybe) {
            this.maybe = maybe;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"items\":[null]}", "{\"text\":null,\"items\":[null],\"maybe\":null}"})
    void validator_ofNull_isAsked(String json) throws Exception {
        List<String> items = new ArrayList<>();
        items.add(null);
        Present present = new Present(null, items, Optional.empty());
        assertThat(told(SATYA.compile(Present.class), json, present))
                .containsExactly(
                        "there@/text: is not there",
                        "there@/items/0: is not there",
                        "there@/maybe: is not there");
    }

    @Test
    void validator_ofNullThatTheClassGives_isAsked() throws Exception {
        assertThat(told(SATYA.compile(PresentBean.class), "{}", new PresentBean()))
                .containsExactlyInAnyOrder(
                        "there@/text: is not there", "there@/maybe: is not there");
    }

    // Places that validators tell.

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {TripValidator.class})
    @interface GoodTrip {
        String message() default "bad trip";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Stop(@Name("stop_name") String name) {}

    @GoodTrip
    record Trip(String kind, @Name("all_stops") List<Stop> stops, Map<String, Stop> named) {}

    static class TripValidator implements ConstraintValidator<GoodTrip, Trip> {
        @Override
        public boolean isValid(Trip trip, ConstraintValidatorContext context) {
            if (trip.kind().equals("valid")) {
                context.buildConstraintViolationWithTemplate("no").addConstraintViolation();
                return true;
            }
            if (trip.kind().equals("default")) {
                return false;
            }
            if (trip.kind().equals("throw")) {
                throw new IllegalStateException(trip.kind());
            }
            context.disableDefaultConstraintViolation();
            if (trip.kind().equals("none")) {
                return false;
            }
            assertThat(context.getDefaultConstraintMessageTemplate()).isEqualTo("bad trip");
            assertThat(context.getClockProvider().getClock()).isNotNull();
            context.buildConstraintViolationWithTemplate("here").addConstraintViolation();
            context.buildConstraintViolationWithTemplate("kind")
                    .addPropertyNode("kind")
                    .addConstraintViolation();
            context.buildConstraintViolationWithTemplate("name of a stop, {message}")
                    .addPropertyNode("stops")
                    .addPropertyNode("name")
                    .inIterable()
                    .atIndex(1)
                    .addConstraintViolation();
            context.buildConstraintViolationWithTemplate("bean")
                    .addPropertyNode("named")
                    .addBeanNode()
                    .inIterable()
                    .atKey("home")
                    .addConstraintViolation();
            context.buildConstraintViolationWithTemplate("element ${x}")
                    .addPropertyNode("stops")
                    .addContainerElementNode("<list element>", List.class, 0)
                    .inIterable()
                    .atIndex(0)
                    .addPropertyNode("name")
                    .addConstraintViolation();
            return false;
        }
    }

    private static Trip trip(String kind) {
        return new Trip(kind, List.of(new Stop("a")), Map.of());
    }

    private static String json(String kind) {
        return "{\"kind\":\"" + kind + "\",\"all_stops\":[{\"stop_name\":\"a\"}],\"named\":{}}";
    }

    @Test
    void classLevelValidator_tellsPlaces() throws Exception {
        Validator<Trip> validator = SATYA.compile(Trip.class);
        assertThat(told(validator, json("valid"), trip("valid"))).isEmpty();
        assertThat(told(validator, json("default"), trip("default")))
                .containsExactly("goodTrip@: bad trip");
        assertThat(told(validator, json("custom"), trip("custom")))
                .containsExactly(
                        "goodTrip@: here",
                        "goodTrip@/kind: kind",
                        "goodTrip@/all_stops/1/stop_name: name of a stop, bad trip",
                        "goodTrip@/named/home: bean",
                        "goodTrip@/all_stops/0/stop_name: element ${x}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw", "none"})
    void validatorThatThrows_isAViolationOfItsRow(String kind) throws Exception {
        Validator<Trip> validator = SATYA.compile(Trip.class);
        List<String> told = told(validator, json(kind), trip(kind));
        assertThat(told).hasSize(1).allMatch(each -> each.startsWith("pluginFailure@: "));
        List<Trip> rows = List.of(trip("valid"), trip(kind), trip("valid"));
        assertThat(validator.validateMany(rows).values()).hasSize(2);
    }

    /** A member of a class that has constraints of its own. */
    record Journey(@NotNull @GoodTrip Trip trip, @GoodTrip Trip other) {}

    @Test
    void validatorOnAMember_isGivenItsObject() throws Exception {
        String json = "{\"trip\":" + json("valid") + ",\"other\":" + json("default") + "}";
        assertThat(
                        told(
                                SATYA.compile(Journey.class),
                                json,
                                new Journey(trip("valid"), trip("default"))))
                .contains("goodTrip@/other: bad trip");
    }

    /** A class that has itself within, where another constraint stands on the member. */
    static class Chain {
        @Deep private Chain next;

        public Chain getNext() {
            return next;
        }

        public void setNext(Chain next) {
            this.next = next;
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = NotDeep.class)
    @interface Deep {
        String message() default "too deep";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static class NotDeep implements ConstraintValidator<Deep, Chain> {
        @Override
        public boolean isValid(Chain chain, ConstraintValidatorContext context) {
            return chain == null || chain.getNext() == null;
        }
    }

    @Test
    void validatorOnARecursiveMember_isAskedAboutTheMemberAlone() throws Exception {
        Chain chain = new Chain();
        chain.setNext(new Chain());
        Validator<Chain> validator = SATYA.compile(Chain.class);
        assertThat(told(validator, "{\"next\":{}}", chain)).isEmpty();
        chain.getNext().setNext(new Chain());
        assertThat(told(validator, "{\"next\":{\"next\":{}}}", chain))
                .containsExactly("deep@/next: too deep");
    }

    // Which validator.

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {OfObject.class, OfNumber.class, OfLong.class})
    @interface Which {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    abstract static class Saying<T> implements ConstraintValidator<Which, T> {
        @Override
        public boolean isValid(T value, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(getClass().getSimpleName())
                    .addConstraintViolation();
            return false;
        }
    }

    static class OfObject extends Saying<Object> {}

    static class OfNumber extends Saying<Number> {}

    static class OfLong extends Saying<Long> {}

    record Choices(@Which long a, @Which Integer b, @Which String c, @Which Set<String> d) {}

    @Test
    void validator_isTheOneOfTheMostSpecificType() throws Exception {
        assertThat(
                        told(
                                SATYA.compile(Choices.class),
                                "{\"a\":1,\"b\":1,\"c\":\"\",\"d\":[]}",
                                new Choices(1, 1, "", Set.of())))
                .containsExactly(
                        "which@/a: OfLong",
                        "which@/b: OfNumber",
                        "which@/c: OfObject",
                        "which@/d: OfObject");
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {OfComparable.class, OfText.class})
    @interface Either {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static class OfComparable implements ConstraintValidator<Either, Comparable<?>> {
        @Override
        public boolean isValid(Comparable<?> value, ConstraintValidatorContext context) {
            return true;
        }
    }

    static class OfText implements ConstraintValidator<Either, CharSequence> {
        @Override
        public boolean isValid(CharSequence value, ConstraintValidatorContext context) {
            return true;
        }
    }

    record Ambiguous(@Either String text) {}

    record Nobody(@Either List<String> texts) {}

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Unmade.class)
    @interface NeedsMore {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static class Unmade implements ConstraintValidator<NeedsMore, String> {
        Unmade(String more) {
            Objects.requireNonNull(more);
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return true;
        }
    }

    record Needing(@NeedsMore String text) {}

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = {})
    @interface OfNobody {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Unvalidated(@OfNobody String text) {}

    record OnOptional(@Which Optional<String> text) {}

    record NoKey(@Begins(message = "{no.such.key}") String text) {}

    @Test
    void constraint_withoutAValidatorForItsType_isRefusedByName() {
        assertRefused(Ambiguous.class, "@Either on component text", "several of its validators");
        assertRefused(Nobody.class, "@Either on component texts", "none of its validators takes");
        assertRefused(Needing.class, "@NeedsMore on component text", "constructor without param");
        assertRefused(Unvalidated.class, "@OfNobody on component text", "would not be checked");
        assertRefused(OnOptional.class, "@Which on component text", "Put it on the type argument");
        assertRefused(NoKey.class, "@Begins on component text", "{no.such.key} is no attribute");
    }

    private static void assertRefused(Class<?> type, String... words) {
        assertThatThrownBy(() -> SATYA.compile(type))
                .isInstanceOf(SchemaException.class)
                .hasMessageContainingAll(words);
    }

    // Instances, and secrets.

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Counted.class)
    @interface Counts {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static class Counted implements ConstraintValidator<Counts, String> {
        static final AtomicInteger MADE = new AtomicInteger();

        Counted() {
            MADE.incrementAndGet();
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return true;
        }
    }

    record Counting(@Counts String text) {}

    @Test
    void validator_isMadeWhenTheClassIsCompiled() {
        Validator<Counting> validator = SATYA.compile(Counting.class);
        int made = Counted.MADE.get();
        for (int i = 0; i < 10; i++) {
            assertThat(validator.isValid(new Counting("a"))).isTrue();
        }
        assertThat(Counted.MADE.get()).isEqualTo(made).isPositive();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Quoting.class)
    @interface Quotes {
        String message() default "wrong";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static class Quoting implements ConstraintValidator<Quotes, Object> {
        @Override
        public boolean isValid(Object value, ConstraintValidatorContext context) {
            if (value instanceof Login login && login.isThrowing()) {
                throw new IllegalStateException(login.password());
            }
            return value == null || value instanceof Login;
        }
    }

    @Quotes
    record Login(@Secret @Quotes String password, boolean isThrowing) {}

    @ParameterizedTest
    @ValueSource(strings = {"hunter2"})
    void secret_isNotShownByWhatAValidatorTells(String password) {
        Validator<Login> validator = SATYA.compile(Login.class);
        for (Object instance :
                List.of(
                        new Login(password, false),
                        Map.of("password", password, "isThrowing", false))) {
            for (Violation each : validator.violations(instance)) {
                assertThat(each.code()).isEqualTo("quotes");
                assertThat(each.toString() + each.instance()).doesNotContain(password);
                assertThat(each.cause()).isNull();
            }
            assertThat(validator.violations(instance)).hasSize(1);
        }
    }
}
