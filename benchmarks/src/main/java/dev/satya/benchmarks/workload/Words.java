package dev.satya.benchmarks.workload;

import java.util.Random;

/** Random texts of ASCII letters; every call makes a new string. */
final class Words {
    private static final String[] FIRST_NAMES = {
        "Alice", "Bob", "Carol", "Dmitri", "Emma", "Farid", "Grace", "Hiro", "Ines", "Jonas",
        "Katarina", "Liam", "Mei", "Noah", "Olivia", "Priya", "Quentin", "Rosa", "Sven", "Tara"
    };
    private static final String[] LAST_NAMES = {
        "Anderson", "Brown", "Chen", "Davies", "Eriksson", "Fischer", "Garcia", "Hughes", "Ito",
        "Jensen", "Kowalski", "Lee", "Martin", "Novak", "Okafor", "Petrov", "Rossi", "Singh"
    };
    private static final String[] DOMAINS = {
        "example.com", "example.org", "mail.example.net", "post.example.co.uk", "example.io"
    };

    private Words() {}

    static String personName(Random random) {
        return pick(FIRST_NAMES, random) + " " + pick(LAST_NAMES, random);
    }

    static String email(Random random) {
        return word(random, 3, 8)
                + "."
                + word(random, 4, 10)
                + random.nextInt(100)
                + "@"
                + pick(DOMAINS, random);
    }

    static String sku(Random random) {
        char[] sku = new char[8];
        for (int i = 0; i < 3; i++) {
            sku[i] = (char) ('A' + random.nextInt(26));
        }
        sku[3] = '-';
        for (int i = 4; i < 8; i++) {
            sku[i] = (char) ('0' + random.nextInt(10));
        }
        return new String(sku);
    }

    static String phone(Random random) {
        return "+" + (10_000_000_000L + random.nextInt(1_000_000_000));
    }

    static String sentence(Random random, int words) {
        StringBuilder text = new StringBuilder(word(random, 2, 9));
        for (int i = 1; i < words; i++) {
            text.append(' ').append(word(random, 2, 9));
        }
        return text.toString();
    }

    static String word(Random random, int shortest, int longest) {
        char[] word = new char[shortest + random.nextInt(longest - shortest + 1)];
        for (int i = 0; i < word.length; i++) {
            word[i] = (char) ('a' + random.nextInt(26));
        }
        return new String(word);
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
