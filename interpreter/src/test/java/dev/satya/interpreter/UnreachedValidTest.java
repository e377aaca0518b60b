package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.schema.SchemaException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Jakarta Validation looks into, on what is no member: refused by name, as constraints are. */
class UnreachedValidTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    static class Item {
        @NotBlank public String name;
    }

    static class FinalField {
        public int a;
        @Valid private final List<Item> items = new ArrayList<>();

        public List<Item> getItems() {
            return items;
        }
    }

    static class FinalFieldArgument {
        public int a;
        private final List<@Valid Item> items = new ArrayList<>();

        public List<Item> getItems() {
            return items;
        }
    }

    static class ConstraintOfArgument {
        public int a;

        public List<@NotBlank String> getTags() {
            return List.of("");
        }
    }

    static class ConstraintDeep {
        public int a;

        public Map<String, List<@NotNull String>> getTags() {
            return Map.of();
        }
    }

    static class ConstraintOfArray {
        public int a;

        public @Size(max = 1) String[] getTags() {
            return new String[0];
        }
    }

    static class ValidOfArgument {
        public int a;

        public List<@Valid Item> getItems() {
            return List.of(new Item());
        }
    }

    static class ValidDeep {
        public int a;

        public Optional<List<@Valid Item>> getItems() {
            return Optional.empty();
        }
    }

    static class ValidGetter {
        public int a;

        @Valid
        public Item getItem() {
            return new Item();
        }
    }

    static class TransientField {
        public int a;
        @Valid private transient Item item = new Item();
    }

    interface HasItem {
        @Valid
        Item getItem();
    }

    record OfRecord(int a) implements HasItem {
        @Override
        public Item getItem() {
            return new Item();
        }
    }

    static final class Built {
        private final int a;

        private Built(int a) {
            this.a = a;
        }

        public int getA() {
            return a;
        }

        @Valid
        public Item getItem() {
            return new Item();
        }

        static Builder builder() {
            return new Builder();
        }

        static class Builder {
            private int a;

            Builder a(int a) {
                this.a = a;
                return this;
            }

            Built build() {
                return new Built(a);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FinalField           | @Valid on field items of FinalField
                    FinalFieldArgument   | @Valid on field items of FinalFieldArgument
                    ConstraintOfArgument | @NotBlank on method getTags of ConstraintOfArgument
                    ConstraintDeep       | @NotNull on method getTags of ConstraintDeep
                    ConstraintOfArray    | @Size on method getTags of ConstraintOfArray
                    ValidOfArgument      | @Valid on method getItems of ValidOfArgument
                    ValidDeep            | @Valid on method getItems of ValidDeep
                    ValidGetter          | @Valid on method getItem of ValidGetter
                    TransientField       | @Valid on field item of TransientField
                    OfRecord             | @Valid on method getItem of HasItem
                    Built                | @Valid on method getItem of Built
                    """)
    void whatIsNoMember_isRefusedByName(String type, String message) throws ClassNotFoundException {
        Class<?> named = Class.forName(UnreachedValidTest.class.getName() + "$" + type);
        assertThatThrownBy(() -> SATYA.compile(named))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(message + " is not understood");
    }

    /** A method that is no getter is validated with a call, not with an object. */
    static class NoGetter {
        public int a;

        @Valid
        public Item other() {
            return new Item();
        }

        @Valid
        public static Item getShared() {
            return new Item();
        }
    }

    static class Member {
        @Valid private List<@Valid Item> items = new ArrayList<>();

        @Valid
        public List<@Valid Item> getItems() {
            return items;
        }
    }

    @Test
    void whatIsAMember_orNoProperty_isTaken() {
        assertThat(SATYA.compile(NoGetter.class).isValid(new NoGetter())).isTrue();
        Member member = new Member();
        assertThat(SATYA.compile(Member.class).isValid(member)).isTrue();
        member.items.add(new Item());
        assertThat(SATYA.compile(Member.class).isValid(member)).isFalse();
    }
}
