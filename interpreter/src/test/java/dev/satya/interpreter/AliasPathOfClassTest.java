package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.annotation.AliasPath;
import dev.satya.annotation.Aliases;
import dev.satya.annotation.Default;
import dev.satya.annotation.Extras;
import dev.satya.annotation.Name;
import dev.satya.annotation.Secret;
import dev.satya.schema.SchemaException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members of classes whose values may be within other members. */
class AliasPathOfClassTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    @Extras(dev.satya.schema.Extras.FORBID)
    record OfComponents(
            @Name("c")
                    @Aliases("town")
                    @AliasPath("address/city")
                    @AliasPath("stops/1/a~1b~0")
                    @NotNull
                    @Size(min = 2)
                    String city,
            @AliasPath("address/zip") @Default("7") int zip) {}

    @Extras(dev.satya.schema.Extras.FORBID)
    static class OnFields {
        @Name("c")
        @Aliases("town")
        @AliasPath("address/city")
        @AliasPath("stops/1/a~1b~0")
        @NotNull
        @Size(min = 2)
        private String city;

        @AliasPath("address/zip")
        private int zip = 7;

        public String getCity() {
            return city;
        }

        public void setCity(String city) {
            this.city = city;
        }

        public int getZip() {
            return zip;
        }

        public void setZip(int zip) {
            this.zip = zip;
        }
    }

    @Extras(dev.satya.schema.Extras.FORBID)
    static class OnGetters {
        private String town;
        private int code = 7;

        @Name("c")
        @Aliases("town")
        @AliasPath.List({@AliasPath("address/city"), @AliasPath("stops/1/a~1b~0")})
        @NotNull
        @Size(min = 2)
        public String getCity() {
            return town;
        }

        public void setCity(String city) {
            town = city;
        }

        public int getZip() {
            return code;
        }

        @AliasPath("address/zip")
        public void setZip(int zip) {
            code = zip;
        }
    }

    @Extras(dev.satya.schema.Extras.FORBID)
    static class OnParameters {
        private final String c;
        private final int zip;

        OnParameters(
                @Name("c")
                        @Aliases("town")
                        @AliasPath("address/city")
                        @AliasPath("stops/1/a~1b~0")
                        @NotNull
                        @Size(min = 2)
                        String city,
                @Name("zip") @AliasPath("address/zip") @Default("7") int zip) {
            this.c = city;
            this.zip = zip;
        }

        public String getC() {
            return c;
        }

        public int getZip() {
            return zip;
        }
    }

    private static final List<Class<?>> CLASSES =
            List.of(OfComponents.class, OnFields.class, OnGetters.class, OnParameters.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'c':'Rome'}                                    | {'c':'Rome','zip':7}",
                "{'town':'Rome','zip':1}                         | {'c':'Rome','zip':1}",
                "{'address':{'city':'Rome','zip':2,'x':0}}       | {'c':'Rome','zip':2}",
                "{'stops':[0,{'a/b~':'Rome'}]}                   | {'c':'Rome','zip':7}",
                "{'stops':[0,{'a/b~':'R'}],'address':{'city':'Rome'}} | {'c':'Rome','zip':7}",
                "{'c':'Rome','address':{'city':1}}               | {'c':'Rome','zip':7}",
                "{'address':{'city':'R','zip':'x'}}       | [minLength@/address/city, type@/address/zip]",
                "{'stops':[0,{'a/b~':''}]}                       | [minLength@/stops/1/a~1b~0]",
                "{'stops':{'1':{'a/b~':'Rome'}}}                 | [required@/c]",
                "{'address':'Rome'}                              | [required@/c]",
                "{'c':'Rome','city':'x'}                         | [additionalProperties@/city]"
            })
    void value_withinAnotherMember_isTakenByEveryDoor(String json, String expected) {
        for (Class<?> type : CLASSES) {
            assertThat(ClassDoors.outcome(SATYA, SATYA.compile(type), json.replace('\'', '"')))
                    .as("%s", type)
                    .isEqualTo(expected.replace('\'', '"'));
        }
    }

    @Test
    void object_thatThereIs_hasTheMemberItself() {
        OfComponents rome = new OfComponents("Rome", 3);

        assertThat(ClassDoors.outcome(SATYA, SATYA.compile(OfComponents.class), rome))
                .isEqualTo("{\"c\":\"Rome\",\"zip\":3}");
        assertThat(
                        ClassDoors.outcome(
                                SATYA, SATYA.compile(OfComponents.class), new OfComponents("R", 3)))
                .isEqualTo("[minLength@/c]");
        assertThat(SATYA.toMap(rome)).isEqualTo(Map.of("c", "Rome", "zip", 3L));
        assertThat(SATYA.compile(OfComponents.class).toModel(rome).toMap())
                .isEqualTo(Map.of("c", "Rome", "zip", 3L));
    }

    record Card(@Secret @Size(max = 2) @AliasPath("card/pin") String pin) {}

    @Test
    void secret_takenFromWithinAMember_isNotShown() {
        assertThat(
                        SATYA.compile(Card.class)
                                .violations(Map.of("card", Map.of("pin", "1234")))
                                .toString())
                .contains("card.pin")
                .doesNotContain("1234");
    }

    record OneStep(@AliasPath("city") String x) {}

    record OfPosition(@AliasPath("0/city") String x) {}

    record Slash(@AliasPath("/address/city") String x) {}

    record EndsInSlash(@AliasPath("address/") String x) {}

    record Empty(@AliasPath("") String x) {}

    record Tilde(@AliasPath("a/b~2") String x) {}

    record LastTilde(@AliasPath("a/b~") String x) {}

    record ZeroInFront(@AliasPath("a/01") String x) {}

    record Huge(@AliasPath("a/9999999999") String x) {}

    private static final Map<String, Class<?>> WRONG =
            Map.of(
                    "OneStep", OneStep.class,
                    "OfPosition", OfPosition.class,
                    "Slash", Slash.class,
                    "EndsInSlash", EndsInSlash.class,
                    "Empty", Empty.class,
                    "Tilde", Tilde.class,
                    "LastTilde", LastTilde.class,
                    "ZeroInFront", ZeroInFront.class,
                    "Huge", Huge.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OneStep: \"city\" is no way into a member, since it has one step alone at",
                "OfPosition: \"0/city\" is no way into a member, since it begins with a position",
                "Slash: \"/address/city\" is no way into a member, since a step is empty",
                "EndsInSlash: \"address/\" is no way into a member, since a step is empty",
                "Empty: \"\" is no way into a member, since a step is empty",
                "Tilde: \"a/b~2\" is no way into a member, since \"~\" stands before 0 or 1 alone",
                "LastTilde: \"a/b~\" is no way into a member, since \"~\" stands before 0 or 1",
                "ZeroInFront: \"a/01\" is no way into a member, since \"01\" is no position",
                "Huge: \"a/9999999999\" is no way into a member, since \"9999999999\" is no position"
            })
    void path_thatLeadsNowhere_isRefusedByName(String row) {
        String name = row.substring(0, row.indexOf(':'));
        assertThatThrownBy(() -> SATYA.compile(WRONG.get(name)))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(
                        "@AliasPath on component x of record "
                                + name
                                + " is not understood: "
                                + row.substring(name.length() + 2));
    }

    interface Action {
        void run(@AliasPath("a/b") @NotNull String x);
    }

    @Test
    void path_ofAnArgument_isRefused() throws NoSuchMethodException {
        var method = Action.class.getDeclaredMethod("run", String.class);

        assertThatThrownBy(() -> SATYA.method(method))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("@AliasPath on parameter");
    }
}
