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
import java.util.function.Supplier;
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
        try {
            List<Examples> examples = plugin.examples();
            Map<String, ?> arguments = examples.isEmpty() ? Map.of() : examples.get(0).arguments();
            return ConstraintLaws.of(plugin).with(arguments).verdicts();
        } catch (IllegalArgumentException e) {
            return List.of(
                    new Verdict(
                            "all",
                            "they need examples with arguments, since it says: "
                                    + PluginAnswers.text(e::getMessage)));
        } catch (Throwable e) {
            return List.of(new Verdict("all", PluginAnswers.failure(e)));
        }
    }

    /** The same where it is known what becomes of the laws. */
    static MaturityReport of(ConstraintInfo info, List<Verdict> verdicts) {
        ConstraintPlugin plugin = info.plugin();
        List<String> lines = new ArrayList<>(List.of(info.name()));
        for (Verdict verdict : verdicts) {
            lines.add(line("law: " + verdict.law(), outcome(verdict)));
        }
        lines.add(asked("languages", () -> languages(plugin)));
        lines.add(asked("examples", () -> examples(plugin.examples())));
        lines.add(asked("documentation", () -> orNone(info.description())));
        PluginAnswers.lines(info::arguments)
                .forEach(argument -> lines.add(line("argument", argument)));
        lines.add(asked("JSON Schema form", () -> form(info)));
        lines.add(asked("generator", () -> generator(plugin.examples())));
        boolean comesBack = verdicts.stream().allMatch(Verdict::wasAsked);
        lines.add(asked("cost of a call", () -> comesBack ? cost(plugin) : "unknown: none ends"));
        lines.addAll(optional(plugin));
        boolean isLawful = verdicts.stream().allMatch(verdict -> verdict.breach() == null);
        return new MaturityReport(lines, isLawful);
    }

    private static String cost(ConstraintPlugin plugin) {
        return CallCost.of(plugin, plugin.examples());
    }

    private static String outcome(Verdict verdict) {
        if (verdict.breach() != null) {
            return "BROKEN: " + own(verdict.breach());
        }
        if (!verdict.wasAsked()) {
            return String.valueOf(verdict.remainder());
        }
        return verdict.remainder() == null ? "kept" : "kept, " + verdict.remainder();
    }

    private static String form(ConstraintInfo info) {
        return (info.isFormat() ? "\"format\": \"" + info.name() + "\", " : "")
                + "\"x-"
                + info.name()
                + "\": true or its arguments";
    }

    private static String generator(List<Examples> examples) {
        boolean hasValid = examples.stream().anyMatch(each -> !each.valid().isEmpty());
        return hasValid ? "from its examples" : "none: no valid examples";
    }

    /** A line of what the plugin says. */
    private static String asked(String what, Supplier<@Nullable String> question) {
        return line(what, String.valueOf(PluginAnswers.text(question)));
    }

    private static String line(String what, String words) {
        return String.format(Locale.ROOT, "  %-36s %s", what, words);
    }

    /** The lines of a breach, each of which may quote the plugin. */
    private static String own(String breach) {
        return breach.lines().map(Text::printable).collect(Collectors.joining("\n    "));
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
        List<String> lines = new ArrayList<>();
        try {
            ObjectSchema arguments = plugin.arguments();
            String text = arguments == null ? null : english(plugin);
            Set<String> gaps = text == null ? Set.of() : MessageTemplate.namesWithoutChoice(text);
            for (Field field : arguments == null ? List.<Field>of() : arguments.fields()) {
                boolean isWhole = field.fallback() != null || !gaps.contains(field.name());
                if (!field.isRequired()) {
                    lines.add(
                            line(
                                    "message without " + Text.printable(field.name()),
                                    isWhole
                                            ? "whole"
                                            : "has a gap: "
                                                    + Text.printable(String.valueOf(text))));
                }
            }
        } catch (Throwable e) {
            lines.add(line("message", PluginAnswers.failure(e)));
        }
        return lines;
    }

    private static @Nullable String english(ConstraintPlugin plugin) {
        String own = plugin.message(Locale.ENGLISH);
        return own == null ? plugin.messages().text(plugin.name(), Locale.ENGLISH) : own;
    }
}
