package dev.satya;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Options.Branches;
import dev.satya.Options.DuplicateKeys;
import dev.satya.Options.Reporting;
import dev.satya.schema.Dialect;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.SchemaNote;
import dev.satya.schema.SchemaOrigin;
import dev.satya.schema.Strictness;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values whose parts are changed one by one: each change is seen where it is asked, and nowhere else. */
class ChoicesTest {

    /**
     * A part of a value.
     *
     * @param name as the text of the value has it
     * @param change to another than the value that it has at first
     */
    private record Part<S, P>(
            String name,
            Function<S, ? extends @Nullable P> get,
            BiFunction<S, P, S> change,
            P value) {

        S changed(S from) {
            return change.apply(from, value);
        }
    }

    /** A value with its parts. */
    private record Choices<S>(S first, List<Part<S, ?>> parts) {
        @Override
        public String toString() {
            return first.getClass().getSimpleName();
        }
    }

    @SafeVarargs
    private static <S> Choices<S> choices(S first, Part<S, ?>... parts) {
        return new Choices<>(first, List.of(parts));
    }

    private static <S, P> Part<S, P> part(
            String name,
            Function<S, ? extends @Nullable P> get,
            BiFunction<S, P, S> change,
            P value) {
        return new Part<>(name, get, change, value);
    }

    static Stream<Choices<?>> values() {
        Executor executor = Runnable::run;
        Function<String, @Nullable Object> documents = Map.of("x", true)::get;
        Validation<Seq<Violation>, String> valid = Validation.valid("x");
        SchemaNote note = SchemaNote.of(SchemaNote.Kind.ALONE, "why", "/a", null);
        return Stream.of(
                choices(
                        Options.DEFAULT,
                        part("strictness", Options::strictness, Options::with, Strictness.STRICT),
                        part("reporting", Options::reporting, Options::with, Reporting.FAIL_FAST),
                        part("locale", Options::locale, Options::with, Locale.GERMAN),
                        part(
                                "duplicateKeys",
                                Options::duplicateKeys,
                                Options::with,
                                DuplicateKeys.LAST_WINS),
                        part("branches", Options::branches, Options::with, Branches.ALL)),
                choices(
                        BatchOptions.DEFAULT.withExecutor(executor, 3),
                        part(
                                "executor",
                                BatchOptions::executor,
                                (it, other) -> it.withExecutor(other, 3),
                                (Executor) Thread::new),
                        part(
                                "until",
                                BatchOptions::until,
                                (it, until) -> it.stopAtFirstInvalid(),
                                BatchOptions.Until.FIRST_INVALID),
                        part(
                                "parallelFrom",
                                BatchOptions::parallelFrom,
                                BatchOptions::withParallelFrom,
                                7),
                        part(
                                "maximumRowLength",
                                BatchOptions::maximumRowLength,
                                BatchOptions::withMaximumRowLength,
                                8),
                        part(
                                "arrays",
                                BatchOptions::arrays,
                                BatchOptions::withArrays,
                                BatchOptions.Arrays.ONE_ROW)),
                choices(
                        BatchOptions.DEFAULT,
                        part("threads", BatchOptions::threads, BatchOptions::withThreads, 2)),
                choices(
                        WriteOptions.DEFAULT,
                        part(
                                "omissions",
                                WriteOptions::omissions,
                                WriteOptions::withOmissions,
                                Set.of(WriteOptions.Omission.NULL)),
                        part(
                                "included",
                                WriteOptions::included,
                                (it, patterns) -> it.include("/a"),
                                List.of(PathPattern.of("/a"))),
                        part(
                                "excluded",
                                WriteOptions::excluded,
                                (it, patterns) -> it.exclude("/b"),
                                List.of(PathPattern.of("/b"))),
                        part(
                                "form",
                                WriteOptions::form,
                                WriteOptions::with,
                                WriteOptions.Form.PRETTY),
                        part(
                                "nonFinite",
                                WriteOptions::nonFinite,
                                WriteOptions::with,
                                WriteOptions.NonFinite.ERROR),
                        part(
                                "names",
                                WriteOptions::names,
                                WriteOptions::with,
                                WriteOptions.Names.ALIAS)),
                choices(
                        ImportOptions.DEFAULT,
                        part(
                                "dialect",
                                ImportOptions::dialect,
                                ImportOptions::withDialect,
                                Dialect.DRAFT_7),
                        part(
                                "formats",
                                ImportOptions::formats,
                                ImportOptions::withFormats,
                                ImportOptions.Formats.ASSERT),
                        part(
                                "unknownKeywords",
                                ImportOptions::unknownKeywords,
                                ImportOptions::withUnknownKeywords,
                                ImportOptions.UnknownKeywords.KEEP),
                        part(
                                "baseUri",
                                ImportOptions::baseUri,
                                ImportOptions::withBaseUri,
                                "https://example.com/"),
                        part(
                                "documents",
                                ImportOptions::documents,
                                ImportOptions::withDocuments,
                                documents)),
                choices(
                        ExportOptions.DEFAULT,
                        part(
                                "dialect",
                                ExportOptions::dialect,
                                ExportOptions::withDialect,
                                Dialect.DRAFT_2019_09),
                        part(
                                "mode",
                                ExportOptions::mode,
                                ExportOptions::withMode,
                                ExportOptions.Mode.INPUT)),
                choices(
                        SchemaOrigin.of("/a", SchemaOrigin.Text.NONE),
                        part("notes", SchemaOrigin::notes, SchemaOrigin::withNotes, List.of(note)),
                        part(
                                "location",
                                SchemaOrigin::location,
                                (it, where) ->
                                        SchemaOrigin.of(where, it.text()).withNotes(it.notes()),
                                "/b"),
                        part(
                                "text",
                                SchemaOrigin::text,
                                (it, text) ->
                                        SchemaOrigin.of(it.location(), text).withNotes(it.notes()),
                                (SchemaOrigin.Text) (where, what) -> new Position(1, 1, 0))),
                choices(
                        RowResult.of(4, valid),
                        part(
                                "index",
                                RowResult::index,
                                (it, index) ->
                                        RowResult.of(index, it.validation())
                                                .at(it.line(), it.byteOffset()),
                                5L),
                        part(
                                "line",
                                RowResult::line,
                                (it, line) -> it.at(line, it.byteOffset()),
                                2L),
                        part(
                                "byteOffset",
                                RowResult::byteOffset,
                                (it, offset) -> it.at(it.line(), offset),
                                9L),
                        part(
                                "validation",
                                RowResult::validation,
                                (it, other) ->
                                        RowResult.of(it.index(), other)
                                                .at(it.line(), it.byteOffset()),
                                valid.map(it -> "y"))));
    }

    @ParameterizedTest
    @MethodSource("values")
    <S> void change_ofAPart_leavesTheOthers(Choices<S> choices) {
        S first = choices.first();
        for (Part<S, ?> part : choices.parts()) {
            S changed = part.changed(first);
            assertThat((Object) part.get().apply(changed)).as(part.name()).isEqualTo(part.value());
            assertThat((Object) part.get().apply(first)).isNotEqualTo(part.value());
            for (Part<S, ?> other : choices.parts()) {
                if (other != part) {
                    assertThat((Object) other.get().apply(changed))
                            .as("%s after %s", other.name(), part.name())
                            .isEqualTo(other.get().apply(first));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    <S> void equality_isThatOfTheParts(Choices<S> choices) {
        S first = choices.first();
        List<S> all = new ArrayList<>(List.of(first));
        for (Part<S, ?> part : choices.parts()) {
            S changed = part.changed(first);
            assertThat(changed)
                    .isEqualTo(part.changed(first))
                    .hasSameHashCodeAs(part.changed(first))
                    .isNotEqualTo("text");
            assertThat(all).as(part.name()).doesNotContain(changed);
            assertThat(changed.hashCode()).isNotEqualTo(first.hashCode());
            all.add(changed);
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    <S> void text_namesThePart(Choices<S> choices) {
        for (Part<S, ?> part : choices.parts()) {
            assertThat(part.changed(choices.first()).toString())
                    .startsWith(choices.first().getClass().getSimpleName() + "[")
                    .contains(part.name() + "=" + part.value())
                    .endsWith("]");
        }
    }
}
