package dev.satya.interpreter.node.object;

import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.slot.AliasTable;
import dev.satya.interpreter.slot.RecordShape;
import dev.satya.schema.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of an object node. */
record ObjectOutline(ObjectParts parts) {

    private String names(int slot) {
        AliasTable aliases = parts.layout().aliases();
        List<String> more = aliases == null ? List.of() : aliases.aliases(slot);
        List<String> names = new ArrayList<>(List.of(parts.layout().table().name(slot)));
        names.addAll(more);
        return shown(names, " or ");
    }

    private String shown(List<String> names, String separator) {
        return names.stream()
                .map(parts.layout().secrets()::name)
                .collect(Collectors.joining(separator));
    }

    void write(Outline out) {
        RecordShape shape = parts.shape();
        out.line(
                "object"
                        + (parts.layout().name() == null ? "" : " " + parts.layout().name())
                        + (shape == null ? "" : " as " + shape.type().getSimpleName())
                        + parts.size().words()
                        + parts.undeclared().words()
                        + BoundCheck.words(parts.checks()));
        for (int i = 0; i < parts.layout().fields(); i++) {
            String note =
                    parts.isRequired(i)
                            ? ""
                            : parts.fallbacks()[i].isNothing() ? " optional" : " with default";
            out.child("[" + i + "] " + names(i) + note, parts.fields()[i]);
        }
        if (shape != null && shape.mayBeOfOther()) {
            out.note("objects of classes below it: by what it declares");
        }
        parts.undeclared().explain(out);
        for (BoundRule rule : parts.rules()) {
            out.note(words(rule.rule()));
        }
    }

    private String words(Rule rule) {
        String place = rule.place();
        return "rule "
                + rule.code()
                + " over "
                + shown(rule.fields(), ", ")
                + (place == null ? "" : " at " + parts.layout().secrets().name(place))
                + (rule.absence() == Rule.Absence.SKIPPED ? " where given" : "");
    }
}
