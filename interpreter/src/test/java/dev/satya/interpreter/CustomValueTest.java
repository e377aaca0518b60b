package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Validator;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** A validator is given what the member holds, whatever the data came as. */
class CustomValueTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    /** What validators were given, by the name that the annotation has. */
    private static final Map<String, Object> SEEN = new ConcurrentHashMap<>();

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = SeenValidator.class)
    @interface Seen {
        String value();

        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    static class SeenValidator implements ConstraintValidator<Seen, Object> {
        private String name;

        @Override
        public void initialize(Seen annotation) {
            name = annotation.value();
        }

        @Override
        public boolean isValid(Object value, ConstraintValidatorContext context) {
            SEEN.put(name, value);
            return true;
        }
    }

    enum Colour {
        RED
    }

    record Part(int n) {}

    record All(
            @Seen("bool") boolean bool,
            @Seen("whole") int whole,
            @Seen("small") byte small,
            @Seen("box") Short box,
            @Seen("large") Long large,
            @Seen("single") float single,
            @Seen("binary") Double binary,
            @Seen("huge") BigInteger huge,
            @Seen("exact") BigDecimal exact,
            @Seen("letter") char letter,
            @Seen("text") CharSequence text,
            @Seen("colour") Colour colour,
            @Seen("day") LocalDate day,
            @Seen("id") UUID id,
            @Seen("bytes") byte[] bytes,
            @Seen("numbers") int[] numbers,
            @Seen("lists") List<List<Integer>> lists,
            @Seen("colours") Set<Colour> colours,
            @Seen("byNumber") SortedMap<Integer, Part> byNumber,
            @Seen("part") Part part,
            @Seen("parts") Part[] parts) {}

    private static final String JSON =
            "{'bool':true,'whole':1,'small':2,'box':3,'large':4,'single':1.5,'binary':2.5,'huge':5,"
                    + "'exact':1.50,'letter':'a','text':'ab','colour':'RED','day':'2024-05-31',"
                    + "'id':'123e4567-e89b-12d3-a456-426614174000','bytes':'AQI=','numbers':[1,2],"
                    + "'lists':[[1],[]],'colours':['RED'],'byNumber':{'7':{'n':1}},'part':{'n':2},"
                    + "'parts':[{'n':3}]}";

    @Test
    void value_isWhatTheMemberHolds() throws Exception {
        Validator<All> validator = SATYA.compile(All.class);
        All made = validator.parseJson(JSON.replace('\'', '"'));
        assertSeen(made);
        assertThat(validator.parse(made)).isSameAs(made);
        assertSeen(made);
        assertThat(validator.isValid(made)).isTrue();
        assertSeen(made);
    }

    private static void assertSeen(All all) throws Exception {
        assertThat(SEEN).hasSize(All.class.getRecordComponents().length);
        for (RecordComponent component : All.class.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            Object held = component.getAccessor().invoke(all);
            Object seen = SEEN.get(component.getName());
            assertThat(seen).as(component.getName()).hasSameClassAs(held).isEqualTo(held);
        }
        SEEN.clear();
    }
}
