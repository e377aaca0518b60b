package dev.satya.spring.web;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaPart;
import dev.satya.spring.web.RequestParameters.From;
import io.vavr.collection.Vector;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerMapping;

/** The texts of a request by name. For one thread. */
final class RequestTexts {
    private final HttpServletRequest request;
    private final Set<String> declared;
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Set<String> twice = new LinkedHashSet<>();

    private RequestTexts(HttpServletRequest request, Set<String> declared) {
        this.request = request;
        this.declared = declared;
    }

    /**
     * The texts of these parts of a request.
     *
     * @throws ValidationException with a violation {@code duplicateKey} for each name that comes from two
     *     parts
     */
    static Map<String, List<String>> of(HttpServletRequest request, From[] parts, Schema schema) {
        Set<String> declared = new LinkedHashSet<>();
        addNames(schema, declared);
        RequestTexts collected = new RequestTexts(request, declared);
        for (From part : parts) {
            collected.add(part);
        }
        if (!collected.twice.isEmpty()) {
            throw new ValidationException(
                    Vector.ofAll(collected.twice).map(RequestTexts::duplicate));
        }
        return collected.texts;
    }

    private static void addNames(Schema schema, Set<String> names) {
        if (schema instanceof ObjectSchema object) {
            for (Field field : object.fields()) {
                names.add(field.name());
                names.addAll(field.aliases());
            }
            return;
        }
        for (SchemaPart part : schema.parts()) {
            if (part.isInPlace()) {
                addNames(part.schema(), names);
            }
        }
    }

    private static Violation duplicate(String name) {
        return Violation.builder("duplicateKey", Path.of(name), Satya.catalogue()).build();
    }

    private void add(From part) {
        switch (part) {
            case PATH -> addPath();
            case QUERY_OR_FORM -> addParameters();
            case HEADER -> addHeaders();
        }
    }

    private void addPath() {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> map) {
            map.forEach(
                    (name, text) -> {
                        if (declared.contains(String.valueOf(name))) {
                            put(String.valueOf(name), List.of(String.valueOf(text)));
                        }
                    });
        }
    }

    private void addParameters() {
        Map<String, String[]> parameters;
        try {
            parameters = request.getParameterMap();
        } catch (
                IllegalStateException
                        e) { // of the container, which says no more to whoever does not know it
            throw InvalidRequestException.of(
                    HttpStatus.BAD_REQUEST,
                    "the query or form is malformed, or longer than the server reads",
                    e);
        }
        parameters.forEach((name, all) -> put(name, Arrays.asList(all)));
    }

    private void addHeaders() {
        for (String name : declared) {
            List<String> lines = new ArrayList<>(Collections.list(request.getHeaders(name)));
            if (!lines.isEmpty()) {
                put(name, lines);
            }
        }
    }

    private void put(String name, List<String> all) {
        if (texts.put(name, all) != null) {
            twice.add(name);
        }
    }
}
