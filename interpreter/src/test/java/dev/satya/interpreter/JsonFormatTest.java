package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.WriteException;
import dev.satya.interpreter.types.PatternType;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.SchemaException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import java.lang.invoke.MethodHandles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jackson's annotation of how dates and times are written. */
class JsonFormatTest {
    private static final Satya SATYA =
            Satya.builder()
                    .withoutDiscovery()
                    .clock(Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC))
                    .lookup(MethodHandles.lookup())
                    .build();

    record Times(
            @JsonFormat(pattern = "dd.MM.yyyy") @Past LocalDate date,
            LocalDate plain,
            @JsonFormat(pattern = "uuuu/MM/dd HH:mm", lenient = OptBoolean.FALSE)
                    LocalDateTime dateTime,
            @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH'h'mm") LocalTime time,
            @JsonFormat(pattern = "yyyy-MM-dd HH:mm:ss", timezone = "Europe/Berlin")
                    Instant instant,
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mmXXX") OffsetDateTime offset,
            @JsonFormat(pattern = "yyyy-MM-dd HH:mm VV") ZonedDateTime zoned,
            @JsonFormat(pattern = "yyyy") Year year,
            @JsonFormat(pattern = "MM/yyyy") YearMonth month,
            @JsonFormat(pattern = "d MMM", locale = "en") MonthDay day,
            @JsonFormat(pattern = "d. MMMM yyyy", locale = "de-DE") LocalDate german) {}

    static class Bean {
        private LocalDate day;

        @JsonFormat(pattern = "dd/MM/yyyy")
        @NotNull
        public LocalDate getDay() {
            return day;
        }

        public void setDay(LocalDate day) {
            this.day = day;
        }
    }

    private static final Validator<Times> TIMES = SATYA.compile(Times.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            date     | 31.12.2023            | 2023-12-31
            plain    | 2023-12-31            | 2023-12-31
            dateTime | 2023/12/31 23:59      | 2023-12-31T23:59
            time     | 08h15                 | 08:15
            instant  | 2024-05-31 12:00:00   | 2024-05-31T10:00:00Z
            instant  | 2024-10-27 02:30:00   | 2024-10-27T00:30:00Z
            instant  | 2024-03-31 03:30:00   | 2024-03-31T01:30:00Z
            offset   | 2024-05-31T12:00+02:00 | 2024-05-31T12:00+02:00
            zoned    | 2024-05-31 12:00 Europe/Berlin | 2024-05-31T12:00+02:00[Europe/Berlin]
            year     | 2024                  | 2024
            month    | 02/2024               | 2024-02
            day      | 29 Feb                | --02-29
            german   | 3. März 2024          | 2024-03-03
            """)
    void member_isReadAndWrittenByItsPattern(String member, String text, String value)
            throws ReflectiveOperationException {
        String json = "{\"" + member + "\":\"" + text + "\"}";
        Times times = TIMES.parseJson(json);
        assertThat(Times.class.getDeclaredMethod(member).invoke(times)).hasToString(value);
        assertThat(TIMES.parse(Map.of(member, text))).isEqualTo(times);
        assertThat(SATYA.toJson(times)).contains("\"" + member + "\":\"" + text + "\"");
        assertThat(TIMES.parse(SATYA.toMap(times))).isEqualTo(times);
        assertThat(TIMES.parseJson(SATYA.toJson(times))).isEqualTo(times);
        assertThat(TIMES.parse(times)).isSameAs(times);
        ClassDoors.outcome(SATYA, TIMES, json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"date":"31.02.2023"}       | [format@/date]
            {"date":"1.2.2023"}         | [format@/date]
            {"date":"2023-12-31"}       | [format@/date]
            {"date":"31.12.2023 "}      | [format@/date]
            {"date":"31.12.2024"}       | [past@/date]
            {"plain":"31.12.2023"}      | [format@/plain]
            {"time":"24h00"}            | [format@/time]
            {"instant":"2024-03-31 25:30:00"} | [format@/instant]
            {"instant":"2024-03-31 02:30:00"} | [format@/instant]
            {"zoned":"2024-03-31 02:30 Europe/Berlin"} | [format@/zoned]
            {"date":"01.01.0000"}       | [format@/date]
            {"zoned":"2024-05-31 12:00 Nowhere"} | [format@/zoned]
            {"day":"30 Feb"}            | [format@/day]
            {"day":"29 feb"}            | [format@/day]
            {"date":7}                  | [type@/date]
            {"date":""}                 | [format@/date]
            """)
    void otherText_isAViolation(String json, String expected) {
        assertThat(ClassDoors.outcome(SATYA, TIMES, json)).isEqualTo(expected);
    }

    @Test
    void violation_tellsThePattern() {
        assertThat(TIMES.violations(Map.of("date", "x")).head())
                .hasToString("date: must be a date like dd.MM.yyyy (format)");
        assertThat(TIMES.violations(Map.of("instant", "2024-03-31 02:30:00")).head())
                .hasToString(
                        "instant: must be a date and time of Europe/Berlin like yyyy-MM-dd HH:mm:ss"
                                + " (format)");
        assertThat(TIMES.violations(Map.of("month", "13/2024")).head())
                .hasToString("month: must be a month like MM/yyyy (format)");
    }

    record Ages(
            @JsonFormat(pattern = "dd.MM.yyyy") LocalDate ours,
            @JsonFormat(pattern = "dd.MM.uuuu") LocalDate any,
            @JsonFormat(pattern = "dd.MM.yyyy G", locale = "en") LocalDate era) {}

    @Test
    void yearBeforeChrist_isWrittenWhereThePatternTellsIt() {
        LocalDate ides = LocalDate.of(-43, 3, 15);
        String json = SATYA.toJson(new Ages(null, ides, ides));
        assertThat(json).contains("\"any\":\"15.03.-0043\"", "\"era\":\"15.03.0044 BC\"");
        assertThat(SATYA.compile(Ages.class).parseJson(json)).isEqualTo(new Ages(null, ides, ides));
        assertThatThrownBy(() -> SATYA.toJson(new Ages(ides, null, null)))
                .isInstanceOf(WriteException.class)
                .hasMessageContaining(
                        "cannot be written: -0043-03-15 is before Christ, which a pattern with y and"
                                + " without G does not tell: write u in place of y");
    }

    private static Schema byPattern(Class<?> type, String pattern) {
        return Schema.scalar(Objects.requireNonNull(PatternType.of(type, pattern, "", "")));
    }

    record Fact(
            @JsonFormat(pattern = "dd.MM.yyyy") LocalDate by,
            @JsonFormat(pattern = "MM/yyyy") @Nullable YearMonth month,
            LocalDate plain) {}

    @Test
    void model_isWrittenByThePattern_andReadAgain() {
        Validator<Fact> facts = SATYA.compile(Fact.class);
        Schema schema =
                Schema.object()
                        .field("by", byPattern(LocalDate.class, "dd.MM.yyyy"))
                        .field("month", byPattern(YearMonth.class, "MM/yyyy"))
                        .field("plain", Schema.scalar(ScalarTypes.DATE))
                        .build();
        Validator<Model> models = SATYA.compile(schema);
        String json = "{\"by\":\"31.12.2023\",\"month\":\"02/2024\",\"plain\":\"2023-12-31\"}";
        Fact fact = facts.parseJson(json);

        for (Model model : List.of(models.parseJson(json), facts.toModel(fact))) {
            assertThat(model.toJson()).isEqualTo(json);
            assertThat(SATYA.toJson(model)).isEqualTo(json);
            assertThat(SATYA.toJson(List.of(model))).isEqualTo("[" + json + "]");
            assertThat(facts.parseJson(model.toJson())).isEqualTo(fact);
            assertThat(models.parseJson(model.toJson())).isEqualTo(model);
        }
    }

    @Test
    void model_thatAPatternCannotTell_isRefusedAtTheField() {
        Validator<Ages> ages = SATYA.compile(Ages.class);
        Model model = ages.toModel(new Ages(LocalDate.of(-43, 3, 15), null, null));
        WriteException thrown = catchThrowableOfType(WriteException.class, model::toJson);
        assertThat(thrown.path().toPointer()).startsWith("/");
        assertThat(thrown).hasMessageContaining("cannot be written: -0043-03-15");
    }

    record Mistaken(@JsonFormat(pattern = "dd.MM.yyyy {") LocalDate at) {}

    /** What is wrong with a class is told as it is where the class is first seen by a writer. */
    @Test
    void patternThatIsNone_isRefusedByNameWhereItIsWritten() {
        Mistaken mistaken = new Mistaken(LocalDate.EPOCH);
        String why =
                catchThrowableOfType(SchemaException.class, () -> SATYA.compile(Mistaken.class))
                        .getMessage();

        assertThatThrownBy(() -> SATYA.toJson(mistaken))
                .isInstanceOf(WriteException.class)
                .hasMessageContaining("cannot be written: ")
                .hasMessageContaining(why.substring(0, 40));
    }

    @Test
    void bean_hasTheAnnotationOnItsGetter() {
        Validator<Bean> beans = SATYA.compile(Bean.class);
        assertThat(ClassDoors.outcome(SATYA, beans, "{\"day\":\"01/02/2024\"}"))
                .isEqualTo("{\"day\":\"01/02/2024\"}");
        Bean bean = new Bean();
        assertThat(ClassDoors.outcome(SATYA, beans, bean)).isEqualTo("[required@/day]");
        bean.setDay(LocalDate.EPOCH);
        assertThat(ClassDoors.outcome(SATYA, beans, bean)).isEqualTo("{\"day\":\"01/01/1970\"}");
        assertThat(beans.isValid(Map.of("day", LocalDate.EPOCH))).isTrue();
    }

    record OnText(@JsonFormat(pattern = "dd.MM.yyyy") String it) {}

    record OnList(@JsonFormat(pattern = "dd.MM.yyyy") List<LocalDate> it) {}

    record OnOptional(@JsonFormat(pattern = "dd.MM.yyyy") Optional<LocalDate> it) {}

    record AsNumber(@JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant it) {}

    record NumberAsText(@JsonFormat(shape = JsonFormat.Shape.STRING) int it) {}

    record DateAsText(@JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate it) {}

    record Lenient(@JsonFormat(pattern = "dd.MM.yyyy", lenient = OptBoolean.TRUE) LocalDate it) {}

    record Featured(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                    LocalDate it) {}

    record NoPattern(@JsonFormat(pattern = "dd.bb") LocalDate it) {}

    record TooLittle(@JsonFormat(pattern = "dd.MM.") LocalDate it) {}

    record NoZone(@JsonFormat(pattern = "dd.MM.yyyy HH:mm") Instant it) {}

    record OtherZone(@JsonFormat(pattern = "dd.MM.yyyy", timezone = "Nowhere") LocalDate it) {}

    record TooMuch(@JsonFormat(pattern = "dd.MM.yyyy HH") LocalDate it) {}

    record BadZone(@JsonFormat(pattern = "dd.MM.yyyy", timezone = "a b") LocalDate it) {}

    record OtherLocale(@JsonFormat(pattern = "dd.MM.yyyy", locale = "??") LocalDate it) {}

    record LocaleAlone(@JsonFormat(locale = "de") LocalDate it) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            OnText      | @JsonFormat on component it of record OnText is not understood: it has a pattern of dates
            OnList      | @JsonFormat on component it of record OnList is not understood
            OnOptional  | @JsonFormat on component it of record OnOptional is not understood
            AsNumber    | component it of record AsNumber: @JsonFormat(shape = NUMBER) is not understood
            NumberAsText | @JsonFormat on component it of record NumberAsText is not understood: its values are no texts
            Lenient     | @JsonFormat(lenient) is not understood
            Featured    | @JsonFormat(with) is not understood
            NoPattern   | "dd.bb" is no pattern of dates or times: Unknown pattern letter: b
            TooLittle   | "dd.MM." does not tell a LocalDate:
            TooLittle   | and that is too little to read it again
            TooLittle   | Complete the pattern
            TooMuch     | "dd.MM.yyyy HH" does not tell a LocalDate: it has letters for what that does not have
            NoZone      | "dd.MM.yyyy HH:mm" does not tell an Instant: it has letters
            OtherZone   | "Nowhere" is no time zone that this JVM knows
            OtherZone   | Write it as Europe/Berlin
            BadZone     | "a b" is no time zone that this JVM knows
            OtherLocale | "??" is no locale
            OtherLocale | Write a language, as de
            LocaleAlone | is not understood
            """)
    void whatHasNoMeaning_isRefusedByName(String type, String message)
            throws ClassNotFoundException {
        Class<?> named = Class.forName(JsonFormatTest.class.getName() + "$" + type);
        assertThatThrownBy(() -> SATYA.compile(named))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(message)
                .satisfies(
                        e ->
                                assertThat(e.getMessage())
                                        .doesNotContain(
                                                "TemporalAccessor", "Unsupported", "ZoneId"));
    }

    @Test
    void shapeOfText_isThatOfDatesAnyway() {
        assertThat(SATYA.compile(DateAsText.class).isValidJson("{\"it\":\"2024-01-31\"}")).isTrue();
    }
}
