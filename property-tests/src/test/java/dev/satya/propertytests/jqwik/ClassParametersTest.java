package dev.satya.propertytests.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Violation;
import dev.satya.annotation.Name;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.SchemaCases;
import dev.satya.propertytests.instances.Faults;
import dev.satya.propertytests.instances.Faulty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Objects of classes that are no records: valid, and with one fault each. */
class ClassParametersTest {
    private static final Satya SATYA = Satya.standard();

    /** With setters. */
    public static class Bean {
        @NotNull
        @Size(min = 2, max = 5)
        private String name;

        @Min(1)
        private int size = 3;

        private List<@Size(max = 3) String> tags = new ArrayList<>();

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public int getSize() {
            return size;
        }

        public void setSize(int size) {
            this.size = size;
        }

        public List<String> getTags() {
            return tags;
        }

        public void setTags(List<String> tags) {
            this.tags = tags;
        }
    }

    /** With a constructor. */
    public static final class Fixed {
        private final int from;
        private final String word;

        public Fixed(
                @Name("from") @Min(0) @Max(9) int from,
                @Name("word") @NotNull @Size(max = 3) String word) {
            this.from = from;
            this.word = word;
        }

        public int getFrom() {
            return from;
        }

        public String word() {
            return word;
        }
    }

    /** With a builder. */
    public static final class Built {
        private final String subject;
        private final int priority;

        private Built(String subject, int priority) {
            this.subject = subject;
            this.priority = priority;
        }

        @NotNull
        @Size(min = 1)
        public String getSubject() {
            return subject;
        }

        @Max(5)
        public int getPriority() {
            return priority;
        }

        public static Builder builder() {
            return new Builder();
        }

        /** Makes them. */
        public static final class Builder {
            private String subject;
            private int priority = 3;

            public Builder subject(String subject) {
                this.subject = subject;
                return this;
            }

            public Builder priority(int priority) {
                this.priority = priority;
                return this;
            }

            public Built build() {
                return new Built(subject, priority);
            }
        }
    }

    @Property(tries = 50)
    void conforming_bean_isValid(@ForAll @Conforming Bean bean) {
        assertThat(SATYA.compile(Bean.class).isValid(bean)).isTrue();
    }

    @Property(tries = 50)
    void conforming_immutableObject_isValid(@ForAll @Conforming Fixed fixed) {
        assertThat(SATYA.compile(Fixed.class).isValid(fixed)).isTrue();
    }

    @Property(tries = 50)
    void violating_bean_hasItsFaultAlone(@ForAll @Violating Faulty<Bean> bad) {
        assertFault(bad, Bean.class);
    }

    @Property(tries = 50)
    void violating_immutableObject_hasItsFaultAlone(@ForAll @Violating Faulty<Fixed> bad) {
        assertFault(bad, Fixed.class);
    }

    @Property(tries = 50)
    void violating_builtObject_hasItsFaultAlone(@ForAll @Violating Faulty<Built> bad) {
        assertFault(bad, Built.class);
    }

    private static <T> void assertFault(Faulty<T> bad, Class<T> type) {
        List<Violation> found = SATYA.compile(type).violations(bad.instance()).asJava();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo(bad.code());
        assertThat(found.get(0).path()).isEqualTo(bad.path());
    }

    /** Every constraint that an object can break comes up. */
    @Test
    void faults_areThoseOfAllConstraints() {
        assertThat(codes(Bean.class))
                .containsExactly(
                        "maxLength@/name",
                        "maxLength@/tags/0",
                        "minLength@/name",
                        "minimum@/size",
                        "required@/name");
        assertThat(codes(Fixed.class))
                .containsExactly(
                        "maxLength@/word", "maximum@/from", "minimum@/from", "required@/word");
        assertThat(codes(Built.class))
                .containsExactly("maximum@/priority", "minLength@/subject", "required@/subject");
    }

    private static Set<String> codes(Class<?> type) {
        Set<String> codes = new TreeSet<>();
        SchemaCases.invalid(type, 7, 400)
                .filter(bad -> !bad.path().toPointer().matches("/tags/[1-9].*"))
                .forEach(bad -> codes.add(bad.code() + "@" + bad.path().toPointer()));
        return codes;
    }

    @Test
    void reach_ofABean_tellsWhatCannotBeBroken() {
        Faults.Reach reach = SchemaCases.faults(Bean.class).reach(Bean.class, 40, 1);
        assertThat(reach.reached()).isNotEmpty();
    }
}
