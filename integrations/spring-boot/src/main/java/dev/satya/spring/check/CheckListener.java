package dev.satya.spring.check;

/** Is told of every check of a request. Beans of it are found. Thread-safe; called on the request's thread. */
@FunctionalInterface
public interface CheckListener {

    /** A version of a schema was asked. What this throws fails the request. */
    void checked(CheckReport report);
}
