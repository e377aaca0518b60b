package dev.satya.interpreter.output;

/**
 * Where an evaluation is.
 *
 * @param evaluationPath the way through the schemas, references included, as a JSON Pointer
 * @param instanceLocation the way through the instance, as a JSON Pointer
 */
record Place(String evaluationPath, String instanceLocation) {
    static final Place ROOT = new Place("", "");

    /** In a schema that this one applies. */
    Place through(String... segments) {
        String path = evaluationPath;
        for (String segment : segments) {
            path = append(path, segment);
        }
        return new Place(path, instanceLocation);
    }

    /** At a member or an item. */
    Place at(Object segment) {
        return new Place(evaluationPath, append(instanceLocation, segment.toString()));
    }

    static String append(String pointer, String segment) {
        return pointer + "/" + segment.replace("~", "~0").replace("/", "~1");
    }
}
