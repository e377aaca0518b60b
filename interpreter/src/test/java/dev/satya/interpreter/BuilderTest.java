package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import dev.satya.Validator;
import dev.satya.annotation.Creator;
import dev.satya.annotation.Name;
import dev.satya.schema.SchemaException;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.invoke.MethodHandles;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes whose objects a builder or a static factory makes. */
class BuilderTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    /** As Lombok makes it of {@code @Value @Builder}. */
    static final class Lombok {
        @NotBlank private final String name;

        @Min(1)
        private final int size;

        private final List<@NotBlank String> tags;

        private Lombok(String name, int size, List<String> tags) {
            this.name = name;
            this.size = size;
            this.tags = tags;
        }

        static LombokBuilder builder() {
            return new LombokBuilder();
        }

        public String getName() {
            return name;
        }

        public int getSize() {
            return size;
        }

        public List<String> getTags() {
            return tags;
        }

        static class LombokBuilder {
            private String name;
            private int size = 20;
            private List<String> tags = List.of("none");

            LombokBuilder name(String name) {
                this.name = name;
                return this;
            }

            LombokBuilder size(int size) {
                if (size == 13) {
                    throw new IllegalArgumentException("unlucky");
                }
                this.size = size;
                return this;
            }

            LombokBuilder tag(String tag) {
                this.tags = List.of(tag);
                return this;
            }

            LombokBuilder tags(Collection<String> tags) {
                this.tags = List.copyOf(tags);
                return this;
            }

            Lombok build() {
                if ("bad".equals(name)) {
                    throw new IllegalStateException("a bad name");
                }
                return "none".equals(name) ? null : new Lombok(name, size, tags);
            }
        }
    }

    /** As AutoValue makes it. */
    abstract static class Auto {
        abstract String id();

        abstract int getCount();

        static Builder builder() {
            return new Made.OfAuto();
        }

        abstract static class Builder {
            abstract Builder setId(String id);

            abstract Builder setCount(int count);

            abstract Auto build();
        }

        static final class Made extends Auto {
            private final String id;
            private final int count;

            Made(String id, int count) {
                this.id = id;
                this.count = count;
            }

            @Override
            String id() {
                return id;
            }

            @Override
            int getCount() {
                return count;
            }

            static final class OfAuto extends Builder {
                private String id = "?";
                private int count;

                @Override
                Builder setId(String id) {
                    this.id = id;
                    return this;
                }

                @Override
                Builder setCount(int count) {
                    this.count = count;
                    return this;
                }

                @Override
                Auto build() {
                    return new Made(id, count);
                }
            }
        }
    }

    @JsonDeserialize(builder = Jackson.Maker.class)
    static class Jackson {
        private final String name;

        Jackson(String name) {
            this.name = name;
        }

        @NotNull
        public String getName() {
            return name;
        }

        @JsonPOJOBuilder(withPrefix = "put", buildMethodName = "make")
        static class Maker {
            private String name;

            @JsonProperty("full_name")
            void putName(String name) {
                this.name = name;
            }

            Jackson make() {
                return new Jackson(name);
            }
        }
    }

    @JsonDeserialize(builder = Plain.With.class)
    static class Plain {
        final String name;

        private Plain(String name) {
            this.name = name;
        }

        static class With {
            private String name = "usual";

            public With withName(String name) {
                this.name = name;
                return this;
            }

            public Plain build() {
                return new Plain(name);
            }
        }
    }

    /** What others may call is a factory alone. */
    static final class Money {
        private final long amount;

        private Money(long amount) {
            this.amount = amount;
        }

        static Money of(@Name("amount") @Min(0) long amount) {
            if (amount == 13) {
                throw new IllegalArgumentException("unlucky");
            }
            return new Money(amount);
        }

        public long getAmount() {
            return amount;
        }
    }

    interface Point {
        int x();

        int y();

        static Point of(@Name("x") int x, @Name("y") int y) {
            return new At(x, y);
        }
    }

    record At(int x, int y) implements Point {}

    static class Several {
        private final String name;

        Several(String name) {
            this.name = name;
        }

        Several(int number) {
            this(String.valueOf(number));
        }

        @Creator
        static Several named(@Name("name") String name) {
            return new Several(name + "!");
        }

        static Several of(@Name("other") String other) {
            return new Several(other);
        }

        public String getName() {
            return name;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Lombok  | {"name":"a","size":3,"tags":["x"]} | {"name":"a","size":3,"tags":["x"]}
            Lombok  | {"name":"a"}            | {"name":"a","size":20,"tags":["none"]}
            Lombok  | {"name":"a","tag":"x"}  | {"name":"a","size":20,"tags":["none"]}
            Lombok  | {"name":" ","size":0,"tags":[""]} | [notBlank@/name, minimum@/size, notBlank@/tags/0]
            Lombok  | {"name":"bad"}          | [construction@]
            Lombok  | {"name":"none"}         | [construction@]
            Lombok  | {"name":"a","size":13}  | [construction@/size]
            Lombok  | {}                      | [required@/name]
            Lombok  | {"name":"a","size":null} | [type@/size]
            Auto    | {"id":"i","count":2}    | {"count":2,"id":"i"}
            Auto    | {"count":2}             | {"count":2,"id":"?"}
            Jackson | {"full_name":"n"}       | {"full_name":"n"}
            Jackson | {"name":"n"}            | [required@/full_name]
            Plain   | {"name":"n"}            | {"name":"n"}
            Plain   | {}                      | {"name":"usual"}
            Money   | {"amount":5}            | {"amount":5}
            Money   | {"amount":-5}           | [minimum@/amount]
            Money   | {"amount":13}           | [construction@]
            Money   | {}                      | [required@/amount]
            Point   | {"x":1,"y":2}           | {"x":1,"y":2}
            Several | {"name":"n"}            | {"name":"n!"}
            """)
    void data_isMadeIntoTheClass(String type, String json, String expected)
            throws ClassNotFoundException {
        Class<?> named = Class.forName(BuilderTest.class.getName() + "$" + type);
        assertThat(ClassDoors.outcome(SATYA, SATYA.compile(named), json)).isEqualTo(expected);
    }

    @Test
    void objectThatThereIs_isItselfTheAnswer() {
        Validator<Lombok> lombok = SATYA.compile(Lombok.class);
        assertThat(ClassDoors.outcome(SATYA, lombok, new Lombok("a", 1, null))).contains("\"a\"");
        assertThat(ClassDoors.outcome(SATYA, lombok, new Lombok("bad", 0, List.of(" "))))
                .isEqualTo("[minimum@/size, notBlank@/tags/0]");
        assertThat(ClassDoors.outcome(SATYA, SATYA.compile(Auto.class), new Auto.Made("i", 1)))
                .isEqualTo("{\"count\":1,\"id\":\"i\"}");
        assertThat(SATYA.compile(Money.class).isValid(new Money(-1))).isFalse();
    }

    @Test
    void throwingBuilder_isToldAsItIs() {
        assertThat(
                        SATYA.compile(Lombok.class)
                                .violationsJson("{\"name\":\"bad\"}")
                                .head()
                                .message())
                .contains("a bad name");
    }

    @JsonDeserialize(builder = NoBuild.Maker.class)
    static class NoBuild {
        public String name;

        static class Maker {}
    }

    @JsonDeserialize(as = Object.class)
    static class As {
        public String name;
    }

    static final class OtherType {
        private final List<String> names;

        private OtherType(List<String> names) {
            this.names = names;
        }

        public List<String> getNames() {
            return names;
        }

        static Builder builder() {
            return new Builder();
        }

        static class Builder {
            Builder names(String names) {
                return this;
            }

            OtherType build() {
                return new OtherType(List.of());
            }
        }
    }

    static class Stray {
        private String name;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        @Creator
        Stray copy() {
            return this;
        }
    }

    static class TwoCreators {
        final String name;

        @Creator
        TwoCreators(@Name("name") String name) {
            this.name = name;
        }

        @Creator
        static TwoCreators of(@Name("name") String name) {
            return new TwoCreators(name);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            NoBuild     | has no method build() that makes
            As          | @JsonDeserialize on class As is not understood
            OtherType   | "names" of class
            OtherType   | is read as List and set as String
            Stray       | @Creator on method copy of Stray is not understood
            TwoCreators | says of several constructors or methods that they make its objects
            """)
    void whatCannotBeDone_isRefusedByName(String type, String message)
            throws ClassNotFoundException {
        Class<?> named = Class.forName(BuilderTest.class.getName() + "$" + type);
        assertThatThrownBy(() -> SATYA.compile(named))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(message);
    }
}
