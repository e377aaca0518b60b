package dev.satya.propertytests;

import dev.satya.JsonInput;
import dev.satya.RowInput;
import dev.satya.RowResult;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.propertytests.agreement.Answer;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every way into a validator gives the answer of every other. */
final class EntryPoints {
    private final Answer expected;
    private @Nullable String difference;

    private EntryPoints(Answer expected) {
        this.expected = expected;
    }

    /** The ways for a JSON text without repeated names, of bytes, text, map and rows. */
    static Optional<String> jsonDifference(Case sample) {
        Validator<Object> validator = Subject.interpreter(sample);
        byte[] json = Subject.json(sample);
        String text = new String(json, StandardCharsets.UTF_8);
        String line = text.replace('\n', ' ').replace('\r', ' ');
        EntryPoints points = new EntryPoints(Answer.of(validator.validateJson(json)));
        points.same("validateJson(text)", Answer.of(validator.validateJson(text)));
        points.same("parseJson(bytes)", thrown(() -> validator.parseJson(json)));
        points.same("parseJson(text)", thrown(() -> validator.parseJson(text)));
        points.ofInput("buffer", validator, () -> JsonInput.of(ByteBuffer.wrap(json)));
        points.ofInput("stream", validator, () -> JsonInput.of(new ByteArrayInputStream(json)));
        points.ofInput("reader", validator, () -> JsonInput.of(new StringReader(text)));
        points.faults("violationsJson", validator.violationsJson(json));
        points.faults("violationsJson(text)", validator.violationsJson(text));
        points.verdict("isValidJson", validator.isValidJson(json));
        points.verdict("isValidJson(text)", validator.isValidJson(text));
        points.first(Answer.of(validator.failFast().validateJson(json)));
        points.same("a line", row(validator.validateNdjson(in(line))));
        points.same(
                "an item",
                row(validator.rows().validate(RowInput.jsonArray(in("[" + text + "]")))));
        Object instance = Values.read(text);
        Answer ofInstance = Answer.of(validator.validate(instance));
        points.sameButForPlaceOfDepth("validate", ofInstance);
        return points.difference == null
                ? new EntryPoints(ofInstance).with(validator, instance)
                : Optional.of(points.difference);
    }

    /** The ways for a Java instance. */
    static Optional<String> javaDifference(Case sample) {
        Validator<Object> validator = Subject.interpreter(sample);
        return new EntryPoints(Answer.of(validator.validate(sample.instance())))
                .with(validator, sample.instance());
    }

    private Optional<String> with(Validator<Object> validator, @Nullable Object instance) {
        same("validate", Answer.of(validator.validate(instance)));
        same("parse", thrown(() -> validator.parse(instance)));
        verdict("isValid", validator.isValid(instance));
        faults("violations", validator.violations(instance));
        same(
                "validateMany",
                Answer.of(validator.validateMany(alone(instance)).result(0).validation()));
        first(Answer.of(validator.failFast().validate(instance)));
        return Optional.ofNullable(difference);
    }

    private void ofInput(String point, Validator<Object> validator, Supplier<JsonInput> input) {
        try {
            same("validateJson(" + point + ")", Answer.of(validator.validateJson(input.get())));
            faults("violationsJson(" + point + ")", validator.violationsJson(input.get()));
            verdict("isValidJson(" + point + ")", validator.isValidJson(input.get()));
            JsonInput parsed = input.get();
            same("parseJson(" + point + ")", thrown(() -> parsed(validator, parsed)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object parsed(Validator<Object> validator, JsonInput json) {
        try {
            return validator.parseJson(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void same(String point, Answer answer) {
        expected.differenceTo(answer).ifPresent(words -> differs(point, words));
    }

    /**
     * LIMIT-4: of several places that are too deep one is reported. A text is walked in its own order,
     * an instance in that of the schema.
     */
    private void sameButForPlaceOfDepth(String point, Answer answer) {
        Subject.withoutPlaceOfDepth(expected)
                .differenceTo(Subject.withoutPlaceOfDepth(answer))
                .ifPresent(words -> differs(point, words));
    }

    private void verdict(String point, boolean isValid) {
        if (isValid != expected.isValid()) {
            differs(point, isValid + " for " + expected);
        }
    }

    private void faults(String point, Seq<Violation> violations) {
        Answer answer = Answer.of(Validation.invalid(violations));
        if (answer.faults().size() != expected.faults().size()
                || !expected.hasAll(answer.faults())) {
            differs(point, answer + " for " + expected);
        }
    }

    /**
     * A depth beyond the limit ends a run, and is reported alone; fail-fast may end it before, or
     * before a value is read that cannot be.
     */
    private void first(Answer answer) {
        boolean isUnreadable =
                expected.faults().stream().anyMatch(it -> it.code().equals("unreadable"));
        boolean isOneOfThem =
                expected.hasAll(answer.faults()) || Subject.isDepth(expected) || isUnreadable;
        boolean isFirst =
                answer.isValid() == expected.isValid()
                        && answer.faults().size() == (expected.isValid() ? 0 : 1)
                        && isOneOfThem;
        if (!isFirst) {
            differs("failFast", answer + " of " + expected);
        }
    }

    private void differs(String point, String words) {
        difference = difference == null ? point + ": " + words : difference;
    }

    private static Answer thrown(Supplier<? extends @Nullable Object> parsing) {
        try {
            return new Answer(true, parsing.get(), List.of());
        } catch (ValidationException e) {
            return Answer.of(Validation.invalid(e.violations()));
        }
    }

    private static Answer row(Stream<RowResult<Object>> rows) {
        try (rows) {
            List<RowResult<Object>> all = rows.toList();
            return all.size() == 1
                    ? Answer.of(all.get(0).validation())
                    : new Answer(false, Objects.toString(all), List.of());
        }
    }

    private static List<@Nullable Object> alone(@Nullable Object instance) {
        return Collections.singletonList(instance);
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
