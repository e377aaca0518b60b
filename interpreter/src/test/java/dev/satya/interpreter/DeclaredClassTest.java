package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Validator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;

/** Objects of a class below the declared one are looked at as the declared one; explain says so. */
class DeclaredClassTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    private static final String NOTE = "objects of classes below it: by what it declares";

    static class Animal {
        @NotNull private String name;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    static final class Dog extends Animal {
        @Min(1)
        private int legs;

        public int getLegs() {
            return legs;
        }

        public void setLegs(int legs) {
            this.legs = legs;
        }
    }

    record Owner(@Valid Animal animal) {}

    @Test
    void constraints_areThoseOfTheDeclaredClass() {
        Dog dog = new Dog();
        Validator<Owner> owners = SATYA.compile(Owner.class);
        assertThat(EntryPoint.codes(owners.violations(new Owner(dog))))
                .containsExactly("required@/animal/name");
        dog.setName("Rex");
        assertThat(owners.isValid(new Owner(dog))).isTrue();
        assertThat(EntryPoint.codes(SATYA.compile(Dog.class).violations(dog)))
                .containsExactly("minimum@/legs");
    }

    @Test
    void explain_saysSo_whereThereMayBeAnotherClass() {
        assertThat(SATYA.compile(Owner.class).explain()).containsOnlyOnce(NOTE);
        assertThat(SATYA.compile(Animal.class).explain()).contains(NOTE);
        assertThat(SATYA.compile(Dog.class).explain()).doesNotContain(NOTE);
    }
}
