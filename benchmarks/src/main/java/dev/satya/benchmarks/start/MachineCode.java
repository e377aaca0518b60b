package dev.satya.benchmarks.start;

import java.lang.management.ManagementFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * A method of Satya as the JIT's last stage compiled it.
 *
 * @param method its class and name, without the package
 * @param bytes of its machine code
 */
public record MachineCode(String method, int bytes) {
    /** What {@code jcmd … Compiler.codelist} says of a method: number, stage, state, name, addresses. */
    private static final Pattern LINE =
            Pattern.compile(
                    "\\d+ 4 0 dev\\.satya\\.([\\w.$/]+)\\.([\\w$<>]+)\\(.*"
                            + "\\[0x\\p{XDigit}+, 0x(\\p{XDigit}+) - 0x(\\p{XDigit}+)]\\s*");

    /** The largest method of Satya's that is in use now. */
    static MachineCode largest() {
        MachineCode largest = new MachineCode("none", 0);
        for (String line : codeList().split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && !matcher.group(1).startsWith("benchmarks.")) {
                long bytes =
                        Long.parseUnsignedLong(matcher.group(4), 16)
                                - Long.parseUnsignedLong(matcher.group(3), 16);
                if (bytes > largest.bytes) {
                    String type = matcher.group(1);
                    String simple = type.substring(type.lastIndexOf('.') + 1);
                    largest = new MachineCode(simple + "." + matcher.group(2), (int) bytes);
                }
            }
        }
        return largest;
    }

    private static String codeList() {
        try {
            return (String)
                    ManagementFactory.getPlatformMBeanServer()
                            .invoke(
                                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                    "compilerCodelist",
                                    null,
                                    null);
        } catch (JMException notHotspot) {
            throw new IllegalStateException("the JVM does not list its code", notHotspot);
        }
    }
}
