package dev.satya.cli;

import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that are written.
 *
 * @param violations a violation on each line
 * @param valid a valid row on each line
 * @param satya writes JSON
 */
record Outputs(Output violations, Output valid, Satya satya) {

    /** Where people are told: beside what is written to standard output. */
    Report report(Console console) {
        if (violations.isStandardOutput()) {
            return new Report(console.err(), Report.Detail.SUMS);
        }
        return new Report(
                valid.isStandardOutput() ? console.err() : console.out(), Report.Detail.VIOLATIONS);
    }

    /** Writes a valid row. */
    void writeValid(@Nullable Object value) throws CommandException {
        if (!valid.isNowhere()) {
            valid.writeLine(satya.toJson(value));
        }
    }

    /**
     * Writes a violation of a row. A line is short whatever the row: what is cut is listed.
     *
     * @param input the row's; null: there is one input only
     */
    void writeViolation(@Nullable Input input, long row, long line, Violation violation)
            throws CommandException {
        if (violations.isNowhere()) {
            return;
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (input != null) {
            members.put("file", Text.printable(input.name(), Integer.MAX_VALUE));
        }
        members.put("row", row);
        members.put("line", line);
        String path = violation.path().toPointer(Text.LONGEST);
        String message = violation.message();
        List<String> cut = new ArrayList<>();
        if (!path.equals(violation.path().toPointer(Text.LONGEST + 1))) {
            cut.add("path");
        }
        if (message.length() > Text.LONGEST) {
            cut.add("message");
        }
        members.put("path", path);
        members.put("code", violation.code());
        members.put("message", Text.cut(message, Text.LONGEST));
        if (!cut.isEmpty()) {
            members.put("cut", cut);
        }
        violations.writeLine(satya.toJson(members));
    }

    boolean areNowhere() {
        return violations.isNowhere() && valid.isNowhere();
    }

    /** Says that all is written. */
    void finish() throws CommandException {
        violations.finish();
        valid.finish();
    }

    /** The names of files that have not appeared. */
    List<String> missing() {
        return Stream.of(violations.missing(), valid.missing()).filter(Objects::nonNull).toList();
    }
}
