package dev.satya.propertytests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.Schemas;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.schema.Extras;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SchemaContractTest {
    private static final Schema USER =
            Schema.object()
                    .field("name", Schema.string().minLength(1).maxLength(5))
                    .field("email", Schema.string().email())
                    .optional("age", Schema.integer().ge(0).le(150))
                    .extras(Extras.FORBID)
                    .build()
                    .strict();
    private static final Validator<?> USERS = Satya.standard().compile(USER);
    private static final SchemaContract CONTRACT = SchemaContract.of(USER);

    /** What a service throws at data that it does not take. */
    private static final class BadRequestException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadRequestException(String message) {
            super(message);
        }
    }

    @Test
    void handler_thatValidates_keepsTheContract() {
        assertThatCode(
                        () -> {
                            CONTRACT.check(USERS::parse);
                            CONTRACT.checkVerdict(USERS::isValid);
                            CONTRACT.checkJson(USERS::parseJson);
                            CONTRACT.checkJsonVerdict(USERS::isValidJson);
                        })
                .doesNotThrowAnyException();
    }

    @Test
    void handler_thatOverlooksABound_isToldTheFault() {
        Validator<?> careless =
                Satya.standard()
                        .compile(
                                Schema.object()
                                        .field("name", Schema.string().minLength(1).maxLength(5))
                                        .field("email", Schema.string().email())
                                        .optional("age", Schema.integer().ge(0))
                                        .extras(Extras.FORBID)
                                        .build()
                                        .strict());

        assertThatThrownBy(() -> CONTRACT.check(careless::parse))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the handler accepts invalid data\n  instance: {\"name\":")
                .hasMessageContaining(",\"age\":151}")
                .hasMessageContaining("fault: maximum at age, of the schema's /fields/age/maximum")
                .hasMessageContaining("schema: object()")
                .hasMessageContaining("seed: 42");
    }

    @Test
    void handler_thatRejectsValidData_isToldTheSmallest() {
        assertThatThrownBy(
                        () ->
                                CONTRACT.check(
                                        user -> {
                                            if (user.containsKey("age")) {
                                                throw new BadRequestException("no ages here");
                                            }
                                        }))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "the handler rejects valid data\n  instance: {\"name\":\"a\"")
                .hasMessageContaining("\"age\":0}")
                .hasMessageContaining("no ages here")
                .hasCauseInstanceOf(BadRequestException.class);
    }

    @Test
    void handler_thatThrowsSomethingElse_crashes() {
        SchemaContract strict = CONTRACT.rejectedBy(BadRequestException.class);

        assertThatThrownBy(() -> strict.check(USERS::parse))
                .hasMessageStartingWith("the handler crashes on invalid data")
                .hasMessageContaining("thrown: dev.satya.ValidationException");
        assertThatCode(() -> strict.check(SchemaContractTest::translated))
                .doesNotThrowAnyException();
    }

    private static void translated(Map<String, Object> user) {
        if (!USERS.isValid(user)) {
            throw new BadRequestException("bad user");
        }
    }

    @Test
    void handler_withAnError_crashes() {
        assertThatThrownBy(
                        () ->
                                CONTRACT.check(
                                        user -> {
                                            throw new StackOverflowError();
                                        }))
                .hasMessageStartingWith("the handler crashes on valid data")
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void judge_thatThrows_crashesUnlessSaidOtherwise() {
        Judge<Object> judge = user -> USERS.parse(user) != null;

        assertThatThrownBy(() -> CONTRACT.checkVerdict(judge))
                .hasMessageStartingWith("the handler crashes on invalid data");
        assertThatCode(() -> CONTRACT.rejectedBy(Exception.class).checkVerdict(judge))
                .doesNotThrowAnyException();
    }

    @Test
    void judge_thatAcceptsAnyJson_isToldAFault() {
        assertThatThrownBy(() -> CONTRACT.checkJsonVerdict(json -> true))
                .hasMessageStartingWith("the handler accepts invalid data");
    }

    @Test
    void everyConstraint_isTriedWithOneTry() {
        Map<String, Schema> overlooked =
                Map.of(
                        "minLength", Schema.string().maxLength(5),
                        "maxLength", Schema.string().minLength(1));
        overlooked.forEach(
                (code, name) -> {
                    Validator<?> careless =
                            Satya.standard().compile(Schema.object().field("name", name).build());
                    Schema whole =
                            Schema.object()
                                    .field("name", Schema.string().minLength(1).maxLength(5))
                                    .build();

                    assertThatThrownBy(
                                    () -> SchemaContract.of(whole).tries(1).check(careless::parse))
                            .hasMessageContaining("fault: " + code + " at name");
                });
    }

    @Test
    void instances_ofOneSeed_areTheSame_andOfAnotherOthers() {
        assertThat(given(CONTRACT))
                .isEqualTo(given(CONTRACT))
                .isNotEqualTo(given(CONTRACT.seed(7)));
    }

    private static List<Object> given(SchemaContract contract) {
        List<Object> given = new ArrayList<>();
        contract.tries(20)
                .checkVerdict(
                        user -> {
                            given.add(user.toString());
                            return USERS.isValid(user);
                        });
        return given;
    }

    @Test
    void tries_areValidOnes_andInvalidOnesBesides() {
        AtomicInteger valid = new AtomicInteger();
        AtomicInteger invalid = new AtomicInteger();

        CONTRACT.tries(30)
                .checkVerdict(
                        user -> {
                            boolean isValid = USERS.isValid(user);
                            (isValid ? valid : invalid).incrementAndGet();
                            return isValid;
                        });

        assertThat(valid).hasValue(30);
        assertThat(invalid).hasValueGreaterThan(30);
        assertThatIllegalArgumentException().isThrownBy(() -> CONTRACT.tries(0));
    }

    @Test
    void handler_thatChangesItsInstance_changesNothingElse() {
        assertThatThrownBy(
                        () ->
                                CONTRACT.checkVerdict(
                                        user -> {
                                            user.clear();
                                            return true;
                                        }))
                .hasMessageContaining("accepts invalid data");
    }

    record Point(int x, int y) {
        Point {
            if (x > y) {
                throw new IllegalArgumentException("above the line");
            }
        }
    }

    @Test
    void contract_ofRecord_isThatOfItsSchemaAndConstructor() {
        Validator<Point> points = Satya.standard().compile(Point.class);

        assertThatCode(() -> SchemaContract.of(Point.class).checkJson(points::parseJson))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> SchemaContract.of(Point.class).check(point -> point.get("x")))
                .hasMessageContaining("accepts invalid data");
    }

    @Test
    void contract_ofJsonSchema_isThatOfTheMap() {
        Map<String, ?> schema =
                Map.of(
                        "type", "object",
                        "properties", Map.of("n", Map.of("type", "integer", "minimum", 3)),
                        "required", List.of("n"));

        assertThatThrownBy(
                        () ->
                                SchemaContract.of(schema)
                                        .checkVerdict(map -> map.get("n") instanceof Long))
                .hasMessageContaining("instance: {\"n\":2}")
                .hasMessageContaining("fault: minimum at n");
    }

    @Test
    void contract_ofScalar_isForJsonAlone() {
        Schema age = Schema.integer().ge(0).strict();
        Validator<Object> ages = Satya.standard().compile(age, Object.class);

        assertThatCode(() -> SchemaContract.of(age).checkJsonVerdict(ages::isValidJson))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> SchemaContract.of(age).check(map -> {}))
                .isInstanceOf(HopelessException.class)
                .hasMessageContaining("instance that the handler takes");
    }

    @Test
    void constraints_thatAreGiven_areThoseOfTheSchema() {
        Schema word = Schema.object().field("w", Schema.string().constraint("test-word")).build();
        Validator<?> anyWord =
                Satya.standard().compile(Schema.object().field("w", Schema.string()).build());
        SchemaContract contract = SchemaContract.of(word).with(Schemas.constraints());

        assertThatThrownBy(() -> contract.checkVerdict(anyWord::isValid))
                .hasMessageContaining("fault: test-word at w");
    }

    @Test
    void validInstances_areAtTheBoundsToo() {
        Schema note = Schema.object().field("text", Schema.string().maxLength(50)).build();

        assertThatThrownBy(
                        () ->
                                SchemaContract.of(note)
                                        .check(
                                                map -> {
                                                    if (map.get("text").toString().length() > 49) {
                                                        throw new BadRequestException("long");
                                                    }
                                                }))
                .hasMessageContaining("rejects valid data");
    }

    @Test
    void schema_thatNothingBreaks_isHopeless() {
        assertThatThrownBy(() -> SchemaContract.of(Schema.any()).checkJson(json -> {}))
                .isInstanceOf(HopelessException.class)
                .hasMessageContaining("no invalid instance");
    }
}
