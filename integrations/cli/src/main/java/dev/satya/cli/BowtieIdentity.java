package dev.satya.cli;

import dev.satya.schema.Dialect;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this implementation says of itself. */
final class BowtieIdentity {
    /** The protocol wants an address; this one is reserved to lead nowhere (RFC 6761 §6.4). */
    private static final String HOME = "https://satya.invalid";

    private BowtieIdentity() {}

    static Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("language", "java");
        members.put("name", "satya");
        members.put("version", SatyaCommand.Version.ofJar());
        members.put("homepage", HOME);
        members.put("issues", HOME + "/issues");
        members.put("source", HOME + "/source");
        members.put("dialects", dialects());
        members.put("os", System.getProperty("os.name"));
        members.put("os_version", System.getProperty("os.version"));
        members.put("language_version", System.getProperty("java.version"));
        return members;
    }

    private static List<String> dialects() {
        return Arrays.stream(Dialect.values()).map(BowtieIdentity::uri).toList();
    }

    /** Bowtie names the older drafts with an empty fragment, as their own {@code $schema} does. */
    private static String uri(Dialect dialect) {
        return dialect.isAtLeast(Dialect.DRAFT_2019_09) ? dialect.uri() : dialect.uri() + "#";
    }
}
