package dev.satya.propertytests.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.propertytests.instances.Faulty;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContextBase;

/** Properties that do not hold; {@link FailureTest} runs them. */
class FailingProperties {
    private static final String USER = "schemas/user.json";

    @Property(seed = "1")
    void map(@ForAll @Conforming(USER) Map<String, Object> user) {
        assertThat((Long) user.get("id")).isLessThan(5);
    }

    @Property(seed = "1")
    void bytes(@ForAll int other, @ForAll @Conforming(USER) byte[] json) {
        assertThat(json).isEmpty();
    }

    @Property(seed = "1")
    void faulty(@ForAll @Violating(USER) Faulty<Map<String, Object>> bad) {
        assertThat(bad.code()).isNotEqualTo("minimum");
    }

    @Property(seed = "1")
    void record(@ForAll @Conforming User user) {
        assertThat(user.isActive()).isFalse();
    }

    @Property(seed = "1")
    void bareRecord(@ForAll User user) {
        assertThat(user.isActive()).isFalse();
    }

    @Provide
    Arbitrary<User> nobody() {
        return Arbitraries.of(new User(0, "", Optional.empty(), List.of(), false));
    }

    @Property(seed = "1")
    void recordOfMethod(@ForAll("nobody") User user) {
        assertThat(user.isActive()).isTrue();
    }

    @Property(seed = "1")
    @Domain(Opaques.class)
    void recordOfDomain(@ForAll Opaque opaque) {
        assertThat(opaque.thread()).isNull();
    }

    /** A provider of records that no schema describes. */
    static final class Opaques extends DomainContextBase {
        @Provide
        Arbitrary<Opaque> opaque() {
            return Arbitraries.of(new Opaque(Thread.currentThread()));
        }
    }

    @Property(seed = "1")
    void faultyRecord(@ForAll @Violating Faulty<Account> bad) {
        assertThat(bad.code()).isNotEqualTo("required");
    }

    @Property
    void resourceIsMissing(@ForAll @Conforming("schemas/usr.json") Object user) {}

    @Property
    void resourceIsNoJson(@ForAll @Conforming("schemas/unfinished.json") Object user) {}

    @Property
    void resourceIsNoSchema(@ForAll @Violating("schemas/misspelt.json") Faulty<Object> bad) {}

    @Property
    void parameterHasNoForm(@ForAll @Conforming(USER) Date user) {}

    @Property
    void faultyHasNoForm(@ForAll @Violating(USER) Faulty<Date> user) {}

    @Property
    void parameterIsNotFaulty(@ForAll @Violating(USER) Map<String, Object> user) {}

    @Property
    void schemaIsNotNamed(@ForAll @Conforming Map<String, Object> user) {}

    @Property
    void schemaIsNamedTwice(@ForAll @Conforming(value = USER, record = User.class) Object user) {}

    @Property
    void instancesAreNoObjects(
            @ForAll @Conforming("schemas/numbers.json") Map<String, Object> numbers) {}

    record Opaque(Thread thread) {}

    @Property
    void recordHasNoSchema(@ForAll Opaque opaque) {}

    @Property
    void recordHasOtherFields(@ForAll @Conforming(USER) Opaque opaque) {}

    record Switch(boolean isOn) {}

    @Property
    void recordHoldsNoFault(@ForAll @Violating Faulty<Switch> off) {}

    @Property
    void faultyRecordIsAnother(@ForAll @Violating(record = Switch.class) Faulty<Account> off) {}

    @Property
    void faultyRecordIsNoObject(@ForAll @Violating("schemas/numbers.json") Faulty<Account> off) {}

    @Property
    void recordsAreOpaque(@ForAll List<Opaque> opaque) {}
}
