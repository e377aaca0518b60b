package dev.satya.spring.web;

import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.support.MultipartResolutionDelegate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Compiles what the application's controllers take before the first request comes: a mistake stops the start.
 */
final class HandlerReview implements SmartInitializingSingleton {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final BodyConverter bodies;
    private final ParametersResolver parameters;
    private final Scope scope;
    private final BooleanSupplier isProvided;

    /**
     * Reviews the handlers of these.
     *
     * @param isProvided whether there is a provider of Jakarta Validation, which checks what is beside
     *     bodies
     */
    HandlerReview(
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            BodyConverter bodies,
            ParametersResolver parameters,
            Scope scope,
            BooleanSupplier isProvided) {
        this.mappings = mappings;
        this.bodies = bodies;
        this.parameters = parameters;
        this.scope = scope;
        this.isProvided = isProvided;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(handler -> scope.contains(handler.getBeanType()))
                .forEach(this::review);
    }

    private void review(HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            try {
                review(parameter);
            } catch (RuntimeException e) {
                throw new UncheckableTypeException(
                        "parameter "
                                + parameter.getParameterIndex()
                                + " of "
                                + handler.getShortLogMessage()
                                + " cannot be checked: "
                                + e.getMessage(),
                        e);
            }
        }
    }

    private void review(MethodParameter parameter) {
        boolean isRead = isRead(parameter);
        if (!isProvided.getAsBoolean()) {
            UncheckedConstraints.refuse(parameter, isRead);
        }
    }

    /** Whether Satya is asked about it, and what it says is compiled. */
    private boolean isRead(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(RequestParameters.class)) {
            parameters.checks(parameter);
            return true;
        }
        if (isBody(parameter)) {
            return bodies.reads(ResolvableType.forMethodParameter(parameter.nestedIfOptional()));
        }
        if (HttpEntity.class.isAssignableFrom(parameter.getParameterType())) {
            Stream.of(ResolvableType.forMethodParameter(parameter).getGenerics())
                    .forEach(bodies::requireReadOf);
            return true;
        }
        return false;
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                || parameter.hasParameterAnnotation(RequestPart.class)
                        && !MultipartResolutionDelegate.isMultipartArgument(parameter);
    }
}
