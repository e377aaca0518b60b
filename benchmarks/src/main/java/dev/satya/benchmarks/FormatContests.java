package dev.satya.benchmarks;

import static dev.satya.benchmarks.Contest.ours;

import dev.satya.benchmarks.Contest.Contender;
import dev.satya.benchmarks.Contest.Role;
import dev.satya.benchmarks.peer.FormatLibrary;
import dev.satya.benchmarks.workload.Conformity;
import dev.satya.benchmarks.workload.FormatTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Formats, each library that knows one beside Satya's plugin; and what a plugin's check costs in a schema. */
final class FormatContests {
    private FormatContests() {}

    /** All of them, in the order of the table. */
    static List<Contest> all() {
        List<Contest> all = new ArrayList<>();
        for (FormatTexts format : FormatTexts.values()) {
            for (Conformity texts : Conformity.values()) {
                all.add(of(format, texts));
            }
        }
        all.add(ofPlugin());
        return all;
    }

    /** The contest of a format. */
    static Contest of(FormatTexts format, Conformity texts) {
        return new Contest(
                "I · " + format.label() + ", " + texts.label() + " texts → the verdict",
                FormatCheck.class,
                "Satya",
                1,
                Arrays.stream(FormatLibrary.values())
                        .filter(library -> library.of(format) != null)
                        .map(library -> contender(library, format, texts))
                        .toList());
    }

    private static Contender contender(
            FormatLibrary library, FormatTexts format, Conformity texts) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("format", format.name());
        parameters.put("texts", texts.name());
        return new Contender(library.method(), library.label(), Role.PEER, parameters);
    }

    private static Contest ofPlugin() {
        return new Contest(
                "J · a text: schema with a named constraint → the verdict",
                PluginCheck.class,
                "without",
                1,
                List.of(
                        ours("satyaWithout", "Satya isValid: without the constraint"),
                        ours("satyaPlugin", "Satya isValid: with it, as a plugin"),
                        ours("satyaPredicate", "Satya isValid: with it, as a predicate"),
                        ours("lambda", "the lambda called directly"),
                        ours("nothing", "the loop alone")));
    }
}
