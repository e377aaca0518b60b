package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.WriteOptions;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.Naming;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.Rule;
import io.vavr.collection.Seq;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects made of objects, and rules at a field, through every entry point. */
class ObjectShapeTableTest {
    private static final Satya SATYA = EntryPoint.satya();

    private static final ObjectSchema RANGE =
            Schema.object()
                    .field("low", Schema.integer())
                    .field("high", Schema.integer())
                    .withDefault("step", Schema.integer(), 1)
                    .rule(
                            "ordered",
                            List.of("low", "high"),
                            m -> m.getLong("low") <= m.getLong("high"))
                    .build();

    private static final ObjectSchema SIGNUP =
            Schema.object()
                    .field("password", Schema.string().minLength(3))
                    .optional("confirm", Schema.string())
                    .alias("confirm", "again", "repeat")
                    .rule(
                            Rule.of(
                                            "same",
                                            m -> m.get("password").equals(m.get("confirm")),
                                            "password",
                                            "confirm")
                                    .at("confirm"))
                    .build();

    static Map<String, Object> map(Object... members) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            map.put((String) members[i], members[i + 1]);
        }
        return map;
    }

    static Stream<Arguments> shapes() {
        ObjectSchema low = RANGE.withoutRule("ordered").pick("low");
        ObjectSchema forbidding = low.withExtras(Extras.FORBID);
        ObjectSchema part = RANGE.partial();
        ObjectSchema full = RANGE.required();
        ObjectSchema more = RANGE.extend(Field.required("unit", Schema.string()));
        ObjectSchema merged =
                RANGE.merge(
                        Schema.object()
                                .optional("step", Schema.string())
                                .extras(Extras.FORBID)
                                .build());
        return EntryPoint.of(
                valid(low, map("low", 1), map("low", 1L)),
                valid(low, map("low", 1, "high", "x"), map("low", 1L)),
                invalid(low, map("high", 2), "required@/low"),
                invalid(forbidding, map("low", 1, "high", 2), "additionalProperties@/high"),
                valid(part, Map.of(), Map.of()),
                valid(part, map("high", 2), map("high", 2L)),
                valid(part, map("low", 1, "high", 2), map("low", 1L, "high", 2L)),
                invalid(part, map("low", 3, "high", 2), "ordered@"),
                invalid(part, map("low", "x"), "type@/low"),
                invalid(full, map("low", 1, "high", 2), "required@/step"),
                invalid(more, map("low", 3, "high", 2), "required@/unit", "ordered@"),
                valid(
                        merged,
                        map("low", 1, "high", 2, "step", "a"),
                        map("low", 1L, "high", 2L, "step", "a")),
                invalid(
                        merged,
                        map("low", 3, "high", 2, "x", 0),
                        "additionalProperties@/x",
                        "ordered@"));
    }

    static Stream<Arguments> rulesAtAField() {
        ObjectSchema given =
                Schema.object()
                        .field("a", Schema.integer())
                        .withDefault("b", Schema.integer(), 0)
                        .rule(
                                Rule.of("rising", m -> m.getLong("a") < m.getLong("b"), "a", "b")
                                        .whenGiven())
                        .build();
        ObjectSchema broken =
                Schema.object()
                        .field("a", Schema.integer())
                        .optional("b", Schema.any())
                        .rule(
                                Rule.of(
                                                "broken",
                                                m -> {
                                                    throw new IllegalStateException();
                                                },
                                                "a")
                                        .at("b"))
                        .build();
        return EntryPoint.of(
                valid(
                        SIGNUP,
                        map("password", "abc", "repeat", "abc"),
                        map("password", "abc", "confirm", "abc")),
                invalid(SIGNUP, map("password", "abc", "confirm", "x"), "same@/confirm"),
                invalid(SIGNUP, map("password", "abc", "repeat", "x"), "same@/repeat"),
                invalid(SIGNUP, map("password", "abc"), "same@/confirm"),
                invalid(SIGNUP, map("password", "a", "again", "x"), "minLength@/password"),
                valid(given, map("a", 5), map("a", 5L, "b", 0L)),
                invalid(given, map("a", 5, "b", 0), "rising@"),
                invalid(broken, map("a", 5), "pluginFailure@/b"));
    }

    record Person(String firstName, int ageInYears) {}

    private static final ObjectSchema PERSON =
            Schema.object("Person")
                    .field("firstName", Schema.string())
                    .field("ageInYears", Schema.integer())
                    .rule(
                            Rule.of("adult", m -> m.getLong("ageInYears") >= 18, "ageInYears")
                                    .at("ageInYears"))
                    .extras(Extras.FORBID)
                    .naming(Naming.SNAKE)
                    .build();

    static Stream<Arguments> namedFields() {
        return EntryPoint.of(
                valid(
                        PERSON,
                        map("first_name", "Asha", "age_in_years", 30),
                        map("firstName", "Asha", "ageInYears", 30L)),
                valid(
                        PERSON,
                        map("firstName", "Asha", "age_in_years", 30),
                        map("firstName", "Asha", "ageInYears", 30L)),
                invalid(
                        PERSON,
                        map("first_name", 1, "age_in_years", "x"),
                        "type@/first_name",
                        "type@/age_in_years"),
                invalid(PERSON, map("first_name", "A", "age_in_years", 3), "adult@/age_in_years"),
                invalid(PERSON, map("firstName", "A", "ageInYears", 3), "adult@/ageInYears"),
                invalid(
                        PERSON,
                        map("firstName", "A", "first_name", "B", "ageInYears", 30),
                        "duplicateKey@/first_name"));
    }

    @Test
    void fieldsWithNaming_ofARecord_areReadAndWrittenByIt() {
        Validator<Person> people = SATYA.compile(PERSON.as(Person.class), Person.class);
        Person asha = people.parseJson("{\"first_name\":\"Asha\",\"age_in_years\":30}");

        assertThat(asha).isEqualTo(new Person("Asha", 30));
        assertThat(
                        SATYA.compile(PERSON)
                                .parse(map("firstName", "Asha", "ageInYears", 30))
                                .toJson(WriteOptions.DEFAULT.byAlias()))
                .isEqualTo("{\"first_name\":\"Asha\",\"age_in_years\":30}");
    }

    @ParameterizedTest
    @MethodSource({"shapes", "rulesAtAField", "namedFields"})
    void row_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    @Test
    void explain_ofARule_saysWhereItIsAndWhenItRuns() {
        ObjectSchema ruled =
                Schema.object()
                        .field("a", Schema.integer())
                        .field("b", Schema.integer())
                        .rule(Rule.of("rising", m -> true, "a", "b").at("b").whenGiven())
                        .build();

        assertThat(SATYA.compile(ruled).explain())
                .contains("rule rising over a, b at b where given");
    }

    @Test
    void message_ofARule_isThatOfTheLanguage() {
        ObjectSchema told =
                Schema.object()
                        .field("a", Schema.integer())
                        .rule(
                                Rule.of("odd", m -> m.getLong("a") % 2 == 1, "a")
                                        .message("{fields} is even")
                                        .message(Locale.GERMAN, "{fields} ist gerade")
                                        .message(
                                                Locale.forLanguageTag("de-AT"), "gerade, sage ich"))
                        .build();

        Seq<Violation> found = SATYA.compile(told).validate(map("a", 2)).getError();

        assertThat(found.map(it -> it.message(Locale.forLanguageTag("de-CH"))))
                .containsExactly("a ist gerade");
        assertThat(found.map(it -> it.message(Locale.forLanguageTag("de-AT"))))
                .containsExactly("gerade, sage ich");
        assertThat(found.map(it -> it.message(Locale.FRENCH))).containsExactly("a is even");
        assertThat(found.map(Violation::message)).containsExactly("a is even");
        assertThat(SATYA.compile(told.secret()).validate(map("a", 2)).getError())
                .extracting(it -> it.message(Locale.GERMAN))
                .containsExactly("a ist gerade");
    }

    @Test
    void change_ofAModel_thatARuleRefuses_isRefusedAtTheField() {
        Model model = SATYA.compile(SIGNUP).parse(map("password", "abc", "again", "abc"));

        assertThatThrownBy(() -> model.with("confirm", "x"))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        e ->
                                assertThat(EntryPoint.codes(e.violations()))
                                        .containsExactly("same@/confirm"));
    }
}
