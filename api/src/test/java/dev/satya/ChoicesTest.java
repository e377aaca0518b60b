package dev.satya;

import dev.satya.Options.Branches;
import dev.satya.Options.DuplicateKeys;
import dev.satya.Options.Reporting;
import dev.satya.schema.Dialect;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.SchemaNote;
import dev.satya.schema.SchemaOrigin;
import dev.satya.schema.Strictness;
import dev.satya.testing.ChangedParts;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values whose parts are changed one by one: each change is seen where it is asked, and nowhere else. */
class ChoicesTest {

    static Stream<ChangedParts<?>> values() {
        Executor executor = Runnable::run;
        Function<String, @Nullable Object> documents = Map.of("x", true)::get;
        Validation<Seq<Violation>, String> valid = Validation.valid("x");
        SchemaNote note = SchemaNote.of(SchemaNote.Kind.ALONE, "why", "/a", null);
        return Stream.of(
                ChangedParts.of(
                        Options.DEFAULT,
                        ChangedParts.part(
                                "strictness",
                                Options::strictness,
                                Options::with,
                                Strictness.STRICT),
                        ChangedParts.part(
                                "reporting",
                                Options::reporting,
                                Options::with,
                                Reporting.FAIL_FAST),
                        ChangedParts.part("locale", Options::locale, Options::with, Locale.GERMAN),
                        ChangedParts.part(
                                "duplicateKeys",
                                Options::duplicateKeys,
                                Options::with,
                                DuplicateKeys.LAST_WINS),
                        ChangedParts.part(
                                "branches", Options::branches, Options::with, Branches.ALL)),
                ChangedParts.of(
                        BatchOptions.DEFAULT.withExecutor(executor, 3),
                        ChangedParts.part(
                                "executor",
                                BatchOptions::executor,
                                (it, other) -> it.withExecutor(other, 3),
                                (Executor) Thread::new),
                        ChangedParts.part(
                                "until",
                                BatchOptions::until,
                                (it, until) -> it.stopAtFirstInvalid(),
                                BatchOptions.Until.FIRST_INVALID),
                        ChangedParts.part(
                                "parallelFrom",
                                BatchOptions::parallelFrom,
                                BatchOptions::withParallelFrom,
                                7),
                        ChangedParts.part(
                                "maximumRowLength",
                                BatchOptions::maximumRowLength,
                                BatchOptions::withMaximumRowLength,
                                8),
                        ChangedParts.part(
                                "arrays",
                                BatchOptions::arrays,
                                BatchOptions::withArrays,
                                BatchOptions.Arrays.ONE_ROW)),
                ChangedParts.of(
                        BatchOptions.DEFAULT,
                        ChangedParts.part(
                                "threads", BatchOptions::threads, BatchOptions::withThreads, 2)),
                ChangedParts.of(
                        WriteOptions.DEFAULT,
                        ChangedParts.part(
                                "omissions",
                                WriteOptions::omissions,
                                WriteOptions::withOmissions,
                                Set.of(WriteOptions.Omission.NULL)),
                        ChangedParts.part(
                                "included",
                                WriteOptions::included,
                                (it, patterns) -> it.include("/a"),
                                List.of(PathPattern.of("/a"))),
                        ChangedParts.part(
                                "excluded",
                                WriteOptions::excluded,
                                (it, patterns) -> it.exclude("/b"),
                                List.of(PathPattern.of("/b"))),
                        ChangedParts.part(
                                "form",
                                WriteOptions::form,
                                WriteOptions::with,
                                WriteOptions.Form.PRETTY),
                        ChangedParts.part(
                                "nonFinite",
                                WriteOptions::nonFinite,
                                WriteOptions::with,
                                WriteOptions.NonFinite.ERROR),
                        ChangedParts.part(
                                "names",
                                WriteOptions::names,
                                WriteOptions::with,
                                WriteOptions.Names.ALIAS)),
                ChangedParts.of(
                        ImportOptions.DEFAULT,
                        ChangedParts.part(
                                "dialect",
                                ImportOptions::dialect,
                                ImportOptions::withDialect,
                                Dialect.DRAFT_7),
                        ChangedParts.part(
                                "formats",
                                ImportOptions::formats,
                                ImportOptions::withFormats,
                                ImportOptions.Formats.ASSERT),
                        ChangedParts.part(
                                "unknownKeywords",
                                ImportOptions::unknownKeywords,
                                ImportOptions::withUnknownKeywords,
                                ImportOptions.UnknownKeywords.KEEP),
                        ChangedParts.part(
                                "baseUri",
                                ImportOptions::baseUri,
                                ImportOptions::withBaseUri,
                                "https://example.com/"),
                        ChangedParts.part(
                                "documents",
                                ImportOptions::documents,
                                ImportOptions::withDocuments,
                                documents)),
                ChangedParts.of(
                        ExportOptions.DEFAULT,
                        ChangedParts.part(
                                "dialect",
                                ExportOptions::dialect,
                                ExportOptions::withDialect,
                                Dialect.DRAFT_2019_09),
                        ChangedParts.part(
                                "mode",
                                ExportOptions::mode,
                                ExportOptions::withMode,
                                ExportOptions.Mode.INPUT)),
                ChangedParts.of(
                        SchemaOrigin.of("/a", SchemaOrigin.Text.NONE),
                        ChangedParts.part(
                                "notes",
                                SchemaOrigin::notes,
                                SchemaOrigin::withNotes,
                                List.of(note)),
                        ChangedParts.part(
                                "location",
                                SchemaOrigin::location,
                                (it, where) ->
                                        SchemaOrigin.of(where, it.text()).withNotes(it.notes()),
                                "/b"),
                        ChangedParts.part(
                                "text",
                                SchemaOrigin::text,
                                (it, text) ->
                                        SchemaOrigin.of(it.location(), text).withNotes(it.notes()),
                                (SchemaOrigin.Text) (where, what) -> new Position(1, 1, 0))),
                ChangedParts.of(
                        RowResult.of(4, valid),
                        ChangedParts.part(
                                "index",
                                RowResult::index,
                                (it, index) ->
                                        RowResult.of(index, it.validation())
                                                .at(it.line(), it.byteOffset()),
                                5L),
                        ChangedParts.part(
                                "line",
                                RowResult::line,
                                (it, line) -> it.at(line, it.byteOffset()),
                                2L),
                        ChangedParts.part(
                                "byteOffset",
                                RowResult::byteOffset,
                                (it, offset) -> it.at(it.line(), offset),
                                9L),
                        ChangedParts.part(
                                "validation",
                                RowResult::validation,
                                (it, other) ->
                                        RowResult.of(it.index(), other)
                                                .at(it.line(), it.byteOffset()),
                                valid.map(it -> "y"))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void change_ofAPart_leavesTheOthers(ChangedParts<?> value) {
        value.assertThatOthersStay();
    }

    @ParameterizedTest
    @MethodSource("values")
    void equality_isThatOfTheParts(ChangedParts<?> value) {
        value.assertThatEqualityIsThatOfTheParts();
    }

    @ParameterizedTest
    @MethodSource("values")
    void text_namesThePart(ChangedParts<?> value) {
        value.assertThatTextNamesTheParts();
    }
}
