package dev.satya.cli;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Names of files that may be any bytes, as texts: a byte that is no UTF-8 is a lone surrogate, U+DC00
 * plus the byte, as in Python (PEP 383).
 */
final class FileNames {
    private static final int FIRST_NOT_ASCII = 0x80;
    private static final char FIRST_BYTE = '\uDC80';
    private static final char LAST_BYTE = '\uDCFF';
    private static final char BYTES = '\uDC00';

    /**
     * Where a process is, by a name of ASCII characters, whatever those of the folder are; and in a
     * spelling that nobody gives, so that it can be told from what was given.
     */
    private static final String CURRENT_FOLDER = "/proc/self/cwd/./";

    private FileNames() {}

    /** The text of a name. */
    static String decode(byte[] name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(name);
        CharBuffer out = CharBuffer.allocate(name.length);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (BYTES | (in.get() & 0xFF)));
            }
            result = decoder.reset().decode(in, out, true);
        }
        return out.flip().toString();
    }

    /** The bytes of a name. */
    static byte[] encode(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(name.length());
        name.codePoints()
                .forEach(
                        c -> {
                            byte[] character =
                                    isByte(c)
                                            ? new byte[] {(byte) c}
                                            : Character.toString(c)
                                                    .getBytes(StandardCharsets.UTF_8);
                            bytes.writeBytes(character);
                        });
        return bytes.toByteArray();
    }

    /** Whether a character stands for a byte that is no UTF-8. */
    static boolean isByte(int character) {
        return character >= FIRST_BYTE && character <= LAST_BYTE;
    }

    /**
     * The file of a name. The names that Java gives to the system are in the encoding of the locale,
     * which need not have this one; those of URIs are bytes.
     *
     * @throws InvalidPathException if no file can have such a name
     */
    static Path path(String name) {
        if (name.isEmpty()) {
            throw new InvalidPathException(name, "an empty name is that of no file");
        }
        boolean isElsewhere = isFolderUnnamable() && !name.startsWith("/");
        try {
            Path path = Path.of(name);
            if (!isElsewhere) {
                return path;
            }
        } catch (InvalidPathException e) {
            if (File.separatorChar != '/' || name.indexOf('\0') >= 0) {
                throw e;
            }
        }
        StringBuilder uri = new StringBuilder("file://");
        for (byte b : encode((name.startsWith("/") ? "" : CURRENT_FOLDER) + name)) {
            uri.append(b == '/' ? "/" : String.format("%%%02X", b));
        }
        return Path.of(URI.create(uri.toString()));
    }

    /** The name that a file of {@link #path} was given by. */
    static String name(Path file) {
        String name = file.toString();
        boolean isPlain = name.chars().allMatch(c -> c < FIRST_NOT_ASCII);
        if (!file.isAbsolute() || (isPlain && !name.startsWith(CURRENT_FOLDER))) {
            return name;
        }
        String uri = file.toUri().getRawPath();
        String path =
                uri.length() > 1 && uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        String given = UriPlace.decoded(path);
        return given.startsWith(CURRENT_FOLDER) ? given.substring(CURRENT_FOLDER.length()) : given;
    }

    /** Whether Java looks for relative names in a folder that is not there. */
    private static boolean isFolderUnnamable() {
        return File.separatorChar == '/'
                && System.getProperty("user.dir", "").indexOf('\uFFFD') >= 0;
    }
}
