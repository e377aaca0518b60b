package dev.satya.cli;

import dev.satya.spi.NormalUri;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A URI as far as files are looked for by it.
 *
 * @param home what its path is in: scheme and authority, an archive, or {@code classpath:}
 * @param path its segments, decoded; the first is empty where the path begins with a slash
 */
record UriPlace(String home, List<String> path) {
    private static final String ARCHIVE = "jar:";
    private static final String ENTRY = "!/";
    private static final int HEXADECIMAL = 16;

    /** The place of a URI; null: a segment of it can be no name of a file. */
    static @Nullable UriPlace of(String uri) {
        String normal = NormalUri.of(uri);
        String plain = normal.substring(0, first(normal, 0, "?#"));
        int path = start(plain);
        List<String> segments = new ArrayList<>();
        for (String segment : plain.substring(path).split("/", -1)) {
            String name = decoded(segment);
            if (name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
                return null;
            }
            segments.add(name);
        }
        String home = plain.substring(0, path);
        return new UriPlace(home.equals("file:") ? "file://" : home, segments);
    }

    private static int start(String uri) {
        int entry = uri.startsWith(ARCHIVE) ? uri.lastIndexOf(ENTRY) : -1;
        if (entry >= 0) {
            return entry + 1;
        }
        int colon = first(uri, 0, ":/");
        boolean hasScheme = colon < uri.length() && uri.charAt(colon) == ':';
        int start = hasScheme ? colon + 1 : 0;
        return uri.startsWith("//", start) ? first(uri, start + 2, "/") : start;
    }

    private static int first(String text, int from, String marks) {
        int at = from;
        while (at < text.length() && marks.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** A text with its percent-encoded octets as {@link FileNames#decode} has them. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream name = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            boolean isOctet = encoded[i] == '%' && i + 2 < encoded.length;
            int high = isOctet ? Character.digit(encoded[i + 1], HEXADECIMAL) : -1;
            int low = isOctet ? Character.digit(encoded[i + 2], HEXADECIMAL) : -1;
            boolean isValid = high >= 0 && low >= 0;
            name.write(isValid ? high * HEXADECIMAL + low : encoded[i]);
            i += isValid ? 2 : 0;
        }
        return FileNames.decode(name.toByteArray());
    }

    /** The way from here to another place in the same home; null: they have nothing in common. */
    @Nullable String wayTo(UriPlace other) {
        if (!home.equals(other.home)) {
            return null;
        }
        int folders = path.size() - 1;
        int common = 0;
        while (common < folders
                && common < other.path.size() - 1
                && path.get(common).equals(other.path.get(common))) {
            common++;
        }
        List<String> rest = other.path.subList(common, other.path.size());
        return "../".repeat(folders - common) + String.join("/", rest);
    }

    /** The path as the name of a file. */
    String name() {
        return String.join("/", path);
    }

    /** Whether it is a name from the folder of something else. */
    boolean isRelative() {
        return home.isEmpty() && !path.get(0).isEmpty();
    }
}
