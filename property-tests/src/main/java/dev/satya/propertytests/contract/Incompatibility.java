package dev.satya.propertytests.contract;

import java.util.Locale;

/**
 * Data that two schemas disagree about, as small as it could be made.
 *
 * @param broken {@link Compatibility#BACKWARD}: the released schema takes it, the new one does not;
 *     {@link Compatibility#FORWARD}: the other way round
 * @param fault why the one that refuses it does, in words: code, path and place in that schema
 * @param json the data
 */
public record Incompatibility(Compatibility broken, String fault, String json) {

    /** One line. */
    @Override
    public String toString() {
        String who =
                broken == Compatibility.BACKWARD
                        ? "the new schema refuses what the released one takes"
                        : "the released schema refuses what the new one takes";
        return "not "
                + broken.name().toLowerCase(Locale.ROOT)
                + " compatible: "
                + who
                + ", "
                + json
                + ": "
                + fault;
    }
}
