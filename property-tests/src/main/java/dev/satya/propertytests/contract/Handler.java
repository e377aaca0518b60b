package dev.satya.propertytests.contract;

/**
 * What takes data: it returns where it accepts them, and throws where it rejects them.
 *
 * @param <T> the data
 */
@FunctionalInterface
public interface Handler<T> {

    /**
     * Takes an instance, which is its own to change.
     *
     * @throws Exception to reject it
     */
    void handle(T instance) throws Exception;
}
