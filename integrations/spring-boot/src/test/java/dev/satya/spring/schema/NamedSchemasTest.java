package dev.satya.spring.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.satya.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schemas by name. */
class NamedSchemasTest {
    private static final NamedSchema USER = NamedSchema.of("user", Schema.any());

    @Test
    void enforced_isTheVersionThatRefuses() {
        NamedSchema next = USER.withVersion("2").with(Mode.SHADOW);
        NamedSchemas schemas = new NamedSchemas(List.of(next, USER));

        assertThat(schemas.enforced("user")).contains(USER);
        assertThat(schemas.versions("user")).containsExactly(next, USER);
        assertThat(schemas.names()).containsExactly("user");
    }

    @Test
    void enforced_ofNoneThatRefuses_isEmpty() {
        assertThat(new NamedSchemas(List.of(USER.with(Mode.WARN))).enforced("user")).isEmpty();
    }

    @Test
    void name_thatIsNotThere_isToldWithTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NamedSchemas(List.of(USER)).versions("usr"))
                .withMessageContaining("there is no schema \"usr\" (did you mean \"user\"?)");
    }

    @Test
    void twoVersions_thatRefuse_areAMistake() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new NamedSchemas(List.of(USER, USER.withVersion("2"))))
                .withMessageContaining("\"user@1\" and \"user@2\"")
                .withMessageContaining("satya.schemas.user.2.mode");
    }

    @Test
    void version_thatIsGivenTwice_isAMistake() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new NamedSchemas(List.of(USER, USER.with(Mode.WARN))))
                .withMessageContaining("\"user@1\" is given twice");
    }

    @Test
    void name_thatNoReferenceCanHave_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamedSchema.of("user@2", Schema.any()));
        assertThatIllegalArgumentException().isThrownBy(() -> USER.withVersion(" "));
    }
}
