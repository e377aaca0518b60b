package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.invalidJson;
import static dev.satya.interpreter.Case.valid;
import static dev.satya.interpreter.Case.validJson;
import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.Options;
import dev.satya.Options.DuplicateKeys;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.WriteOptions;
import dev.satya.annotation.Aliases;
import dev.satya.annotation.Name;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fields that may come by more names than their own. See ALIAS-1 to ALIAS-6 of docs/semantics.md.
 */
class AliasTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final ObjectSchema USER =
            Schema.object("User")
                    .field("email", Schema.string().minLength(3))
                    .optional("age", Schema.integer().nullable())
                    .alias("email", "e-mail", "mail")
                    .alias("age", "years")
                    .extras(Extras.FORBID)
                    .build();
    private static final Options LAST = Options.DEFAULT.with(DuplicateKeys.LAST_WINS);

    @ParameterizedTest
    @MethodSource({"instances", "texts", "others"})
    void member_byAnyName_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    static Stream<Arguments> instances() {
        return EntryPoint.of(
                invalid(
                        Schema.array(USER).uniqueItems(),
                        List.of(map("email", "abc"), map("mail", "abc")),
                        "uniqueItems@"),
                valid(USER, map("email", "abc"), map("email", "abc")),
                valid(USER, map("mail", "abc"), map("email", "abc")),
                valid(USER, map("years", 3, "e-mail", "abc"), map("email", "abc", "age", 3L)),
                valid(USER, map("years", null, "mail", "abc"), map("email", "abc", "age", null)),
                invalid(USER, map("mail", "a"), "minLength@/mail"),
                invalid(USER, map("mail", null), "type@/mail"),
                invalid(USER, map("years", 3), "required@/email"),
                invalid(USER, map("mail", "a", "email", "abc"), "duplicateKey@/mail"),
                invalid(USER, map("mail", "abc", "e-mail", "abc"), "duplicateKey@/mail"),
                invalid(
                        USER,
                        map("mail", "a", "e-mail", "b", "email", "c"),
                        "minLength@/email",
                        "duplicateKey@/e-mail",
                        "duplicateKey@/mail"),
                invalid(
                        USER,
                        map("x", 1, "years", "y", "mail", "a", "e-mail", null),
                        "type@/e-mail",
                        "duplicateKey@/mail",
                        "type@/years",
                        "additionalProperties@/x"));
    }

    static Stream<Arguments> texts() {
        return EntryPoint.of(
                validJson(USER, "{\"m\\u0061il\":\"abc\"}", map("email", "abc")),
                invalidJson(
                        USER,
                        "{\"mail\":\"abc\",\"mail\":\"\",\"mail\":0}",
                        "duplicateKey@/mail",
                        "duplicateKey@/mail"),
                invalidJson(
                        USER,
                        "{\"mail\":\"\",\"mail\":\"\",\"email\":\"\",\"email\":\"\"}",
                        "minLength@/email",
                        "duplicateKey@/email",
                        "duplicateKey@/mail",
                        "duplicateKey@/mail"));
    }

    static Stream<Arguments> others() {
        ObjectSchema kept = USER.withExtras(Extras.KEEP);
        ObjectSchema two = USER.withExtras(Extras.IGNORE).maxProperties(2);
        return EntryPoint.of(
                valid(kept, map("z", 1, "mail", "abc"), map("email", "abc", "z", 1L)),
                valid(two, map("mail", "abc", "z", 1), map("email", "abc")),
                invalid(
                        two,
                        map("mail", "abc", "email", "abc", "z", 1),
                        "duplicateKey@/mail",
                        "maxProperties@"));
    }

    record User(String email, Integer age) {}

    @Test
    void record_isReadByComponents_andMadeOfAliases() {
        Validator<User> users =
                SATYA.compile(USER.withExtras(Extras.IGNORE).as(User.class), User.class);
        User user = new User("abc", 3);

        assertThat(users.parse(user)).isSameAs(user);
        assertThat(users.parse(map("mail", "abc", "years", 3))).isEqualTo(user);
        assertThat(users.parseJson("{\"mail\":\"abc\",\"years\":3}")).isEqualTo(user);
        assertThat(codes(users.validate(new User("a", 3)).getError()))
                .containsExactly("minLength@/email");
    }

    @Test
    void model_hasOwnNames_andIsWrittenByAliasWhereWanted() {
        Validator<Model> users = SATYA.compile(USER.withExtras(Extras.KEEP));
        Model user = users.parse(map("mail", "abc", "age", 3, "z", 1));

        assertThat(user.names().toString()).isEqualTo("[email, age]");
        assertThat(user.isSet("email")).isTrue();
        assertThat(user.toJson()).isEqualTo("{\"email\":\"abc\",\"age\":3,\"z\":1}");
        String byAlias = user.toJson(WriteOptions.DEFAULT.byAlias().exclude("/z"));
        assertThat(byAlias).isEqualTo("{\"e-mail\":\"abc\",\"years\":3}");
        assertThat(user.toJson(WriteOptions.DEFAULT.byAlias().include("/email")))
                .isEqualTo("{\"e-mail\":\"abc\"}");
        assertThat(users.parse(user)).isEqualTo(user);
        assertThatThrownBy(() -> user.set("email", "a"))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("email: must have at least 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"mail\":\"a\",\"mail\":\"abc\"}; ",
                "{\"email\":\"a\",\"mail\":\"abc\",\"email\":\"abc\"}; duplicateKey@/mail",
                "{\"mail\":\"abc\",\"mail\":\"a\",\"e-mail\":\"abc\"}; duplicateKey@/mail"
            })
    void lastOfOneName_counts_notOfSeveralNames(String text, String violation) {
        Validator<Model> users = SATYA.compile(USER).with(LAST);

        List<String> found = users.validateJson(text).fold(all -> codes(all), value -> List.of());
        assertThat(found).isEqualTo(violation == null ? List.of() : List.of(violation));
    }

    /** A value that does not count is not entered, wherever it stands. */
    @Test
    void aliasThatDoesNotCount_withTooDeepAValue_isADuplicateAlone() {
        Satya shallow =
                Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withDepth(2)).build();
        Schema any = Schema.object().optional("a", Schema.any()).alias("a", "b").build();
        Validator<Model> validator = shallow.compile(any);

        for (String text : List.of("{\"b\":[[1]],\"a\":1}", "{\"a\":1,\"b\":[[1]]}")) {
            assertThat(codes(validator.validateJson(text).getError()))
                    .containsExactly("duplicateKey@/b");
            assertThat(codes(validator.failFast().validateJson(text).getError()))
                    .containsExactly("duplicateKey@/b");
            assertThat(validator.isValidJson(text)).isFalse();
        }
        assertThat(codes(validator.validateJson("{\"b\":[[1]],\"c\":1}").getError()))
                .containsExactly("limit@/b/0");
    }

    @Test
    void textThatIsNoJson_isThatAlone() {
        Validator<Model> users = SATYA.compile(USER);

        assertThat(codes(users.validateJson("{\"mail\":\"\",\"email\":tru}").getError()))
                .containsExactly("json@");
    }

    @Test
    void duplicate_hasThePositionOfTheMemberThatDoesNotCount() {
        Violation violation =
                SATYA.compile(USER)
                        .validateJson("{\"mail\":\"abc\",\"email\":\"abc\"}")
                        .getError()
                        .get(0);

        assertThat(violation.position().offset()).isEqualTo(8);
    }

    @Test
    void keptExtra_byAnAliasOfAnotherBranch_isThatBranchsField() {
        Schema open = Schema.object().extras(Extras.KEEP).build();
        Schema named =
                Schema.object()
                        .optional("email", Schema.string())
                        .alias("email", "mail")
                        .extras(Extras.KEEP)
                        .build();
        Model model = SATYA.compile(Schema.allOf(open, named)).parse(map("mail", "abc", "z", 1));

        assertThat(model.toMap()).isEqualTo(map("email", "abc", "z", 1L));
        assertThat(model.toJson(WriteOptions.DEFAULT.byAlias()))
                .isEqualTo("{\"mail\":\"abc\",\"z\":1}");
        model.set("email", "xyz");
        assertThat(model.get("email")).isEqualTo("xyz");
    }

    @Test
    void nameThatTwoFieldsHave_isAMistake() {
        assertThatThrownBy(
                        () ->
                                Schema.object()
                                        .field("a", Schema.any())
                                        .field("b", Schema.any())
                                        .alias("a", "b"))
                .isInstanceOf(SchemaException.class)
                .hasMessage("alias \"b\" of field \"a\" is the name of a field");
        assertThatThrownBy(
                        () ->
                                Schema.object()
                                        .field(Field.required("a", Schema.any()).alias("c"))
                                        .field(Field.optional("b", Schema.any()).alias("c")))
                .isInstanceOf(SchemaException.class)
                .hasMessage("alias \"c\" of field \"b\" is one of field \"a\" already");
        assertThatThrownBy(() -> Schema.object().alias("a", "b"))
                .isInstanceOf(SchemaException.class)
                .hasMessage("aliases are given to \"a\", which is no field");
    }

    record Own(@Aliases({"n", "name"}) String name) {}

    record Twice(@Aliases({"n", "m", "n"}) String name) {}

    record Renamed(@Name("n") @Aliases({"m", "n"}) String name) {}

    record Formerly(@Name("n") @Aliases("name") String name) {}

    static class OwnBean {
        @Aliases("size")
        public int size;
    }

    interface Named {
        @Aliases("name")
        String name();
    }

    record Inherits(String name) implements Named {}

    static Stream<Arguments> namesThatAddNone() {
        String on = "@Aliases on component name of record ";
        return Stream.of(
                Arguments.of(Own.class, on + "Own is not understood: \"name\" is its name"),
                Arguments.of(Twice.class, on + "Twice is not understood: \"n\" is there twice"),
                Arguments.of(Renamed.class, on + "Renamed is not understood: \"n\" is its name"),
                Arguments.of(Inherits.class, on + "Inherits is not understood: \"name\" is its"),
                Arguments.of(OwnBean.class, "@Aliases on member size of class OwnBean is not"));
    }

    @ParameterizedTest
    @MethodSource("namesThatAddNone")
    void aliasOfAClass_thatAddsNoName_isAMistake(Class<?> type, String message) {
        for (Executable each :
                List.<Executable>of(() -> SATYA.compile(type), () -> SATYA.schemaOf(type))) {
            assertThatThrownBy(each::execute)
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining(message);
        }
        assertThat(SATYA.compile(Formerly.class).parse(map("name", "a")))
                .isEqualTo(new Formerly("a"));
    }

    record SameName(@Name("a") int x, @Name("a") int y) {}

    record OthersName(@Aliases("y") int x, int y) {}

    record SameAlias(@Aliases("z") int x, @Aliases("z") int y) {}

    static Stream<Arguments> namesOfTwoMembers() {
        String wayOut = ". Give one of the two another @Name or alias";
        return Stream.of(
                Arguments.of(
                        SameName.class,
                        "field \"a\" is declared twice, in record SameName" + wayOut),
                Arguments.of(
                        OthersName.class,
                        "alias \"y\" of field \"x\" is the name of a field, in record OthersName"
                                + wayOut),
                Arguments.of(
                        SameAlias.class,
                        "alias \"z\" of field \"y\" is one of field \"x\" already, in record SameAlias"
                                + wayOut));
    }

    @ParameterizedTest
    @MethodSource("namesOfTwoMembers")
    void nameThatTwoMembersOfAClassHave_isAMistakeThatNamesTheClass(Class<?> type, String message) {
        assertThatThrownBy(() -> SATYA.compile(type))
                .isInstanceOf(SchemaException.class)
                .hasMessage(message);
    }

    record OfJackson(@JsonProperty("n") @JsonAlias({"n", "m", "m"}) String name) {}

    /** Jackson has nothing against it, so classes have it. */
    @Test
    void aliasOfJackson_thatAddsNoName_isTakenAsJacksonDoes() {
        for (String name : List.of("n", "m")) {
            assertThat(SATYA.compile(OfJackson.class).parse(map(name, "a")))
                    .isEqualTo(new OfJackson("a"));
        }
    }

    @Test
    void aliasThatIsThereTwice_isAMistake() {
        String twice = "alias \"b\" of field \"a\" is one of field \"a\" already";
        assertThatThrownBy(() -> Schema.object().field("a", Schema.any()).alias("a", "b", "b"))
                .isInstanceOf(SchemaException.class)
                .hasMessage(twice);
        assertThatThrownBy(
                        () ->
                                Schema.object()
                                        .field("a", Schema.any())
                                        .alias("a", "b")
                                        .alias("a", "b"))
                .isInstanceOf(SchemaException.class)
                .hasMessage(twice);
        assertThatThrownBy(() -> Schema.object().field("a", Schema.any()).alias("a", "a"))
                .isInstanceOf(SchemaException.class)
                .hasMessage("alias \"a\" of field \"a\" is the name of a field");
    }

    @Test
    void explain_ofAnAliasedField_hasItsNames() {
        assertThat(SATYA.compile(USER).explain())
                .contains("[0] email or e-mail or mail: string 3..");
    }

    @Test
    void aliases_inJsonSchema_areReadAndWritten() {
        Map<String, Object> words = USER.toMap();

        assertThat(((Map<?, ?>) words.get("properties")).get("email"))
                .isEqualTo(
                        map(
                                "type",
                                "string",
                                "minLength",
                                3L,
                                "x-aliases",
                                Arrays.asList("e-mail", "mail")));
        Model user = SATYA.compile(Schema.fromMap(words)).parse(map("mail", "abc"));
        assertThat(user.get("email")).isEqualTo("abc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"x-aliases\": [\"a\"]}; x-aliases stands in properties alone at the root",
                "{\"items\": {\"x-aliases\": []}}; x-aliases stands in properties alone at /items",
                "{\"properties\": {\"a\": {\"x-aliases\": \"b\"}}}; \"x-aliases\" must be an array",
                "{\"properties\": {\"a\": {\"x-aliases\": [\"a\"]}}}; alias \"a\" of field \"a\" is",
                "{\"properties\": {\"a\": {\"x-aliases\": [\"b\", \"b\"]}}}; alias \"b\" of field"
                        + " \"a\" is one of field \"a\" already at /properties/a/x-aliases/1"
            })
    void aliases_whereTheyMeanNothing_areAMistake(String schema, String message) {
        assertThatThrownBy(() -> SATYA.schemaFromJson(schema))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith(message);
    }
}
