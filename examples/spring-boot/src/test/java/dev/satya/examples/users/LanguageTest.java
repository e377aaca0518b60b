package dev.satya.examples.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of answers. */
@ExtendWith(RunningService.Extension.class)
class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de                | de    | niemand ist älter als 150",
                "sv, de-CH;q=0.5   | de-CH | niemand ist älter als 150",
                "en                | en    | nobody is older than 150",
                "de                | de    | mindestens 1 Zeichen",
                "fr                | fr    | au moins 1 caractère",
                "nonsense;;        | en    | at least 1 character",
            })
    void answer_isInTheLanguageAskedFor(
            String header, String language, String words, RunningService service) throws Exception {
        HttpResponse<String> answer =
                service.send(
                        service.to("/users")
                                .header("Content-Type", "application/json")
                                .header("Accept-Language", header)
                                .POST(BodyPublishers.ofString("{\"name\": \"\", \"age\": 200}")));

        assertThat(answer.body()).contains(words);
        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
    }

    @Test
    void answer_withoutViolations_isInEnglishAndSaysSo(RunningService service) throws Exception {
        HttpResponse<String> answer =
                service.send(
                        service.to("/users/many")
                                .header("Content-Type", "text/plain")
                                .header("Accept-Language", "de")
                                .POST(BodyPublishers.ofString("[]")));

        assertThat(answer.body()).contains("is not supported");
        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
    }
}
