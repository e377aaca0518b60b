package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.satya.annotation.Extras;
import dev.satya.schema.SchemaException;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of members that a class does not have, and of constraints that no member has. */
class UndeclaredMembersTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    @JsonIgnoreProperties(ignoreUnknown = false)
    record Forbidding(int a) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Ignoring(int a) {}

    @JsonIgnoreProperties(ignoreUnknown = false)
    @Extras(dev.satya.schema.Extras.IGNORE)
    record OwnFirst(int a) {}

    @JsonIgnoreProperties(ignoreUnknown = false)
    static class Above {
        public int a;
    }

    static class Below extends Above {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    static class BelowIgnoring extends Above {}

    record Within(Forbidding in) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Forbidding    | {"a":1,"x":2} | [additionalProperties@/x]
                    Forbidding    | {"a":1}       | {"a":1}
                    Ignoring      | {"a":1,"x":2} | {"a":1}
                    OwnFirst      | {"a":1,"x":2} | {"a":1}
                    Above         | {"a":1,"x":2} | [additionalProperties@/x]
                    Below         | {"a":1,"x":2} | [additionalProperties@/x]
                    BelowIgnoring | {"a":1,"x":2} | {"a":1}
                    Within        | {"in":{"a":1,"x":2}} | [additionalProperties@/in/x]
                    """)
    void undeclaredMember_isWhatTheClosestClassSays(String type, String json, String expected)
            throws ClassNotFoundException {
        Class<?> named = Class.forName(UndeclaredMembersTest.class.getName() + "$" + type);
        assertThat(ClassDoors.outcome(SATYA, SATYA.compile(named), json)).isEqualTo(expected);
    }

    static final class Built {
        private final int a;

        private Built(int a) {
            this.a = a;
        }

        public int getA() {
            return a;
        }

        static Builder builder() {
            return new Builder();
        }

        static class Builder {
            @Min(5)
            private int a;

            Builder a(int a) {
                this.a = a;
                return this;
            }

            Built build() {
                return new Built(a);
            }
        }
    }

    static final class BuiltOfList {
        private final List<String> a;

        private BuiltOfList(List<String> a) {
            this.a = a;
        }

        public List<String> getA() {
            return a;
        }

        static Builder builder() {
            return new Builder();
        }

        static class Builder {
            private List<@NotBlank String> a;

            Builder a(List<String> a) {
                this.a = a;
                return this;
            }

            BuiltOfList build() {
                return new BuiltOfList(a);
            }
        }
    }

    @Test
    void constraintOnAFieldOfABuilder_isRefusedByName() {
        assertThatThrownBy(() -> SATYA.compile(Built.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("@Min on field a of builder Builder is not understood");
        assertThatThrownBy(() -> SATYA.compile(BuiltOfList.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("@NotBlank on field a of builder Builder is not understood");
    }
}
