package dev.satya.benchmarks.workload;

import tools.jackson.databind.json.JsonMapper;

/** JSON texts and trees, by Jackson's databind. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    /** The mapper with its defaults. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** A value as JSON in UTF-8, without white space. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
