package dev.satya.spring.web;

import dev.satya.Problem;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A request that is refused. It is answered with problem details in the language of the request, unless the
 * application has an {@code @ExceptionHandler} for it. The message has nothing of the request.
 */
public final class InvalidRequestException extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    private final transient Seq<Violation> violations;
    private final @Nullable String detail;

    private InvalidRequestException(
            HttpStatusCode status,
            Seq<Violation> violations,
            @Nullable String detail,
            @Nullable Throwable cause) {
        super(status, ProblemDetail.forStatus(status), cause);
        this.violations = violations;
        this.detail = detail;
    }

    /** One with violations, at least one. */
    static InvalidRequestException of(HttpStatusCode status, Seq<Violation> violations) {
        return new InvalidRequestException(status, violations, null, null);
    }

    /** One that is not looked at, with the words that say why. */
    static InvalidRequestException of(
            HttpStatusCode status, String detail, @Nullable Throwable cause) {
        return new InvalidRequestException(status, Vector.empty(), detail, cause);
    }

    /** A body in a charset or compressed in a way that is not read. */
    static InvalidRequestException unsupported(String detail) {
        InvalidRequestException refusal = of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, detail, null);
        refusal.getHeaders().set(HttpHeaders.ACCEPT_ENCODING, "identity");
        return refusal;
    }

    /** All violations; none if the request was not looked at. */
    public Seq<Violation> violations() {
        return violations;
    }

    /** The answer in a language. */
    public Problem problem(Locale locale) {
        Problem problem = Problem.of(violations, locale).withStatus(getStatusCode().value());
        return detail == null ? problem : problem.withDetail(detail);
    }

    /** For applications that handle Spring's exceptions themselves. */
    @Override
    public ProblemDetail updateAndGetBody(@Nullable MessageSource messages, Locale locale) {
        ProblemDetail body = getBody();
        Map<String, @Nullable Object> members = problem(locale).toMap();
        body.setType(URI.create(String.valueOf(members.get("type"))));
        body.setTitle((String) members.get("title"));
        body.setDetail(detail);
        body.setProperty("errors", Objects.requireNonNull(members.get("errors")));
        return body;
    }

    @Override
    public String getMessage() {
        String codes = String.join(", ", violations.map(Violation::code).distinct());
        return getStatusCode() + (codes.isEmpty() ? "" : ": " + codes);
    }
}
