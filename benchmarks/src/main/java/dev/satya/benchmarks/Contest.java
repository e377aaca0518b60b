package dev.satya.benchmarks;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Benchmarks that do the same work; ratios are to the first of them.
 *
 * @param title what the work is
 * @param benchmarks the class that has them
 * @param base what the table calls the first one in the heads of its columns
 * @param warmth how many times the usual number of iterations they are warmed for
 * @param contenders the first one is the base
 */
record Contest(
        String title, Class<?> benchmarks, String base, int warmth, List<Contender> contenders) {

    /** One whose base is hand-written. */
    Contest(String title, Class<?> benchmarks, List<Contender> contenders) {
        this(title, benchmarks, "hand", 1, contenders);
    }

    /**
     * One of them.
     *
     * @param method its method
     * @param label what the table calls it
     * @param role how often it runs
     * @param parameters JMH's, in the order of its name
     */
    record Contender(String method, String label, Role role, Map<String, String> parameters) {

        /** One without parameters. */
        Contender(String method, String label, Role role) {
            this(method, label, role, Map.of());
        }
    }

    /** How often one runs. */
    enum Role {
        /** Hand-written, and Satya beside it: in every round. */
        OURS,
        /** Where small differences do not matter: in the first rounds alone. */
        PEER
    }

    private static final List<Contest> BESIDE_HAND_WRITTEN =
            List.of(
                    new Contest(
                            "A · User: Map → model",
                            MapUser.class,
                            List.of(
                                    ours("hand", "hand-written"),
                                    ours(
                                            "handRefusingSurrogates",
                                            "hand-written, lone surrogates refused"),
                                    ours("satyaParse", "Satya parse"),
                                    ours("satyaValidate", "Satya validate"),
                                    ours("satyaIsValid", "Satya isValid"),
                                    peer(
                                            "fastjsonAnyEmail",
                                            "fastjson2 schema, e-mail unchecked: verdict alone"),
                                    peer("fastjson", "fastjson2 schema: verdict alone"),
                                    peer("networknt", "networknt on JsonNode: errors alone"))),
                    new Contest(
                            "A · User with 2 faults: Map → violations",
                            MapUser.class,
                            List.of(
                                    ours("handTwoFaults", "hand-written"),
                                    ours("satyaTwoFaults", "Satya validate"))),
                    new Contest(
                            "A · User: Map with equal keys that are not identical → model",
                            MapUser.class,
                            List.of(
                                    ours("handEqualKeys", "hand-written"),
                                    ours("satyaEqualKeys", "Satya parse"))),
                    new Contest(
                            "A · Order: Map → model",
                            MapOrder.class,
                            List.of(
                                    ours("hand", "hand-written"),
                                    ours(
                                            "handRefusingSurrogates",
                                            "hand-written, lone surrogates refused"),
                                    ours("satyaParse", "Satya parse"),
                                    ours("satyaValidate", "Satya validate"),
                                    ours("satyaIsValid", "Satya isValid"),
                                    peer(
                                            "fastjsonAnyEmail",
                                            "fastjson2 schema, e-mail unchecked: verdict alone"),
                                    peer("fastjson", "fastjson2 schema: verdict alone"),
                                    peer("networknt", "networknt on JsonNode: errors alone"))),
                    new Contest(
                            "A · Order: Map with equal keys that are not identical → model",
                            MapOrder.class,
                            List.of(
                                    ours("handEqualKeys", "hand-written"),
                                    ours("satyaEqualKeys", "Satya parse"))),
                    records("B · User: an existing record", RecordUser.class),
                    records("B · Order: an existing record", RecordOrder.class),
                    json("C · User: JSON bytes → model", JsonUser.class),
                    json("C · Order: JSON bytes → model", JsonOrder.class),
                    many(
                            "D · 50,000 users as NDJSON → models, a line",
                            NdjsonUser.class,
                            "validateNdjson"),
                    many(
                            "D · 50,000 users as a JSON array → models, an item",
                            ArrayUser.class,
                            "rows of a JSON array"),
                    new Contest(
                            "E · Order: model → JSON",
                            WriteOrder.class,
                            List.of(
                                    ours(
                                            "hand",
                                            "hand-written calls of jackson-core 3 on a record"),
                                    ours("satyaWriteJson", "Satya writeJson: bytes"),
                                    ours("satyaToJson", "Satya toJson: text"),
                                    peer("databind", "databind on a record: bytes, nulls too"))),
                    new Contest(
                            "F · User: a request's JSON bytes → record or violations",
                            RequestUser.class,
                            List.of(
                                    ours("satya", "Satya validateJson"),
                                    ours("satyaTwoFaults", "Satya validateJson, 2 faults"),
                                    peer(
                                            "databindHibernateValidator",
                                            "databind + Hibernate Validator, linear e-mail scan"),
                                    peer(
                                            "databindHibernateValidatorTwoFaults",
                                            "databind + Hibernate Validator, linear e-mail scan, 2"
                                                    + " faults"))));

    /** All of them, in the order of the table. */
    static final List<Contest> ALL =
            Stream.of(
                            BESIDE_HAND_WRITTEN,
                            TypedContests.all(),
                            FormatContests.all(),
                            SchemaContests.all())
                    .flatMap(List::stream)
                    .toList();

    /** As {@code MapUser.hand}, and as {@code SchemaTree.validate.ORDER.SATYA} with parameters. */
    String nameOf(Contender contender) {
        String method = benchmarks.getSimpleName() + "." + contender.method();
        return Stream.concat(Stream.of(method), contender.parameters().values().stream())
                .collect(joining("."));
    }

    /** What starts it in a JVM of its own: {@code SchemaTree.validate schema=ORDER library=SATYA}. */
    String startOf(Contender contender) {
        String method = benchmarks.getSimpleName() + "." + contender.method();
        return Stream.concat(
                        Stream.of(method),
                        contender.parameters().entrySet().stream()
                                .map(each -> each.getKey() + "=" + each.getValue()))
                .collect(joining(" "));
    }

    private static Contest records(String title, Class<?> benchmarks) {
        return new Contest(
                title,
                benchmarks,
                List.of(
                        ours("hand", "hand-written"),
                        ours("satyaValidate", "Satya validate"),
                        ours("satyaIsValid", "Satya isValid"),
                        peer(
                                "hibernateValidatorLinearEmail",
                                "Hibernate Validator, linear e-mail scan"),
                        peer("hibernateValidator", "Hibernate Validator"),
                        peer("avajeLinearEmail", "Avaje, linear e-mail scan"),
                        peer("avaje", "Avaje")));
    }

    private static Contest json(String title, Class<?> benchmarks) {
        return new Contest(
                title,
                benchmarks,
                List.of(
                        ours("hand", "hand-written loop on jackson-core 3"),
                        ours("satyaParse", "Satya parseJson"),
                        ours("satyaIsValid", "Satya isValidJson"),
                        peer("fastjsonUnchecked", "fastjson2 → record, nothing checked"),
                        peer("fastjsonAnyEmail", "fastjson2 → map + its schema, e-mail unchecked"),
                        peer(
                                "databindHibernateValidator",
                                "databind → record + Hibernate Validator, linear e-mail scan"),
                        peer("networknt", "networknt by way of JsonNode: errors alone")));
    }

    private static Contest many(String title, Class<?> benchmarks, String method) {
        return new Contest(
                title,
                benchmarks,
                List.of(
                        ours("hand", "hand-written loop on jackson-core 3"),
                        ours("satya", "Satya " + method),
                        ours("satyaTwoThreads", "Satya " + method + ", two threads"),
                        peer("fastjsonAnyEmail", "fastjson2 → map + its schema, e-mail unchecked"),
                        peer(
                                "databindHibernateValidator",
                                "databind → record + Hibernate Validator, linear e-mail scan"),
                        peer("networknt", "networknt by way of JsonNode: errors alone")));
    }

    static Contender ours(String method, String label) {
        return new Contender(method, label, Role.OURS);
    }

    static Contender peer(String method, String label) {
        return new Contender(method, label, Role.PEER);
    }
}
