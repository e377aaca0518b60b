package dev.satya.interpreter.checks;

import dev.satya.spi.ConstraintPlugin;
import java.util.ArrayList;
import java.util.List;

/** The named constraints that every interpreter has. */
public final class StandardChecks {
    private StandardChecks() {}

    /** All of them, stateless. */
    public static List<ConstraintPlugin> all() {
        List<ConstraintPlugin> all = new ArrayList<>(DecimalTexts.ALL);
        all.addAll(CheckDigits.ALL);
        all.add(new RegexFormat());
        all.add(UrlText.CHECK);
        all.add(UuidText.CHECK);
        return all;
    }
}
