package dev.satya.plugins.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that are one or two edits away from others. The same for one seed. */
final class Edits {
    private Edits() {}

    /** The seeds and so many edits of each, with characters of an alphabet. */
    static List<String> of(List<String> seeds, String alphabet, int each) {
        Random random = new Random(15);
        List<String> all = new ArrayList<>(seeds);
        for (String seed : seeds) {
            for (int i = 0; i < each; i++) {
                String once = edited(seed, alphabet, random);
                all.add(random.nextInt(3) == 0 ? edited(once, alphabet, random) : once);
            }
        }
        return all;
    }

    private static String edited(String text, String alphabet, Random random) {
        int at = random.nextInt(text.length() + 1);
        char c = alphabet.charAt(random.nextInt(alphabet.length()));
        String head = text.substring(0, at);
        String tail = text.substring(at);
        return switch (tail.isEmpty() ? 0 : random.nextInt(4)) {
            case 0 -> head + c + tail;
            case 1 -> head + tail.substring(1);
            default -> head + c + tail.substring(1);
        };
    }
}
