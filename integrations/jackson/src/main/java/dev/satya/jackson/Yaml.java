package dev.satya.jackson;

import tools.jackson.core.JsonParser;
import tools.jackson.dataformat.yaml.YAMLParser;

/** What only the parser of YAML knows, where there is one. */
final class Yaml {
    private static final boolean IS_THERE = isThere();

    private Yaml() {}

    /** Whether the text at hand is an alias, which Jackson gives as the text of its name. */
    static boolean isAlias(JsonParser parser) {
        return IS_THERE && Parsers.isAlias(parser);
    }

    private static boolean isThere() {
        try {
            Class.forName(
                    "tools.jackson.dataformat.yaml.YAMLParser", false, Yaml.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** A class of its own, which is loaded only where the one that it names is. */
    private static final class Parsers {
        static boolean isAlias(JsonParser parser) {
            return parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
        }
    }
}
