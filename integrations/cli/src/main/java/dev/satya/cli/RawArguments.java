package dev.satya.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments of the program as they were given. Java makes texts of them in the encoding of the
 * locale, and what that does not have is lost; Linux still knows the bytes.
 */
final class RawArguments {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private RawArguments() {}

    /** The same arguments, where Java has lost some as {@link FileNames#decode} has them. */
    static String[] of(String[] args) {
        if (Arrays.stream(args).allMatch(RawArguments::isAscii)) {
            return args;
        }
        try {
            return of(args, Files.readAllBytes(COMMAND_LINE), platform());
        } catch (IOException e) {
            return args; // There is no such file elsewhere.
        }
    }

    /** The last words of a command line, each ended by a zero, are the arguments. */
    static String[] of(String[] args, byte[] commandLine, Charset encoding) {
        List<byte[]> words = words(commandLine);
        int before = words.size() - args.length;
        if (before < 0) {
            return args;
        }
        String[] raw = args.clone();
        for (int i = 0; i < args.length; i++) {
            byte[] word = words.get(before + i);
            if (!new String(word, encoding).equals(args[i])) {
                return args; // This is another command line than the arguments come from.
            }
            if (!Arrays.equals(args[i].getBytes(encoding), word)) {
                raw[i] = FileNames.decode(word);
            }
        }
        return raw;
    }

    private static List<byte[]> words(byte[] commandLine) {
        List<byte[]> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < commandLine.length; i++) {
            if (commandLine[i] == 0) {
                words.add(Arrays.copyOfRange(commandLine, from, i));
                from = i + 1;
            }
        }
        return words;
    }

    private static Charset platform() {
        String name = System.getProperty("sun.jnu.encoding", "UTF-8");
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
