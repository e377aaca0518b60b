package dev.satya.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of several words, and the fields that get them. */
class NamingTest {

    @ParameterizedTest
    @CsvSource({
        "firstName, first_name, first-name, firstName, FirstName, FIRST_NAME",
        "first_name, first_name, first-name, firstName, FirstName, FIRST_NAME",
        "First-Name, first_name, first-name, firstName, FirstName, FIRST_NAME",
        "FIRST_NAME, first_name, first-name, firstName, FirstName, FIRST_NAME",
        "first name.x, first_name_x, first-name-x, firstNameX, FirstNameX, FIRST_NAME_X",
        "HTTPServer2Id, http_server2_id, http-server2-id, httpServer2Id, HttpServer2Id,"
                + " HTTP_SERVER2_ID",
        "userID, user_id, user-id, userId, UserId, USER_ID",
        "iso8601Date, iso8601_date, iso8601-date, iso8601Date, Iso8601Date, ISO8601_DATE",
        "id, id, id, id, Id, ID",
        "_id, _id, _id, _id, _Id, _ID",
        "a__b_, a_b_, a-b_, aB_, AB_, A_B_",
        "$ref, $ref, $ref, $ref, $ref, $REF",
        "größeInMM, größe_in_mm, größe-in-mm, größeInMm, GrößeInMm, GRÖSSE_IN_MM",
        "___, ___, ___, ___, ___, ___",
    })
    void name_inEachWay_isItsWords(
            String name,
            String snake,
            String kebab,
            String camel,
            String pascal,
            String screaming) {
        assertThat(List.of(Naming.values()).stream().map(way -> way.apply(name)))
                .containsExactly(snake, kebab, camel, pascal, screaming);
    }

    @Test
    void name_inAnyWay_isInIt() {
        for (Naming way : Naming.values()) {
            for (String name : List.of("firstName", "HTTPServer", "_first_name", "a1B2", "")) {
                assertThat(way.apply(way.apply(name))).isEqualTo(way.apply(name));
            }
        }
    }

    @Test
    void naming_ofAnObject_givesFieldsAFirstAlias() {
        ObjectSchema object =
                Schema.object()
                        .field("firstName", Schema.string())
                        .alias("firstName", "forename")
                        .field("id", Schema.integer())
                        .naming(Naming.SNAKE)
                        .build();

        assertThat(object.fields().get(0).aliases()).containsExactly("first_name", "forename");
        assertThat(object.fields().get(1).aliases()).isEmpty();
        assertThat(object.naming(Naming.SNAKE)).isEqualTo(object);
        assertThat(object.naming(name -> name.toUpperCase(Locale.ROOT)).fields().get(1).aliases())
                .containsExactly("ID");
    }

    @Test
    void naming_thatMakesOneNameOfTwo_isRefused() {
        ObjectBuilder builder =
                Schema.object()
                        .field("firstName", Schema.string())
                        .field("first_name", Schema.string())
                        .naming(Naming.SNAKE);

        assertThatThrownBy(builder::build)
                .isInstanceOf(SchemaException.class)
                .hasMessage("alias \"first_name\" of field \"firstName\" is the name of a field");
    }
}
