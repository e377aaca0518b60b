package dev.satya.spring.check;

import dev.satya.spring.schema.Mode;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Logs what schemas in the mode {@link Mode#WARN} find: codes and places, and nothing of the request. */
public final class WarningLog implements CheckListener {
    private static final int SHOWN = 20;

    private final Log log = LogFactory.getLog(WarningLog.class);

    @Override
    public void checked(CheckReport report) {
        if (report.mode() == Mode.WARN && !report.isValid() && log.isWarnEnabled()) {
            log.warn(line(report));
        }
    }

    static String line(CheckReport report) {
        List<Finding> distinct = report.findings().stream().distinct().toList();
        StringBuilder line = new StringBuilder("The schema ");
        line.append(report.schema()).append('@').append(report.version());
        line.append(" would refuse a request: ");
        for (int i = 0; i < distinct.size() && i < SHOWN; i++) {
            line.append(i == 0 ? "" : ", ").append(distinct.get(i));
        }
        if (distinct.size() > SHOWN) {
            line.append(" and ").append(distinct.size() - SHOWN).append(" more");
        }
        return line.toString();
    }
}
