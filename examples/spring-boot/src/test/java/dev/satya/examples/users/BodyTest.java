package dev.satya.examples.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON bodies, over HTTP. */
@ExtendWith(RunningService.Extension.class)
class BodyTest {
    private static final String ADA =
            "{\"id\": 1, \"name\": \"Ada\", \"age\": 36, \"email\": \"ada@example.com\","
                    + " \"password\": \"correct horse\"}";

    @Test
    void record_thatIsValid_isTaken(RunningService service) throws Exception {
        HttpResponse<String> answer = service.post("/users", ADA);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"name\":\"Ada\"");
    }

    @Test
    void record_withFaultsOfTypeAndConstraint_hasAllInOneAnswer(RunningService service)
            throws Exception {
        HttpResponse<String> answer =
                service.post(
                        "/users",
                        "{\"id\": \"x\", \"name\": \"\", \"age\": 200, \"password\": \"short\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"type\":\"about:blank\",\"title\":\"Unprocessable"
                                + " Content\",\"status\":422,\"errors\":["
                                + error("id", "type", "must be an integer, not a string", null)
                                + ","
                                + error(
                                        "name",
                                        "minLength",
                                        "must have at least 1 character",
                                        "\"minLength\":1")
                                + ","
                                + error(
                                        "age",
                                        "maximum",
                                        "nobody is older than 150",
                                        "\"maximum\":150")
                                + ","
                                + error("email", "required", "must be given", "")
                                + ","
                                + error(
                                        "password",
                                        "minLength",
                                        "must have at least 12 characters",
                                        "\"minLength\":12")
                                + "]}");
        assertThat(answer.body()).doesNotContain("short");
    }

    private static String error(String name, String code, String detail, String arguments) {
        String given =
                arguments == null ? "\"actual\":\"string\",\"expected\":\"integer\"" : arguments;
        return "{\"pointer\":\"#/"
                + name
                + "\",\"code\":\""
                + code
                + "\",\"detail\":\""
                + detail
                + "\",\"arguments\":{"
                + given
                + "}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/users      | {\"id\": 1                  | 400 | json",
                "/users      | []                          | 422 | type",
                "/users      | null                        | 422 | type",
                "/users      | \uD83D                      | 400 | json",
                "/users/many | [{\"id\": 1}]               | 422 | \"pointer\":\"#/0/name\"",
                "/users/many | {}                          | 422 | type",
                "/odd/bean   | {\"name\": \"x\"}           | 422 | minLength",
                "/odd/bean   | {}                          | 422 | required",
                "/odd/map    | {\"city\": \"\"}            | 422 | minLength",
                "/orders     | {\"number\": \"1\", \"items\": [{\"sku\": 1, \"quantity\": 0}]}"
                        + " | 422 | \"pointer\":\"#/items/0/quantity\"",
                "/odd/parcel | {\"id\": \"123456\", \"to\": {\"city\": \"x\", \"house\": 0}}"
                        + " | 422 | \"code\":\"maxLength\"",
                "/odd/own    | {}                          | 418 | required",
                "/odd/places/one   | {\"city\": \"x\", \"house\": 0} | 422 | #/house",
                "/odd/parcels/one  | {\"id\": \"x\"}       | 422 | #/to",
                "/odd/places/many  | [{\"house\": 0}]      | 422 | #/0/city",
                "/odd/parcels/many | [{\"id\": \"x\"}]     | 422 | #/0/to",
                "/odd/maybe  | null                        | 422 | type",
            })
    void body_thatIsRefused_isToldWhy(
            String path, String json, int status, String part, RunningService service)
            throws Exception {
        HttpResponse<String> answer = service.post(path, json);

        assertThat(answer.body()).contains(part);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/users/many   | []                                    | {\"added\":0}",
                "/odd/bean     | {\"name\": \"xy\"}                    | xy",
                "/odd/map      | {\"city\": \"Basel\"}                 | {city=Basel}",
                "/odd/optional | {\"city\": \"Basel\", \"house\": 1}   | Optional[Place[city=Basel,"
                        + " house=1]]",
                "/odd/maybe    | ''                                    | null",
                "/odd/text     | {\"no\": JSON                         | {\"no\": JSON",
                "/orders       | {\"number\": \"7\", \"items\": [{\"sku\": \"a\", \"quantity\": 1}]}"
                        + " | {\"number\":\"7\",\"items\":[{\"sku\":\"a\",\"quantity\":1}]}",
            })
    void body_thatIsTaken_isAValue(
            String path, String json, String expected, RunningService service) throws Exception {
        HttpResponse<String> answer = service.post(path, json);

        assertThat(answer.body()).isEqualTo(expected);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void recordAndItsSchema_bothWithFaults_tellAllOnce(RunningService service) throws Exception {
        HttpResponse<String> answer =
                service.post(
                        "/odd/parcel",
                        "{\"id\": \"123456\", \"to\": {\"city\": \"x\", \"house\": 0},"
                                + " \"weights\": []}");

        assertThat(answer.body().split("\"code\"")).hasSize(3);
        assertThat(answer.body()).contains("#/to/house", "#/id");
    }

    @Test
    void problem_hasWhatTheApplicationAdds(RunningService service) throws Exception {
        HttpResponse<String> answer =
                service.send(
                        service.to("/odd/bean")
                                .header("Content-Type", "application/json")
                                .header("X-Trace", "t1")
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.body()).contains("\"trace\":\"t1\"", "\"code\":\"required\"");
    }

    @Test
    void bodyOfEntity_isCheckedToo(RunningService service) throws Exception {
        HttpResponse<String> answer =
                service.send(
                        service.to("/odd/entity")
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"city\": \"x\"}")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("#/house");
    }

    @Test
    void entity_withoutBody_isTaken(RunningService service) throws Exception {
        assertThat(service.get("/odd/nothing").body()).isEqualTo("GET null");
    }

    @ParameterizedTest
    @CsvSource({"1, Place[city=x; house=1] 3", "0, #/house"})
    void part_thatIsJson_isCheckedToo(int house, String part, RunningService service)
            throws Exception {
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"place\"\r\n"
                        + "Content-Type: application/json\r\n\r\n{\"city\": \"x\", \"house\": "
                        + house
                        + "}\r\n--b\r\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"f\"\r\n\r\nabc\r\n--b--\r\n";

        HttpResponse<String> answer =
                service.post(
                        "/odd/part",
                        "multipart/form-data; boundary=b",
                        BodyPublishers.ofString(body));

        assertThat(answer.body()).contains(part.replace(';', ','));
    }

    @Test
    void body_thatIsAbsent_isRequired(RunningService service) throws Exception {
        HttpResponse<String> answer = service.post("/odd/bean", "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"pointer\":\"#\"", "\"code\":\"required\"");
    }

    static Stream<Arguments> unsupported() {
        byte[] json = ADA.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("text/plain", null, json, "text/plain"),
                Arguments.of("application/json;charset=ISO-8859-1", null, json, "ISO-8859-1"),
                Arguments.of("application/json;charset=UTF-16", null, json, "UTF-16"),
                Arguments.of("application/json;charset=nonsense", null, json, "Content-Type"),
                Arguments.of("nonsense", null, json, "Content-Type"),
                Arguments.of("application/json", "gzip", json, "Content-Encoding"));
    }

    @ParameterizedTest
    @MethodSource("unsupported")
    void body_ofUnknownKind_isUnsupported(
            String type, String coding, byte[] body, String part, RunningService service)
            throws Exception {
        var request = service.to("/odd/bean").header("Content-Type", type);
        if (coding != null) {
            request.header("Content-Encoding", coding);
        }

        HttpResponse<String> answer = service.send(request.POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.body()).contains("\"title\":\"Unsupported Media Type\"", part);
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void body_thatIsTooLong_isRefused(boolean isLengthTold, RunningService service)
            throws Exception {
        byte[] body = (" ".repeat(100_000) + ADA).getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer =
                service.post(
                        "/users",
                        "application/json",
                        isLengthTold
                                ? BodyPublishers.ofByteArray(body)
                                : BodyPublishers.ofInputStream(
                                        () -> new java.io.ByteArrayInputStream(body)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("Content Too Large", "must not be longer than 65536 bytes of JSON");
    }

    @Test
    void bodyInUtf8_withCharsetOrSuffix_isTaken(RunningService service) throws Exception {
        for (String type :
                new String[] {"application/json;charset=utf-8", "application/merge-patch+json"}) {
            HttpResponse<String> answer =
                    service.post("/odd/bean", type, BodyPublishers.ofString("{\"name\": \"żó\"}"));
            assertThat(answer.body()).isEqualTo("żó");
        }
    }
}
