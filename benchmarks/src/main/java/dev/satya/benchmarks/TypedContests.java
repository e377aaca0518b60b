package dev.satya.benchmarks;

import static dev.satya.benchmarks.Contest.ours;
import static dev.satya.benchmarks.Contest.peer;

import dev.satya.benchmarks.Contest.Contender;
import dev.satya.benchmarks.Contest.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Classes that people have, and typed values. */
final class TypedContests {

    private TypedContests() {}

    /** All of them, in the order of the table. */
    static List<Contest> all() {
        List<Contest> all = new ArrayList<>();
        all.add(
                new Contest(
                        "A · User: Map → model, record or JavaBean",
                        BeanUser.class,
                        "model",
                        1,
                        List.of(
                                ours("satyaParseModel", "Satya parse: model"),
                                ours("satyaParseRecord", "Satya parse: record"),
                                ours("satyaParseBean", "Satya parse: JavaBean"))));
        all.add(
                new Contest(
                        "B · User: an existing JavaBean",
                        BeanUser.class,
                        "record",
                        1,
                        List.of(
                                ours("satyaValidateRecord", "Satya validate: the record"),
                                ours("satyaValidate", "Satya validate: the JavaBean"),
                                peer(
                                        "hibernateValidatorLinearEmail",
                                        "Hibernate Validator, linear e-mail scan"),
                                peer("hibernateValidator", "Hibernate Validator"),
                                peer("avajeLinearEmail", "Avaje, linear e-mail scan"),
                                peer("avaje", "Avaje"))));
        for (TypedJson.Type type : TypedJson.Type.values()) {
            all.add(
                    new Contest(
                            "C · JSON array of 50 texts → list: "
                                    + type.name().toLowerCase(Locale.ROOT),
                            TypedJson.class,
                            "JDK",
                            1,
                            List.of(
                                    of("jdk", "jackson-core 3 and the JDK's parser", type),
                                    of("satyaParse", "Satya parseJson", type))));
        }
        return all;
    }

    private static Contender of(String method, String label, TypedJson.Type type) {
        return new Contender(method, label, Role.OURS, Map.of("type", type.name()));
    }
}
