package dev.satya.propertytests.junit;

import static dev.satya.propertytests.junit.SchemaSource.Fault.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.satya.Model;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.SchemaResource;
import dev.satya.propertytests.instances.Faulty;
import jakarta.validation.constraints.Positive;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What the annotation gives, form by form. */
class SchemaSourceTest {
    private static final String USER = "schemas/user.json";
    private static final Satya SATYA = Satya.standard();
    private static final Validator<Model> USERS = SATYA.compile(SchemaResource.read(USER));

    record Guest(@Positive int age, String name) {}

    private static final Validator<Guest> GUESTS = SATYA.compile(Guest.class);

    @ParameterizedTest
    @SchemaSource(USER)
    void bytes_conform(byte[] json) {
        assertThat(USERS.isValidJson(json)).isTrue();
    }

    @ParameterizedTest
    @SchemaSource(USER)
    void text_conforms(String json) {
        assertThat(USERS.isValidJson(json.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @ParameterizedTest
    @SchemaSource(USER)
    void map_conforms(Map<String, Object> user) {
        assertThat(USERS.isValid(user)).isTrue();
    }

    @ParameterizedTest
    @SchemaSource("schemas/numbers.json")
    void object_conforms(Object numbers) {
        assertThat(numbers).isInstanceOf(List.class);
    }

    @ParameterizedTest
    @SchemaSource(type = Guest.class)
    void record_conforms(Guest guest) {
        assertThat(GUESTS.isValid(guest)).isTrue();
    }

    @ParameterizedTest
    @SchemaSource(value = USER, fault = ONE)
    void faultyBytes_haveTheirFault(Faulty<byte[]> bad) {
        var violation = USERS.validateJson(bad.instance()).getError().head();
        assertThat(violation.code()).isEqualTo(bad.code());
        assertThat(violation.path()).isEqualTo(bad.path());
    }

    @ParameterizedTest
    @SchemaSource(value = USER, fault = ONE)
    void faultyText_isNotValid(String json) {
        assertThat(USERS.isValidJson(json.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @ParameterizedTest
    @SchemaSource(value = USER, fault = ONE)
    void faultyMap_hasItsFault(Faulty<Map<String, Object>> bad) {
        assertThat(USERS.validate(bad.instance()).getError().head().code()).isEqualTo(bad.code());
    }

    @ParameterizedTest
    @SchemaSource(value = USER, fault = ONE)
    void faultyObject_isNotValid(Object user) {
        assertThat(USERS.isValid(user)).isFalse();
    }

    @ParameterizedTest
    @SchemaSource(type = Guest.class, fault = ONE)
    void faultyRecord_hasItsFault(Faulty<Guest> bad) {
        assertThat(GUESTS.validate(bad.instance()).getError().head().code()).isEqualTo(bad.code());
    }

    /** Not run but by the test below. */
    static class Wrong {
        @ParameterizedTest
        @SchemaSource
        void none(Object value) {}

        @ParameterizedTest
        @SchemaSource(value = USER, type = Guest.class)
        void two(Map<String, Object> value) {}

        @ParameterizedTest
        @SchemaSource(USER)
        void number(Integer value) {}

        @ParameterizedTest
        @SchemaSource(USER)
        void noFault(Faulty<byte[]> value) {}

        @ParameterizedTest
        @SchemaSource("schemas/nowhere.json")
        void nowhere(byte[] value) {}

        @ParameterizedTest
        @SchemaSource(value = USER, count = 0)
        void never(byte[] value) {}

        @ParameterizedTest
        @SchemaSource(USER)
        void nothing() {}
    }

    @ParameterizedTest
    @CsvSource({
        "none(java.lang.Object), which schema?",
        "two(java.util.Map), which schema?",
        "number(java.lang.Integer), not java.lang.Integer",
        "noFault(dev.satya.propertytests.instances.Faulty), fault = ONE",
        "nowhere(byte[]), no resource \"schemas/nowhere.json\"",
        "never(byte[]), count",
        "nothing(), first parameter"
    })
    void misuse_isTold(String method, String reason) {
        String name = Wrong.class.getName() + "#" + method;
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(name))
                                .build(),
                        listener);

        assertThat(listener.getSummary().getFailures()).isNotEmpty();
        assertThat(listener.getSummary().getFailures().get(0).getException())
                .hasMessageContaining(reason);
    }
}
