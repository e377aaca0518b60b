package dev.satya.propertytests.instances;

/**
 * A constraint of a schema, as something that an instance can break.
 *
 * @param place of the schema, within the whole: {@code /fields/age}; empty: the whole
 * @param code of the violation
 */
public record FaultPlace(String place, String code) {

    /** As in {@link Faulty#place}: {@code /fields/age/minimum}. */
    @Override
    public String toString() {
        return place + "/" + code;
    }
}
