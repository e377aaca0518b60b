package dev.satya.examples.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The service answers as the page on Spring Boot says. */
@ExtendWith(RunningService.Extension.class)
class DocumentedRequestsTest {
    private static final Pattern REQUEST =
            Pattern.compile(
                    "<!-- request: (\\w+) (\\S+) -->\\n```json\\n(.*?)```\\n.*?"
                            + "<!-- answer: (\\d+) -->\\n```json\\n(.*?)```\\n",
                    Pattern.DOTALL);
    private static final Validator<Object> JSON =
            Satya.standard().compile(Schema.any(), Object.class);

    static Stream<Arguments> requests() throws IOException {
        String page = Files.readString(Path.of("../../docs/spring-boot.md"));
        List<MatchResult> found = REQUEST.matcher(page).results().toList();
        assertThat(found).hasSizeGreaterThan(1);
        return found.stream()
                .map(
                        it ->
                                Arguments.of(
                                        it.group(1),
                                        it.group(2),
                                        it.group(3),
                                        Integer.valueOf(it.group(4)),
                                        it.group(5)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void request_isAnsweredAsThePageSays(
            String method,
            String path,
            String body,
            int status,
            String expected,
            RunningService service)
            throws Exception {
        HttpResponse<String> answer =
                service.send(
                        service.to(path)
                                .header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body)));

        assertThat(JSON.parseJson(answer.body())).isEqualTo(JSON.parseJson(expected));
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
