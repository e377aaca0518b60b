package dev.satya.spring.web;

import dev.satya.Path;
import dev.satya.ValidationException;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import io.vavr.collection.Seq;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * With which status of HTTP a request is refused.
 *
 * @param ofViolations what is well-formed, and not valid
 */
record Refusals(HttpStatusCode ofViolations) {

    /** 413 for what is too long, 400 for what is no JSON, and else what is set. */
    InvalidRequestException of(ValidationException invalid) {
        Seq<Violation> violations = invalid.violations();
        HttpStatusCode status = ofViolations;
        for (Violation violation : violations) {
            if (violation.code().equals("json")) {
                status = HttpStatus.BAD_REQUEST;
            }
            if ("documentLength".equals(violation.arguments().get("limit"))) {
                status = HttpStatus.CONTENT_TOO_LARGE;
            }
        }
        return InvalidRequestException.of(status, violations);
    }

    /** There is no body, or it is null. */
    Violation absent() {
        return Violation.builder("required", Path.ROOT, Satya.catalogue()).build();
    }
}
