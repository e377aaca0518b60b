package dev.satya.propertytests.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.SchemaResource;
import dev.satya.propertytests.instances.Faulty;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;

/** What the annotations give, form by form. */
class ParametersTest {
    private static final String USER = "schemas/user.json";
    private static final Satya SATYA = Satya.standard();
    private static final Validator<Model> USERS = SATYA.compile(SchemaResource.read(USER));

    @Property(tries = 100)
    void conforming_map_isValid(@ForAll @Conforming(USER) Map<String, Object> user) {
        assertThat(USERS.isValid(user)).isTrue();
    }

    @Property(tries = 50)
    @SuppressWarnings("rawtypes")
    void conforming_rawMap_isValid(@ForAll @Conforming(USER) Map user) {
        assertThat(USERS.isValid(user)).isTrue();
    }

    @Property(tries = 50)
    void conforming_object_isValid(@ForAll @Conforming("schemas/numbers.json") Object numbers) {
        assertThat(numbers).isInstanceOf(List.class);
    }

    @Property(tries = 100)
    void conforming_bytes_areValid(@ForAll @Conforming(USER) byte[] json) {
        assertThat(USERS.isValidJson(json)).isTrue();
    }

    @Property(tries = 50)
    void conforming_text_isValid(@ForAll @Conforming(USER) String json) {
        assertThat(USERS.isValidJson(json.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @Property(tries = 50)
    void conforming_model_hasItsFields(@ForAll @Conforming(USER) Model user) {
        assertThat(user.getLong("id")).isPositive();
        assertThat(user.getString("email")).contains("@");
    }

    @Property(tries = 50)
    void conforming_recordOfItsOwn_isValid(@ForAll @Conforming User user) {
        assertThat(SATYA.compile(User.class).isValid(user)).isTrue();
    }

    @Property(tries = 50)
    void conforming_mapOfRecord_isValid(
            @ForAll @Conforming(record = User.class) Map<String, Object> user) {
        assertThat(SATYA.compile(User.class).isValid(user)).isTrue();
    }

    record Named(long id, String name, String email, List<String> tags) {}

    @Property(tries = 50)
    void conforming_recordOfResource_isFilled(@ForAll @Conforming(USER) Named user) {
        assertThat(user.id()).isPositive();
        assertThat(user.name()).isNotEmpty();
    }

    @Property(tries = 50)
    void conforming_withinList_isValid(
            @ForAll @Size(max = 3) List<@Conforming(USER) Map<String, Object>> users) {
        assertThat(users).allMatch(USERS::isValid);
    }

    @Property(tries = 100)
    void violating_map_hasItsFaultAlone(@ForAll @Violating(USER) Faulty<Map<String, Object>> user) {
        assertFault(user, USERS.validate(user.instance()).getError().toJavaList());
    }

    @Property(tries = 100)
    void violating_bytes_haveTheirFaultAlone(@ForAll @Violating(USER) Faulty<byte[]> user) {
        assertFault(user, USERS.validateJson(user.instance()).getError().toJavaList());
    }

    @Property(tries = 50)
    void violating_text_hasItsFaultAlone(@ForAll @Violating(USER) Faulty<String> user) {
        assertFault(user, USERS.validateJson(user.instance()).getError().toJavaList());
    }

    @Property(tries = 50)
    void violating_object_hasItsFault(
            @ForAll @Violating("schemas/numbers.json") Faulty<Object> numbers) {
        assertThat(numbers.code()).isEqualTo("type");
    }

    @Property(tries = 50)
    void violating_jsonOfRecord_hasItsFault(
            @ForAll @Violating(record = User.class) Faulty<byte[]> user) {
        assertFault(
                user,
                SATYA.compile(User.class).validateJson(user.instance()).getError().toJavaList());
    }

    @Property(tries = 100)
    void violating_record_hasItsFaultAlone(@ForAll @Violating Faulty<Account> account) {
        assertFault(
                account,
                SATYA.compile(Account.class).validate(account.instance()).getError().toJavaList());
    }

    @Property(tries = 100)
    void violating_recordOfResource_hasItsFaultAlone(@ForAll @Violating(USER) Faulty<Named> user) {
        Validator<Named> validator = SATYA.compile(SchemaResource.read(USER), Named.class);
        assertFault(user, validator.validate(user.instance()).getError().toJavaList());
    }

    private static void assertFault(Faulty<?> faulty, List<Violation> violations) {
        assertThat(violations).hasSize(1);
        assertThat(violations.get(0).code()).isEqualTo(faulty.code());
        assertThat(violations.get(0).path()).isEqualTo(faulty.path());
    }

    @Property(tries = 100)
    void record_withoutAnnotation_isValid(@ForAll User user) {
        assertThat(SATYA.compile(User.class).isValid(user)).isTrue();
    }

    @Property(tries = 20)
    void records_withinList_areValid(@ForAll @Size(max = 3) List<User> users) {
        assertThat(users).allMatch(SATYA.compile(User.class)::isValid);
    }

    @Provide
    Arbitrary<Named> anna() {
        return Arbitraries.of(Usual.ANNA);
    }

    @Property(tries = 5)
    void record_ofMethod_isTheMethods(@ForAll("anna") Named user) {
        assertThat(user).isEqualTo(Usual.ANNA);
    }

    /** No schema describes it. */
    record Job(Thread thread) {}

    /** Providers of the usual priority for records. */
    static final class Usual extends DomainContextBase {
        static final Named ANNA = new Named(7, "Anna", "anna@example.com", List.of());

        @Provide
        Arbitrary<Named> anna() {
            return Arbitraries.of(ANNA);
        }

        @Provide
        Arbitrary<Job> job() {
            return Arbitraries.of(new Job(Thread.currentThread()));
        }
    }

    @Property(tries = 20)
    @Domain(Usual.class)
    @Domain(DomainContext.Global.class)
    void record_withProviderOfTheUser_isTheUsers(@ForAll Named user) {
        assertThat(user).isEqualTo(Usual.ANNA);
    }

    @Property(tries = 5)
    @Domain(Usual.class)
    @Domain(DomainContext.Global.class)
    void record_withoutSchemaButWithProvider_isTheUsers(@ForAll Job job) {
        assertThat(job.thread()).isNotNull();
    }

    @Example
    void schema_thatIsTrue_isAny() {
        assertThat(SchemaResource.read("schemas/anything.json")).isEqualTo(Schema.any());
    }
}
