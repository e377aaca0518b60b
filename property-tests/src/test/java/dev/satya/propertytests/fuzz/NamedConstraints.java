package dev.satya.propertytests.fuzz;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Any text for each installed format of texts: the same verdict twice and through a schema, never an
 * exception, and what an oracle says where there is one ({@link FormatOracle}).
 */
public final class NamedConstraints {
    private static final List<Subject> SUBJECTS =
            ServiceLoader.load(ConstraintPlugin.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(ConstraintPlugin::isFormat)
                    .filter(plugin -> plugin.types().contains(JsonType.STRING))
                    .map(Subject::of)
                    .toList();

    private NamedConstraints() {}

    private record Subject(
            ConstraintPlugin plugin,
            Check check,
            Validator<Object> validator,
            FormatOracle oracle) {
        static Subject of(ConstraintPlugin plugin) {
            Schema schema = Schema.string().constraint(plugin.name());
            return new Subject(
                    plugin,
                    plugin.bind(new Arguments(Map.of())),
                    Satya.standard().compile(schema, Object.class),
                    FormatOracle.of(plugin.name()));
        }
    }

    /** What the fuzzer calls. Bytes that are not UTF-8 become a lone surrogate. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace('\uFFFD', '\uD800');
        for (Subject subject : SUBJECTS) {
            boolean verdict = subject.check().test(text);
            String what = subject.plugin().name() + " says " + verdict + " to \"" + text + "\"";
            boolean isText = text.indexOf('\uD800') < 0;
            boolean isAscii = text.chars().allMatch(unit -> unit < 0x80);
            Comparing.isTrue(subject.check().test(text) == verdict, () -> "second time: " + what);
            Comparing.isTrue(
                    subject.validator().isValid(text) == (verdict && isText),
                    () -> "in a schema: " + what);
            Comparing.isTrue(
                    !verdict || !subject.plugin().isAscii() || isAscii, () -> "not ASCII: " + what);
            Comparing.isTrue(
                    !verdict || subject.oracle().mayBeValid(text), () -> "oracle: no, " + what);
            Comparing.isTrue(
                    verdict || !subject.oracle().isSurelyValid(text), () -> "oracle: yes, " + what);
        }
    }
}
