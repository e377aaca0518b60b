package dev.satya.spring.web;

import dev.satya.TextInput;
import dev.satya.ValidationException;
import dev.satya.spring.check.Checks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the values of {@link RequestParameters}. */
final class ParametersResolver implements HandlerMethodArgumentResolver {
    private final TypeChecks types;
    private final Refusals refusals;
    private final TextInput meaning;
    private final int maximum;

    /**
     * Makes values of texts.
     *
     * @param maximum of bytes in a form
     */
    ParametersResolver(TypeChecks types, Refusals refusals, TextInput meaning, int maximum) {
        this.types = types;
        this.refusals = refusals;
        this.meaning = meaning;
        this.maximum = maximum;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParameters.class);
    }

    /**
     * Compiles what is asked about a parameter.
     *
     * @throws UncheckableTypeException if Satya makes no values of it
     */
    Checks checks(MethodParameter parameter) {
        return types.require(ResolvableType.forMethodParameter(parameter));
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        RequestParameters sources = parameter.getParameterAnnotation(RequestParameters.class);
        if (http == null || sources == null) {
            throw new IllegalStateException("@RequestParameters are of a servlet's request");
        }
        requireShort(http);
        Checks checks = checks(parameter);
        try {
            Map<String, List<String>> texts =
                    RequestTexts.of(http, sources.value(), checks.schema());
            requireShort(texts);
            return checks.texts(texts, meaning);
        } catch (ValidationException e) {
            throw refusals.of(e);
        }
    }

    private void requireShort(HttpServletRequest request) {
        String type = request.getContentType();
        boolean isForm =
                type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        if (isForm && request.getContentLengthLong() > maximum) {
            throw tooLong();
        }
    }

    /** Of a form that comes in chunks no length is told; its texts are no longer than its bytes. */
    private void requireShort(Map<String, List<String>> texts) {
        long length = 0;
        for (Map.Entry<String, List<String>> entry : texts.entrySet()) {
            for (String text : entry.getValue()) {
                length += entry.getKey().length() + text.length();
            }
        }
        if (length > maximum) {
            throw tooLong();
        }
    }

    private InvalidRequestException tooLong() {
        return InvalidRequestException.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "a form must not be longer than " + maximum + " bytes",
                null);
    }
}
