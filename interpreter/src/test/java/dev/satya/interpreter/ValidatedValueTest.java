package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.annotation.Secret;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code {validatedValue}} is in a message: the value, or a word for what has parts. */
class ValidatedValueTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    @Constraint(validatedBy = Refusing.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Refused {
        String message() default "got {validatedValue}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static final class Refusing implements ConstraintValidator<Refused, Object> {
        @Override
        public boolean isValid(Object value, ConstraintValidatorContext context) {
            return value == null;
        }
    }

    record Text(@Size(max = 1, message = "got {validatedValue}") String it) {}

    record Number(@Min(value = 5, message = "got {validatedValue}") int it) {}

    record Items(@Size(max = 1, message = "got {validatedValue}") List<String> it) {}

    record Array(@Size(max = 1, message = "got {validatedValue}") String[] it) {}

    record Empty(@NotEmpty(message = "got {validatedValue}") List<String> it) {}

    record Members(@Size(max = 1, message = "got {validatedValue}") Map<String, String> it) {}

    record Missing(@NotNull(message = "got {validatedValue}") String it) {}

    record Part(int a) {}

    record OwnOfObject(@Refused Part it) {}

    record OwnOfList(@Refused List<String> it) {}

    record OwnOfText(@Refused String it) {}

    record Hidden(@Secret @Size(max = 1, message = "got {validatedValue}") String it) {}

    record HiddenItems(@Secret @Size(max = 1, message = "got {validatedValue}") List<String> it) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Text        | {"it":"abc"}         | got abc
                    Number      | {"it":3}             | got 3
                    Items       | {"it":["a","b"]}     | got an array
                    Array       | {"it":["a","b"]}     | got an array
                    Empty       | {"it":[]}            | got an array
                    Members     | {"it":{"a":"","b":""}} | got an object
                    Missing     | {}                   | got null
                    Missing     | {"it":null}          | got null
                    OwnOfObject | {"it":{"a":1}}       | got the value
                    OwnOfList   | {"it":["a"]}         | got the value
                    OwnOfText   | {"it":"a"}           | got a
                    Hidden      | {"it":"abc"}         | got ***
                    HiddenItems | {"it":["a","b"]}     | got ***
                    """)
    void value_isShown_andAWordForWhatHasParts(String type, String json, String message)
            throws ClassNotFoundException {
        Class<?> named = Class.forName(ValidatedValueTest.class.getName() + "$" + type);
        Validator<?> validator = SATYA.compile(named);
        assertThat(validator.violationsJson(json).head().message()).isEqualTo(message);
        assertThat(validator.violations(ClassDoors.plain(json)).head().message())
                .isEqualTo(message);
    }

    @Test
    void word_isOfTheLanguage_andOfSchemasOfOnesOwn() {
        Schema schema =
                Schema.array(Schema.string())
                        .message("type", "{validatedValue}?")
                        .maxItems(1)
                        .message("maxItems", "{validatedValue}!");
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        assertThat(validator.violations(Map.of()).head().message()).isEqualTo("an object?");
        assertThat(validator.violations(List.of("a", "b")).head().message(Locale.GERMAN))
                .isEqualTo("eine Liste!");
    }
}
