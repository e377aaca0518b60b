package dev.satya.cli;

import dev.satya.Violation;
import dev.satya.interpreter.ConstraintInfo;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.laws.ConstraintLaws;
import dev.satya.propertytests.laws.ConstraintLaws.Verdict;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.ConstraintPlugin.Examples;
import dev.satya.spi.MessageTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How mature a constraint is: which laws it keeps, and what else its author has thought of.
 *
 * @param lines for people
 * @param isLawful whether it keeps all laws
 */
record MaturityReport(List<String> lines, boolean isLawful) {

    /** The report on a constraint, asked with the arguments of its first examples. */
    static MaturityReport of(ConstraintInfo info) {
        return of(info, verdicts(info.plugin()));
    }

    private static List<Verdict> verdicts(ConstraintPlugin plugin) {
        List<Examples> examples = plugin.examples();
        Map<String, ?> arguments = examples.isEmpty() ? Map.of() : examples.get(0).arguments();
        try {
            return ConstraintLaws.of(plugin).with(arguments).verdicts();
        } catch (IllegalArgumentException e) {
            return List.of(
                    new Verdict(
                            "all",
                            "they need examples with arguments, since it says: " + e.getMessage()));
        }
    }

    /** The same where it is known what becomes of the laws. */
    static MaturityReport of(ConstraintInfo info, List<Verdict> verdicts) {
        ConstraintPlugin plugin = info.plugin();
        List<Examples> examples = plugin.examples();
        List<String> lines = new ArrayList<>(List.of(info.name()));
        for (Verdict verdict : verdicts) {
            String breach = verdict.breach();
            lines.add(line("law: " + verdict.law(), breach == null ? "kept" : "BROKEN: " + breach));
        }
        lines.add(line("languages", languages(plugin)));
        lines.add(line("examples", examples(examples)));
        lines.add(line("documentation", orNone(info.description())));
        info.arguments().forEach(argument -> lines.add(line("argument", argument)));
        lines.add(
                line(
                        "JSON Schema form",
                        (info.isFormat() ? "\"format\": \"" + info.name() + "\", " : "")
                                + "\"x-"
                                + info.name()
                                + "\": true or its arguments"));
        boolean hasValid = examples.stream().anyMatch(each -> !each.valid().isEmpty());
        lines.add(line("generator", hasValid ? "from its examples" : "none: no valid examples"));
        lines.add(line("cost of a call", CallCost.of(plugin, examples)));
        lines.addAll(optional(plugin));
        boolean isLawful = verdicts.stream().allMatch(verdict -> verdict.breach() == null);
        return new MaturityReport(lines, isLawful);
    }

    private static String line(String what, String words) {
        return String.format(Locale.ROOT, "  %-36s %s", what, words.replace("\n", "\n    "));
    }

    private static String orNone(String words) {
        return words.isEmpty() ? "none" : words;
    }

    private static String examples(List<Examples> examples) {
        if (examples.isEmpty()) {
            return "none";
        }
        return examples.stream()
                .map(
                        each ->
                                each.valid().size()
                                        + " valid, "
                                        + each.invalid().size()
                                        + " invalid"
                                        + (each.arguments().isEmpty()
                                                ? ""
                                                : " with " + each.arguments()))
                .collect(Collectors.joining("; "));
    }

    /** Those in which it says something else than in a language that nobody speaks. */
    private static String languages(ConstraintPlugin plugin) {
        Set<String> spoken = new TreeSet<>(plugin.messages().languages(plugin.name()));
        String english = plugin.message(Locale.ENGLISH);
        for (String language : Locale.getISOLanguages()) {
            String text = plugin.message(Locale.forLanguageTag(language));
            if (text != null && (language.equals("en") || !text.equals(english))) {
                spoken.add(language);
            }
        }
        return spoken.isEmpty() ? ofCatalogue(plugin.name()) : String.join(", ", spoken);
    }

    /** What the catalogue has words for has them in all of its languages. */
    private static String ofCatalogue(String name) {
        Violation named = Violation.builder(name, dev.satya.Path.ROOT, catalogue()).build();
        boolean isKnown = !named.message(Locale.ENGLISH).equals("must satisfy " + name);
        return isKnown
                ? Satya.languages().stream()
                        .map(Locale::getLanguage)
                        .collect(Collectors.joining(", "))
                : "none: the message is \"must satisfy " + name + "\"";
    }

    private static dev.satya.MessageSource catalogue() {
        return Satya.catalogue();
    }

    /** For each argument that may be absent, whether the English message is whole without it. */
    private static List<String> optional(ConstraintPlugin plugin) {
        ObjectSchema arguments = plugin.arguments();
        if (arguments == null) {
            return List.of();
        }
        String text = english(plugin);
        Set<String> gaps = text == null ? Set.of() : MessageTemplate.namesWithoutChoice(text);
        List<String> lines = new ArrayList<>();
        for (Field field : arguments.fields()) {
            if (!field.isRequired()) {
                boolean isWhole = field.fallback() != null || !gaps.contains(field.name());
                lines.add(
                        line(
                                "message without " + field.name(),
                                isWhole ? "whole" : "has a gap: " + text));
            }
        }
        return lines;
    }

    private static @Nullable String english(ConstraintPlugin plugin) {
        String own = plugin.message(Locale.ENGLISH);
        return own == null ? plugin.messages().text(plugin.name(), Locale.ENGLISH) : own;
    }
}
