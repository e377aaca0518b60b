package dev.satya.cli;

import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files that are written.
 *
 * @param violations a violation on each line
 * @param valid a valid row on each line
 * @param satya writes JSON
 */
record Outputs(Output violations, Output valid, Satya satya) {

    /** Writes a valid row. */
    void writeValid(@Nullable Object value) throws CommandException {
        if (!valid.isNowhere()) {
            valid.writeLine(satya.toJson(value));
        }
    }

    /**
     * Writes a violation of a row.
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
            members.put("file", input.name());
        }
        members.put("row", row);
        members.put("line", line);
        members.put("path", violation.path().toPointer());
        members.put("code", violation.code());
        members.put("message", violation.message());
        violations.writeLine(satya.toJson(members));
    }

    boolean areNowhere() {
        return violations.isNowhere() && valid.isNowhere();
    }

    void close() throws CommandException {
        violations.close();
        valid.close();
    }
}
