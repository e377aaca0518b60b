package dev.satya.spring.web;

import dev.satya.Problem;
import io.vavr.collection.Vector;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers refused requests with problem details: those that Satya refuses, and those that Spring refuses
 * before, since there is no body or one of another media type.
 */
final class ProblemResolver implements HandlerExceptionResolver {
    private final Log log = LogFactory.getLog(ProblemResolver.class);
    private final RequestLocale locale;
    private final Refusals refusals;
    private final Predicate<HandlerMethod> handlers;
    private final List<ProblemCustomizer> customizers;

    /**
     * Answers requests.
     *
     * @param handlers of which the answers to what Spring refuses are problem details
     */
    ProblemResolver(
            RequestLocale locale,
            Refusals refusals,
            Predicate<HandlerMethod> handlers,
            List<ProblemCustomizer> customizers) {
        this.locale = locale;
        this.refusals = refusals;
        this.handlers = handlers;
        this.customizers = List.copyOf(customizers);
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception exception) {
        InvalidRequestException refusal = refusal(handler, exception);
        if (refusal == null || response.isCommitted()) {
            return null;
        }
        boolean isWorded = !refusal.violations().isEmpty();
        Locale language = isWorded ? locale.of(request) : Locale.ENGLISH;
        Problem problem = refusal.problem(language);
        for (ProblemCustomizer customizer : customizers) {
            problem = customizer.customize(problem, request);
        }
        try {
            write(problem, refusal.getHeaders(), language, response);
        } catch (IOException e) { // the caller is gone: there is nobody to answer
            log.debug("A problem was not written", e);
        }
        return new ModelAndView();
    }

    private @Nullable InvalidRequestException refusal(
            @Nullable Object handler, Exception exception) {
        if (exception instanceof InvalidRequestException ours) {
            return ours;
        }
        if (handler instanceof HandlerMethod method && !handlers.test(method)) {
            return null;
        }
        if (exception instanceof HttpMediaTypeNotSupportedException unsupported) {
            return unsupported(unsupported);
        }
        boolean isAbsent =
                exception instanceof HttpMessageNotReadableException
                        && exception.getCause() == null;
        return isAbsent
                ? InvalidRequestException.of(HttpStatus.BAD_REQUEST, Vector.of(refusals.absent()))
                : null;
    }

    private static InvalidRequestException unsupported(
            HttpMediaTypeNotSupportedException exception) {
        String detail = exception.getBody().getDetail();
        InvalidRequestException refusal =
                InvalidRequestException.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        detail == null ? "the Content-Type is not supported" : detail,
                        exception);
        refusal.getHeaders().putAll(exception.getHeaders());
        return refusal;
    }

    private static void write(
            Problem problem, HttpHeaders headers, Locale language, HttpServletResponse response)
            throws IOException {
        byte[] json = problem.toJson().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        headers.forEach((name, all) -> all.forEach(each -> response.addHeader(name, each)));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
