package dev.satya.spring.web;

import dev.satya.Problem;
import jakarta.servlet.http.HttpServletRequest;

/** Adds to the answer what an API says beside violations, such as a type. Beans of it are found. Thread-safe. */
@FunctionalInterface
public interface ProblemCustomizer {

    /** The problem to answer in place of this one. */
    Problem customize(Problem problem, HttpServletRequest request);
}
