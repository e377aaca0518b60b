package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builders whose methods return what is to be told next, which need not be the same builder. */
class ReturnedBuilderTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    static final class Fresh {
        private final int a;
        private final String b;

        private Fresh(int a, String b) {
            this.a = a;
            this.b = b;
        }

        public int getA() {
            return a;
        }

        public String getB() {
            return b;
        }

        static Builder builder() {
            return new Builder(7, "usual");
        }

        record Builder(int a, String b) {
            Builder a(int a) {
                return a == 13 ? null : new Builder(a, b);
            }

            Builder b(String b) {
                return new Builder(a, b);
            }

            Fresh build() {
                return new Fresh(a, b);
            }
        }
    }

    @JsonDeserialize(builder = OfJackson.Maker.class)
    static class OfJackson {
        private final int a;

        OfJackson(int a) {
            this.a = a;
        }

        public int getA() {
            return a;
        }

        @JsonPOJOBuilder(withPrefix = "put", buildMethodName = "make")
        static class Maker {
            private final int a;

            Maker() {
                this(1);
            }

            Maker(int a) {
                this.a = a;
            }

            Maker putA(int a) {
                return new Maker(a);
            }

            OfJackson make() {
                return new OfJackson(a);
            }
        }
    }

    /** Its method returns a type variable, which is erased to a class above the builder. */
    static final class OfSelf {
        private final int a;

        private OfSelf(int a) {
            this.a = a;
        }

        public int getA() {
            return a;
        }

        static Builder builder() {
            return new Builder(0);
        }

        abstract static class Base<S> {
            abstract S a(int a);
        }

        static class Builder extends Base<Builder> {
            private final int a;

            Builder(int a) {
                this.a = a;
            }

            @Override
            Builder a(int a) {
                return new Builder(a);
            }

            OfSelf build() {
                return new OfSelf(a);
            }
        }
    }

    /** What its methods return is no builder: the one that there is goes on. */
    static final class Changed {
        private final int a;
        private final int b;

        private Changed(int a, int b) {
            this.a = a;
            this.b = b;
        }

        public int getA() {
            return a;
        }

        public int getB() {
            return b;
        }

        static Builder builder() {
            return new Builder();
        }

        static class Builder {
            private int a;
            private int b;

            void a(int a) {
                this.a = a;
            }

            int b(int b) {
                int before = this.b;
                this.b = b;
                return before;
            }

            Changed build() {
                return new Changed(a, b);
            }
        }
    }

    /** A setter of a class that is no builder may return what it likes. */
    static class Bean {
        private int a;

        public int getA() {
            return a;
        }

        public Bean setA(int a) {
            this.a = a;
            return a == 13 ? null : new Bean();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Fresh     | {"a":1,"b":"x"} | {"a":1,"b":"x"}
                    Fresh     | {"a":1}         | {"a":1,"b":"usual"}
                    Fresh     | {"b":"x"}       | {"a":7,"b":"x"}
                    Fresh     | {}              | {"a":7,"b":"usual"}
                    Fresh     | {"a":13}        | [construction@/a]
                    OfJackson | {"a":5}         | {"a":5}
                    OfSelf    | {"a":5}         | {"a":5}
                    Changed   | {"a":5,"b":6}   | {"a":5,"b":6}
                    Bean      | {"a":5}         | {"a":5}
                    Bean      | {"a":13}        | {"a":13}
                    """)
    void builderThatAMethodReturns_isToldTheNextMember(String type, String json, String expected)
            throws ClassNotFoundException {
        Class<?> named = Class.forName(ReturnedBuilderTest.class.getName() + "$" + type);
        assertThat(ClassDoors.outcome(SATYA, SATYA.compile(named), json)).isEqualTo(expected);
    }

    @Test
    void methodThatReturnsNull_isToldInWords() {
        assertThat(SATYA.compile(Fresh.class).violationsJson("{\"a\":13}").head().message())
                .contains("the method of the builder returned null, and no Builder");
    }
}
