package dev.satya.examples.users;

import dev.satya.Problem;
import dev.satya.spring.web.ProblemCustomizer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Tells callers who trace their requests which one it was. */
@Component
class TracedProblems implements ProblemCustomizer {
    @Override
    public Problem customize(Problem problem, HttpServletRequest request) {
        String trace = request.getHeader("X-Trace");
        return trace == null ? problem : problem.with("trace", trace);
    }
}
