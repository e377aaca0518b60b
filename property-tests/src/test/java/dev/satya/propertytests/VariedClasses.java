package dev.satya.propertytests;

import dev.satya.annotation.Discriminator;
import dev.satya.annotation.Name;
import dev.satya.annotation.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Classes for properties that are no records: each way to make and read one. */
@NullUnmarked
final class VariedClasses {
    static final List<Class<?>> ALL =
            List.of(
                    Bean.class,
                    Sub.class,
                    Fixed.class,
                    Built.class,
                    Shape.class,
                    Named.class,
                    Drawing.class);

    private VariedClasses() {}

    /** Setters, and a member that the class fills itself. */
    static class Bean {
        private String name;
        private int size = 2;
        private List<@Min(1) Integer> list;
        public Map<String, @Min(1) Long> map;
        public Bean next;
        public LocalDate day;

        @NotNull
        @Size(max = 3)
        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        @Min(1)
        @Max(9)
        public int getSize() {
            return size;
        }

        public void setSize(int size) {
            this.size = size;
        }

        @Size(max = 2)
        public List<Integer> getList() {
            return list;
        }

        public void setList(List<Integer> list) {
            this.list = list;
        }
    }

    static class Sub extends Bean {
        @Pattern(regexp = "[a-z]*")
        public String word;
    }

    /** A constructor. */
    static final class Fixed {
        private final int from;
        private final List<String> texts;

        Fixed(@Name("from") @Min(0) int from, @Name("texts") @NotNull List<String> texts) {
            this.from = from;
            this.texts = texts;
        }

        public int getFrom() {
            return from;
        }

        public List<String> getTexts() {
            return texts;
        }
    }

    /** A builder. */
    static final class Built {
        @Positive private final long count;

        @NotNull private final String text;

        private Built(long count, String text) {
            this.count = count;
            this.text = text;
        }

        public long getCount() {
            return count;
        }

        public String getText() {
            return text;
        }

        static Builder builder() {
            return new Builder();
        }

        static final class Builder {
            private long count = 7;
            private String text;

            public Builder count(long count) {
                this.count = count;
                return this;
            }

            public Builder text(String text) {
                this.text = text;
                return this;
            }

            public Built build() {
                return new Built(count, text);
            }
        }
    }

    /** Told apart by a tag, at two levels. */
    @Discriminator("type")
    sealed interface Shape {}

    @Tag("circle")
    record Circle(@Positive double radius) implements Shape {}

    record Square(String type, @Min(1) int side) implements Shape {}

    record Group(@NotNull @Size(max = 2) List<@NotNull Shape> parts) implements Shape {}

    @Discriminator("kind")
    sealed interface Solid extends Shape {}

    static final class Cube implements Solid {
        @Min(0)
        public int edge;
    }

    record Ball(@Max(5) int size) implements Solid {}

    /** Told apart by what each has. */
    sealed interface Named {}

    record ById(@NotNull @Min(1) Integer id) implements Named {}

    record ByName(@NotNull @Size(min = 1) String name, String realm) implements Named {}

    record Drawing(@NotNull Shape main, Named owner, Map<String, Shape> others) {}
}
