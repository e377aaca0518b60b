package dev.satya.propertytests.contract;

/**
 * What says whether it accepts data.
 *
 * @param <T> the data
 */
@FunctionalInterface
public interface Judge<T> {

    /**
     * Whether it accepts an instance, which is its own to change.
     *
     * @throws Exception if it fails
     */
    boolean accepts(T instance) throws Exception;
}
