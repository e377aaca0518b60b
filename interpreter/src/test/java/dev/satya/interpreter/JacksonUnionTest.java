package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.satya.Validator;
import dev.satya.schema.SchemaException;
import jakarta.validation.constraints.Min;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unions by Jackson's annotations, which are read by their names. */
class JacksonUnionTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Cat.class, name = "cat"),
        @JsonSubTypes.Type(
                value = Dog.class,
                names = {"dog", "hound"}),
        @JsonSubTypes.Type(Bird.class),
        @JsonSubTypes.Type(Rectangle.class),
        @JsonSubTypes.Type(Square.class)
    })
    interface Pet {}

    record Cat(@Min(0) int lives) implements Pet {}

    record Dog(String name) implements Pet {}

    @JsonTypeName("bird")
    static class Bird implements Pet {
        public int wings = 2;
    }

    static class Rectangle implements Pet {
        @Min(1)
        public int width = 1;
    }

    /** A subtype of another one in the list. */
    static class Square extends Rectangle {
        @Min(1)
        public int more = 1;
    }

    private static final Validator<Pet> PETS = SATYA.compile(Pet.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"kind":"cat","lives":9}     | {"kind":"cat","lives":9}
            {"kind":"hound","name":"R"}  | {"kind":"dog","name":"R"}
            {"kind":"dog","name":"R"}    | {"kind":"dog","name":"R"}
            {"kind":"bird"}              | {"kind":"bird","wings":2}
            {"kind":"JacksonUnionTest$Rectangle"} | {"kind":"JacksonUnionTest$Rectangle","width":1}
            {"kind":"JacksonUnionTest$Square","more":2} | {"kind":"JacksonUnionTest$Square","width":1,"more":2}
            {"kind":"cat","lives":-1}    | [minimum@/lives]
            {"kind":"cow"}               | [enum@/kind]
            {"lives":1}                  | [required@/kind]
            """)
    void data_isMadeIntoTheListedType(String json, String expected) {
        assertThat(ClassDoors.outcome(SATYA, PETS, json)).isEqualTo(expected);
    }

    @Test
    void object_isValidatedByItsOwnClass_notByTheOneAbove() {
        Square square = new Square();
        assertThat(ClassDoors.outcome(SATYA, PETS, square)).contains("Square");
        square.more = 0;
        assertThat(ClassDoors.outcome(SATYA, PETS, square)).isEqualTo("[minimum@/more]");
        square.width = 0;
        assertThat(ClassDoors.outcome(SATYA, PETS, square))
                .isEqualTo("[minimum@/width, minimum@/more]");
        assertThat(ClassDoors.outcome(SATYA, PETS, new Rectangle())).contains("\"width\":1");
        assertThat(ClassDoors.outcome(SATYA, PETS, new Pet() {})).isEqualTo("[type@]");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(ById.class), @JsonSubTypes.Type(ByName.class)})
    interface Key {}

    record ById(Integer id) implements Key {}

    record ByName(String name, String realm) implements Key {}

    @JsonTypeInfo(
            use = JsonTypeInfo.Id.NAME,
            include = JsonTypeInfo.As.EXISTING_PROPERTY,
            visible = true)
    @JsonSubTypes(@JsonSubTypes.Type(value = Told.class, name = "told"))
    abstract static class Existing {
        @com.fasterxml.jackson.annotation.JsonProperty("@type")
        public String type = "told";
    }

    static class Told extends Existing {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    sealed interface Simple permits Only {}

    record Only(int i) implements Simple {}

    record Holder(List<Key> keys, Map<String, Pet> pets) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Key      | {"id":1}          | {"id":1}
            Key      | {"realm":"r"}     | {"name":null,"realm":"r"}
            Existing | {"@type":"told"}  | {"@type":"told"}
            Existing | {"@type":"x"}     | [const@/@type]
            Existing | {}                | [required@/@type]
            Simple   | {"@type":"Only","i":1} | {"@type":"Only","i":1}
            Holder   | {"keys":[{"id":1}],"pets":{"a":{"kind":"cow"}}} | [enum@/pets/a/kind]
            """)
    void otherWays(String type, String json, String expected) throws ClassNotFoundException {
        Class<?> named = Class.forName(JacksonUnionTest.class.getName() + "$" + type);
        assertThat(ClassDoors.outcome(SATYA, SATYA.compile(named), json)).isEqualTo(expected);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    @JsonSubTypes(@JsonSubTypes.Type(RefusedClass.Sub.class))
    interface RefusedClass {
        record Sub(int i) implements RefusedClass {}
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes(@JsonSubTypes.Type(RefusedWrapper.Sub.class))
    interface RefusedWrapper {
        record Sub(int i) implements RefusedWrapper {}
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, defaultImpl = RefusedDefault.Sub.class)
    @JsonSubTypes(@JsonSubTypes.Type(RefusedDefault.Sub.class))
    interface RefusedDefault {
        record Sub(int i) implements RefusedDefault {}
    }

    @JsonSubTypes(@JsonSubTypes.Type(RefusedUntold.Sub.class))
    interface RefusedUntold {
        record Sub(int i) implements RefusedUntold {}
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    interface RefusedUnlisted {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes(@JsonSubTypes.Type(Only.class))
    interface RefusedStranger {}

    record RefusedMember(@JsonTypeInfo(use = JsonTypeInfo.Id.NAME) Simple it) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            RefusedClass    | @JsonTypeInfo(use = CLASS) on RefusedClass is not understood. Take NAME
            RefusedWrapper  | @JsonTypeInfo(include = WRAPPER_OBJECT) on RefusedWrapper is not understood. Take PROPERTY
            RefusedDefault  | @JsonTypeInfo(defaultImpl) on RefusedDefault is not understood. Take it off
            RefusedUntold   | @JsonSubTypes on RefusedUntold is not understood: nothing says how they are told apart
            RefusedUnlisted | @JsonTypeInfo on RefusedUnlisted is not understood: nothing says which subtypes
            RefusedStranger | which does not extend it
            RefusedMember   | @JsonTypeInfo on component it of record RefusedMember is not understood
            """)
    void otherModes_areRefusedByName(String type, String message) throws ClassNotFoundException {
        Class<?> named = Class.forName(JacksonUnionTest.class.getName() + "$" + type);
        assertThatThrownBy(() -> SATYA.compile(named))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(message);
    }
}
