package dev.satya.benchmarks.workload;

/** How the keys of an input map relate to the literals in code and schema. */
public enum Keys {
    /** The very same objects, as where the maps are made by code or by a parser that interns. */
    IDENTICAL {
        @Override
        String of(String literal) {
            return literal;
        }
    },
    /** Equal, but objects of their own in every map, as from a parser that does not intern. */
    EQUAL {
        @Override
        String of(String literal) {
            return new String(literal);
        }
    };

    abstract String of(String literal);
}
