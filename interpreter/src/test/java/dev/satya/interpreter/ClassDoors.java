package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Batch;
import dev.satya.JsonInput;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Every way into a validator of classes, all of which are to give the same answer. */
final class ClassDoors {
    private static final Validator<Object> ANY =
            Satya.builder().withoutDiscovery().build().compile(Schema.any(), Object.class);

    private ClassDoors() {}

    /** The maps and lists of a text in JSON. */
    static Object plain(String json) {
        return ANY.parseJson(json);
    }

    /**
     * What becomes of a text by every way in: the object as {@link Satya#toJson} writes it, or {@code
     * code@pointer} of each violation.
     */
    static String outcome(Satya satya, Validator<?> validator, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        found.add(text(satya, validator.validateJson(json)));
        found.add(text(satya, validator.validateJson(bytes)));
        found.add(text(satya, checked(() -> validator.validateJson(stream(bytes)))));
        found.add(text(satya, validator.validate(plain(json))));
        found.add(text(satya, validator.validateMany(List.of(plain(json)))));
        return same(validator, found, plain(json), json);
    }

    /** The same of an object that there is, which is itself the answer. */
    static String outcome(Satya satya, Validator<?> validator, Object object) {
        List<String> found = new ArrayList<>();
        Validation<? extends Seq<Violation>, ?> result = validator.validate(object);
        if (result.isValid()) {
            assertThat((Object) result.get()).isSameAs(object);
        }
        found.add(text(satya, result));
        return same(validator, found, object, null);
    }

    private static String same(
            Validator<?> validator, List<String> found, Object instance, String json) {
        String first = found.get(0);
        assertThat(found).as("%s", instance).allMatch(first::equals);
        boolean isValid = !first.startsWith("[");
        List<Seq<Violation>> violations = new ArrayList<>(List.of(validator.violations(instance)));
        List<Seq<Violation>> fast = new ArrayList<>();
        fast.add(validator.failFast().violations(instance));
        assertThat(validator.isValid(instance)).isEqualTo(isValid);
        if (json != null) {
            violations.add(validator.violationsJson(json));
            fast.add(validator.failFast().violationsJson(json));
            assertThat(validator.isValidJson(json)).isEqualTo(isValid);
        }
        for (Seq<Violation> each : violations) {
            assertThat(codes(each).toString()).isEqualTo(isValid ? "[]" : first);
        }
        for (Seq<Violation> each : fast) {
            assertThat(each.size()).isEqualTo(isValid ? 0 : 1);
            assertThat(first).contains(isValid ? "" : codes(each).get(0));
        }
        return first;
    }

    private static String text(Satya satya, Batch<?> batch) {
        return batch.isValid(0)
                ? satya.toJson(batch.get(0))
                : codes(batch.violations(0)).toString();
    }

    private static JsonInput stream(byte[] bytes) {
        return JsonInput.of(new ByteArrayInputStream(bytes));
    }

    private static <T> T checked(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Satya satya, Validation<? extends Seq<Violation>, ?> result) {
        return result.isValid()
                ? satya.toJson(result.get())
                : codes(Seq.narrow(result.getError())).toString();
    }
}
