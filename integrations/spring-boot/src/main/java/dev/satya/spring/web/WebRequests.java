package dev.satya.spring.web;

import dev.satya.TextInput;
import dev.satya.interpreter.Satya;
import dev.satya.spring.check.CheckListener;
import dev.satya.spring.schema.NamedSchemas;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What reads the requests of an application and answers those that are refused. */
public final class WebRequests implements WebMvcConfigurer {
    private final BodyConverter bodies;
    private final ParametersResolver parameters;
    private final ProblemResolver problems;
    private final Scope scope;

    /**
     * Choices of an application.
     *
     * @param packages of its controllers, with those below them; none: all
     * @param others what becomes of JSON bodies of other types
     * @param maximum of bytes in a body
     * @param ofViolations the status of a request that is well-formed and not valid
     * @param empty what an empty text is
     * @param fallback the language of a request that asks for none
     */
    public record Choices(
            List<String> packages,
            OtherBodies others,
            int maximum,
            HttpStatusCode ofViolations,
            TextInput.Empty empty,
            Locale fallback) {}

    /** Reads requests as chosen. */
    public WebRequests(
            Satya satya,
            NamedSchemas schemas,
            CheckListener listener,
            List<ProblemCustomizer> customizers,
            Choices choices) {
        this.scope = new Scope(choices.packages());
        TypeChecks types = new TypeChecks(new CheckCompiler(satya, schemas, listener, scope));
        Refusals refusals = new Refusals(choices.ofViolations());
        this.bodies =
                new BodyConverter(
                        satya, types, scope, choices.others(), refusals, choices.maximum());
        TextInput meaning = TextInput.DEFAULT.with(choices.empty()).with(TextInput.Names.NESTED);
        this.parameters = new ParametersResolver(types, refusals, meaning, choices.maximum());
        this.problems =
                new ProblemResolver(
                        new RequestLocale(choices.fallback()),
                        refusals,
                        handler -> scope.contains(handler.getBeanType()),
                        customizers);
    }

    /** Reads bodies and writes models; to be put before Spring's converters. */
    public HttpMessageConverter<?> converter() {
        return bodies;
    }

    /**
     * Compiles what these controllers take, once they are known.
     *
     * @param isProvided whether there is a provider of Jakarta Validation, by which Spring checks
     *     constraints on parameters themselves
     */
    public SmartInitializingSingleton review(
            ObjectProvider<RequestMappingHandlerMapping> mappings, BooleanSupplier isProvided) {
        return new HandlerReview(mappings, bodies, parameters, scope, isProvided);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(parameters);
    }

    /** Behind the application's own handlers, and before what answers without violations. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        int at = 0;
        for (int i = 0; i < resolvers.size(); i++) {
            if (resolvers.get(i) instanceof ExceptionHandlerExceptionResolver) {
                at = i + 1;
            }
        }
        resolvers.add(at, problems);
    }
}
