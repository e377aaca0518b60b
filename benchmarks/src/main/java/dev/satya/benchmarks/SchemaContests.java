package dev.satya.benchmarks;

import dev.satya.benchmarks.Contest.Contender;
import dev.satya.benchmarks.Contest.Role;
import dev.satya.benchmarks.peer.SchemaLibrary;
import dev.satya.benchmarks.workload.RealSchema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Real JSON Schemas: each library that takes part beside Satya, schema by schema. */
final class SchemaContests {
    /** Documents of hundreds of members run through much code, and seldom through each part of it. */
    private static final int WARMTH = 3;

    /** What is done with a schema. */
    enum Work {
        /** A tree becomes a verdict. */
        TREE("F", "from trees", SchemaTree.class, "validate"),
        /** A JSON text becomes a verdict. */
        JSON("G", "from JSON bytes", SchemaJson.class, "validate"),
        /** A schema is compiled. */
        COMPILATION("H", "to compile", SchemaCompilation.class, "compile");

        private final String letter;
        private final String words;
        private final Class<?> benchmarks;
        private final String method;

        Work(String letter, String words, Class<?> benchmarks, String method) {
            this.letter = letter;
            this.words = words;
            this.benchmarks = benchmarks;
            this.method = method;
        }

        String words() {
            return words;
        }

        /** The contest with one schema. */
        Contest with(RealSchema schema) {
            return new Contest(
                    letter + " · " + schema.title() + ", " + words,
                    benchmarks,
                    "Satya",
                    WARMTH,
                    Arrays.stream(SchemaLibrary.values())
                            .filter(library -> library.takesPart(schema))
                            .filter(library -> isFor(library))
                            .map(library -> contender(schema, library))
                            .toList());
        }

        private boolean isFor(SchemaLibrary library) {
            return this != COMPILATION || library == SchemaLibrary.SATYA || !library.isSatya();
        }

        private Contender contender(RealSchema schema, SchemaLibrary library) {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("schema", schema.name());
            parameters.put("library", library.name());
            return new Contender(
                    method,
                    this == COMPILATION ? library.title() : library.label(),
                    Role.PEER,
                    parameters);
        }
    }

    private SchemaContests() {}

    /** All of them, in the order of the table. */
    static List<Contest> all() {
        return Arrays.stream(Work.values())
                .flatMap(work -> Arrays.stream(RealSchema.values()).map(work::with))
                .toList();
    }
}
