package dev.satya.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.spring.schema.NamedSchemas;
import jakarta.validation.constraints.Min;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.mock.http.MockHttpOutputMessage;

/** Which bodies are read, and how. */
class BodyConverterTest {
    private static final int MAXIMUM = 1_000;
    private static final Satya SATYA = Satya.standard();

    record Item(@Min(1) int count) {}

    sealed interface Pet {}

    record Cat(String cat) implements Pet {}

    record Dog(String dog) implements Pet {}

    interface Unknown {
        String name();
    }

    record Wrong(@Min(1) Thread thread) {}

    private static BodyConverter converter(OtherBodies others) {
        Scope scope = new Scope(List.of("dev.satya.spring.web"));
        CheckCompiler compiler =
                new CheckCompiler(SATYA, new NamedSchemas(List.of()), report -> {}, scope);
        return new BodyConverter(
                SATYA,
                new TypeChecks(compiler),
                scope,
                others,
                new Refusals(HttpStatus.UNPROCESSABLE_CONTENT),
                MAXIMUM);
    }

    private static boolean reads(ResolvableType type, OtherBodies others) {
        return converter(others).canRead(type, MediaType.APPLICATION_JSON);
    }

    @Test
    void classesOfTheApplication_areRead() {
        for (ResolvableType type :
                List.of(
                        ResolvableType.forClass(Item.class),
                        ResolvableType.forClass(Pet.class),
                        ResolvableType.forClassWithGenerics(List.class, Item.class),
                        ResolvableType.forClassWithGenerics(List.class, Pet.class))) {
            assertThat(reads(type, OtherBodies.REFUSE)).as("%s", type).isTrue();
        }
    }

    @Test
    void bodiesOfLibraries_andThoseThatAreNotLookedAt_areLeftAlone() {
        for (Class<?> type :
                Set.of(BigDecimal.class, Map.class, String.class, byte[].class, Object.class)) {
            assertThat(reads(ResolvableType.forClass(type), OtherBodies.REFUSE))
                    .as("%s", type)
                    .isFalse();
        }
        assertThat(
                        converter(OtherBodies.REFUSE)
                                .canRead(ResolvableType.forClass(Item.class), MediaType.TEXT_PLAIN))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(classes = {Unknown.class, Item[].class})
    void typesThatSatyaDoesNotMake_areRefusedOrLeft(Class<?> type) {
        ResolvableType asked = ResolvableType.forClass(type);

        assertThat(reads(asked, OtherBodies.JACKSON)).isFalse();
        assertThatExceptionOfType(UncheckableTypeException.class)
                .isThrownBy(() -> reads(asked, OtherBodies.REFUSE))
                .withMessageContaining("Satya makes no values of");
    }

    @Test
    void classOfTheApplication_withMistake_isNeverLeft() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> reads(ResolvableType.forClass(Wrong.class), OtherBodies.JACKSON))
                .withMessageContaining("thread");
    }

    private static Object read(InputStream body) throws Exception {
        return converter(OtherBodies.REFUSE)
                .read(ResolvableType.forClass(Item.class), new MockHttpInputMessage(body), null);
    }

    private static InputStream json(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void body_ofTheMaximum_isRead() throws Exception {
        String item = "{\"count\": 1}";

        assertThat(read(json(item + " ".repeat(MAXIMUM - item.length())))).isEqualTo(new Item(1));
    }

    @Test
    void body_thatNeverEnds_isReadToTheMaximumAlone() {
        AtomicLong read = new AtomicLong();
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        read.incrementAndGet();
                        return ' ';
                    }
                };

        InvalidRequestException refusal =
                catchThrowableOfType(InvalidRequestException.class, () -> read(endless));

        assertThat(refusal.getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(read.get()).isEqualTo(MAXIMUM + 1);
    }

    @Test
    void body_ofToldLength_isNotReadAtAll() {
        MockHttpInputMessage message =
                new MockHttpInputMessage(
                        new InputStream() {
                            @Override
                            public int read() {
                                throw new AssertionError("nobody reads");
                            }
                        });
        message.getHeaders().setContentLength(MAXIMUM + 1);

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () ->
                                converter(OtherBodies.REFUSE)
                                        .read(ResolvableType.forClass(Item.class), message, null));
    }

    @Test
    void refusal_hasNothingOfTheRequestInItsMessage_andAllInItsBody() {
        InvalidRequestException refusal =
                catchThrowableOfType(
                        InvalidRequestException.class,
                        () -> read(json("{\"count\": 0, \"other\": \"hunter2\"}")));

        assertThat(refusal.getMessage()).isEqualTo("422 UNPROCESSABLE_CONTENT: minimum");
        assertThat(refusal.violations()).hasSize(1);
        assertThat(refusal.updateAndGetBody(null, Locale.GERMAN).getProperties().get("errors"))
                .asString()
                .contains("muss mindestens 1 sein");
    }

    @Test
    void models_areWritten() throws Exception {
        Model model =
                SATYA.compile(Schema.object().field("a", Schema.integer()).build())
                        .parse(Map.of("a", 1));
        BodyConverter converter = converter(OtherBodies.REFUSE);
        MockHttpOutputMessage message = new MockHttpOutputMessage();

        converter.write(
                List.of(model),
                ResolvableType.forClassWithGenerics(List.class, Model.class),
                MediaType.APPLICATION_JSON,
                message,
                null);

        assertThat(message.getBodyAsString()).isEqualTo("[{\"a\":1}]");
        assertThat(converter.canWrite(model.getClass(), MediaType.APPLICATION_JSON)).isTrue();
        assertThat(converter.canWrite(Item.class, MediaType.APPLICATION_JSON)).isFalse();
    }
}
