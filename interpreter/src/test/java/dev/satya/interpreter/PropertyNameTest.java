package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.annotation.Name;
import jakarta.validation.constraints.Min;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of properties, as {@code java.beans.Introspector} makes them of getters and setters. */
class PropertyNameTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    static class Small {
        private int count = 1;

        @Min(1)
        public int getaBc() {
            return count;
        }

        public void setaBc(int count) {
            this.count = count;
        }
    }

    static class OnField {
        @Min(1)
        private int xPos = 1;

        private boolean eOpen;

        public int getxPos() {
            return xPos;
        }

        public void setxPos(int xPos) {
            this.xPos = xPos;
        }

        public boolean iseOpen() {
            return eOpen;
        }

        public void seteOpen(boolean open) {
            this.eOpen = open;
        }
    }

    static class FieldAlone {
        private int qTy = 1;

        public int getqTy() {
            return qTy;
        }
    }

    static class Capital {
        private String link = "";
        private String rest = "";

        public String getURL() {
            return link;
        }

        public void setURL(String link) {
            this.link = link;
        }

        public String getABc() {
            return rest;
        }

        public void setABc(String rest) {
            this.rest = rest;
        }
    }

    static class Constructed {
        private final int value;

        Constructed(@Name("aBc") @Min(1) int aBc) {
            this.value = aBc;
        }

        public int getaBc() {
            return value;
        }
    }

    /** Neither is a pair. */
    static class Verbs {
        public int a;

        public String getaway() {
            return "away";
        }

        public void settle(int a) {
            this.a = a;
        }

        public static int getn() {
            return 1;
        }

        public static void setn(int n) {}
    }

    abstract static class Above<T> {
        public abstract T getoNe();
    }

    static class Below extends Above<Integer> {
        private Integer it;

        @Override
        public Integer getoNe() {
            return it;
        }

        public void setoNe(Integer it) {
            this.it = it;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Small       | {"aBc":3}              | {"aBc":3}
                    Small       | {"aBc":0}              | [minimum@/aBc]
                    Small       | {"abc":0}              | {"aBc":1}
                    OnField     | {"xPos":3,"eOpen":true} | {"xPos":3,"eOpen":true}
                    OnField     | {"xPos":0}             | [minimum@/xPos]
                    FieldAlone  | {"qTy":2}              | {"qTy":2}
                    Capital     | {"URL":"u","ABc":"r"}  | {"ABc":"r","URL":"u"}
                    Constructed | {"aBc":2}              | {"aBc":2}
                    Constructed | {"aBc":0}              | [minimum@/aBc]
                    Verbs       | {"a":1,"away":2,"tle":3,"n":4} | {"a":1}
                    Below       | {"oNe":4}              | {"oNe":4}
                    """)
    void property_isNamedByItsMethods(String type, String json, String expected)
            throws ClassNotFoundException {
        Class<?> named = Class.forName(PropertyNameTest.class.getName() + "$" + type);
        assertThat(ClassDoors.outcome(SATYA, SATYA.compile(named), json)).isEqualTo(expected);
    }
}
