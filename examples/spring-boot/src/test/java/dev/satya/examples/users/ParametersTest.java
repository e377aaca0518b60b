package dev.satya.examples.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths, queries, headers and forms, over HTTP. */
@ExtendWith(RunningService.Extension.class)
class ParametersTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void path_queryAndHeader_areOneValue(RunningService service) throws Exception {
        HttpResponse<String> answer =
                service.send(service.to("/odd/7?q=tea").header("x-tenant", "ch"));

        assertThat(answer.body()).isEqualTo("Everything[id=7, q=tea, tenant=ch]");
    }

    @Test
    void path_queryAndHeader_withFaults_haveAllInOneAnswer(RunningService service)
            throws Exception {
        HttpResponse<String> answer =
                service.send(service.to("/odd/0?q=t").header("X-TENANT", "long"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"pointer\":\"#/id\"", "#/q", "#/X-Tenant", "must be at least 1");
        assertThat(answer.body()).doesNotContain("long\"");
    }

    @Test
    void name_ofPathAndQuery_isRefused(RunningService service) throws Exception {
        HttpResponse<String> answer =
                service.send(service.to("/odd/7?id=8&q=tea").header("X-Tenant", "ch"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("#/id", "duplicateKey", "must not be given twice");
    }

    @Test
    void search_withoutLimit_hasTheDefault(RunningService service) throws Exception {
        HttpResponse<String> answer =
                service.send(service.to("/users?name=Ada&limit=").header("X-Request-Id", "1"));

        assertThat(answer.body()).contains("\"limit\":20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id=7&to.city=Basel&to.house=3&weights=1&weights=2 | Parcel[id=7, to=Place[city=Basel,"
                        + " house=3], weights=[1, 2]]",
                "id=7&to[city]=Basel&to[house]=3&weights[1]=2&weights[0]=1 | Parcel[id=7,"
                        + " to=Place[city=Basel, house=3], weights=[1, 2]]",
                "id=7&to.city=Basel&to.house=x&weights=1&weights=y | #/to/house",
                "id=7&to.city=Basel&to.house=x&weights=1&weights=y | #/weights/1",
                "id=&to.city=Basel&to.house=1                     | #/id",
                "id=1&to.city=Basel&to.house=1&to[house]=2        | duplicateKey",
            })
    void form_withPartsOfParts_isOneValueOrAllViolations(
            String form, String part, RunningService service) throws Exception {
        HttpResponse<String> answer =
                service.post("/odd/parcel-form", FORM, BodyPublishers.ofString(form));

        assertThat(answer.body()).contains(part);
    }

    @ParameterizedTest
    @CsvSource({
        "70000, true, 413",
        "70000, false, 413",
        "3000000, true, 413",
        "3000000, false, 400"
    })
    void form_thatIsTooLong_isRefused(
            int length, boolean isLengthTold, int status, RunningService service) throws Exception {
        byte[] form = ("id=" + "7".repeat(length)).getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer =
                service.post(
                        "/odd/parcel-form",
                        FORM,
                        isLengthTold
                                ? BodyPublishers.ofByteArray(form)
                                : BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(form)));

        assertThat(answer.body()).contains("longer than");
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void form_thatIsMalformed_isRefused(RunningService service) throws Exception {
        HttpResponse<String> answer =
                service.post("/odd/parcel-form", FORM, BodyPublishers.ofString("id=%zz"));

        assertThat(answer.body()).contains("the query or form is malformed").doesNotContain("zz");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void form_ofParts_isTaken(RunningService service) throws Exception {
        StringBuilder form = new StringBuilder();
        for (String field : new String[] {"id=7", "to.city=Basel", "to.house=3", "weights=1"}) {
            int end = field.indexOf('=');
            form.append("--b\r\nContent-Disposition: form-data; name=\"")
                    .append(field, 0, end)
                    .append("\"\r\n\r\n")
                    .append(field, end + 1, field.length())
                    .append("\r\n");
        }

        HttpResponse<String> answer =
                service.post(
                        "/odd/parcel-form",
                        "multipart/form-data; boundary=b",
                        BodyPublishers.ofString(form + "--b--\r\n"));

        assertThat(answer.body())
                .isEqualTo("Parcel[id=7, to=Place[city=Basel, house=3], weights=[1]]");
    }

    @Test
    void form_ofExample_isTheSameAsItsJson(RunningService service) throws Exception {
        HttpResponse<String> answer =
                service.post(
                        "/users",
                        FORM,
                        BodyPublishers.ofString(
                                "id=1&name=Ada&age=36&email=ada%40example.com&password=correct+horse"));

        assertThat(answer.statusCode()).isEqualTo(201);
    }
}
