package dev.satya.benchmarks.workload;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts of the formats that are measured, of ordinary lengths and of several kinds, the same for the same
 * seed. What is valid or invalid here is so for every library that takes part: what they do not agree
 * about, such as quoted local parts or a second 60, is in no text. Every call makes a new string.
 */
public enum FormatTexts {
    /** Addresses of 11 to 44 characters. */
    EMAIL("email") {
        @Override
        public String valid(Random random) {
            return localPart(random) + "@" + Hosts.name(random);
        }

        @Override
        public String invalid(Random random) {
            String local = localPart(random);
            String host = Hosts.name(random);
            return switch (random.nextInt(5)) {
                case 0 -> local + "." + host;
                case 1 -> local + ".." + Words.word(random, 3, 6) + "@" + host;
                case 2 -> local + " " + Words.word(random, 3, 6) + "@" + host;
                case 3 -> local + "@-" + host;
                default -> local + "@" + host.replace('.', ',');
            };
        }

        private static String localPart(Random random) {
            String first = Words.word(random, 3, 8);
            return switch (random.nextInt(4)) {
                case 0 -> first;
                case 1 -> first + "." + Words.word(random, 4, 10);
                case 2 -> first + "_" + Words.word(random, 4, 10) + random.nextInt(100);
                default -> first + "+" + Words.word(random, 3, 6);
            };
        }
    },
    /** Identifiers of version 4 in small letters. */
    UUID("uuid") {
        @Override
        public String valid(Random random) {
            long most = random.nextLong() & ~0xF000L | 0x4000L;
            long least = random.nextLong() >>> 2 | 1L << 63;
            return new UUID(most, least).toString();
        }

        @Override
        public String invalid(Random random) {
            String valid = valid(random);
            return switch (random.nextInt(3)) {
                case 0 -> withLetterBeyondHex(valid, random);
                case 1 -> valid.replace("-", "");
                default -> valid + random.nextInt(10);
            };
        }

        private static String withLetterBeyondHex(String valid, Random random) {
            int group = random.nextInt(3) * 5 + 9; // the group's first digit
            int at = group + random.nextInt(4);
            return valid.substring(0, at) + 'g' + valid.substring(at + 1);
        }
    },
    /** Addresses of four numbers. */
    IPV4("ipv4") {
        @Override
        public String valid(Random random) {
            return numbers(4, random);
        }

        @Override
        public String invalid(Random random) {
            return switch (random.nextInt(4)) {
                case 0 -> numbers(3, random) + "." + (256 + random.nextInt(700));
                case 1 -> numbers(3, random);
                case 2 -> numbers(5, random);
                default -> numbers(3, random) + "." + Words.word(random, 1, 3);
            };
        }
    },
    /** Addresses in full, with a gap in the middle, with a gap in front, and with one of ipv4 in them. */
    IPV6("ipv6") {
        @Override
        public String valid(Random random) {
            return switch (random.nextInt(4)) {
                case 0 -> groups(8, random);
                case 1 -> groups(2, random) + "::" + groups(1 + random.nextInt(4), random);
                case 2 -> "::" + groups(1 + random.nextInt(6), random);
                default -> "::ffff:" + numbers(4, random);
            };
        }

        @Override
        public String invalid(Random random) {
            return switch (random.nextInt(5)) {
                case 0 -> groups(9, random);
                case 1 -> groups(7, random);
                case 2 -> groups(2, random) + "::" + groups(2, random) + "::" + groups(1, random);
                case 3 -> groups(4, random) + ":12345:" + groups(3, random);
                default -> groups(5, random) + ":g:" + groups(2, random);
            };
        }

        private static String groups(int count, Random random) {
            return IntStream.range(0, count)
                    .mapToObj(i -> Integer.toHexString(random.nextInt(0x10000)))
                    .collect(Collectors.joining(":"));
        }
    },
    /** Points of time from 1990 to 2037, with and without a fraction, in UTC and elsewhere. */
    DATE_TIME("date-time") {
        @Override
        public String valid(Random random) {
            return local(random) + zone(random);
        }

        @Override
        public String invalid(Random random) {
            String local = local(random);
            String zone = zone(random);
            return switch (random.nextInt(5)) {
                case 0 -> local;
                case 1 -> local.replace('T', ' ') + zone;
                case 2 -> local.substring(0, 5) + "13" + local.substring(7) + zone;
                case 3 -> local.substring(0, 5) + "02-30" + local.substring(10) + zone;
                default -> local.substring(0, 11) + "24" + local.substring(13) + zone;
            };
        }

        private static String local(Random random) {
            int second = (int) (631_152_000L + random.nextInt(1_500_000_000));
            LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
            String text = SECONDS.format(time);
            return switch (random.nextInt(3)) {
                case 0 -> text;
                case 1 -> text + "." + (100 + random.nextInt(900));
                default -> text + "." + (100_000 + random.nextInt(900_000));
            };
        }

        private static String zone(Random random) {
            return random.nextBoolean()
                    ? "Z"
                    : String.format(
                            Locale.ROOT,
                            "%s%02d:%s",
                            random.nextBoolean() ? "+" : "-",
                            random.nextInt(12),
                            random.nextBoolean() ? "00" : "30");
        }
    },
    /** Addresses of web pages of 18 to 115 characters, with and without port, query and fragment. */
    URI("uri") {
        @Override
        public String valid(Random random) {
            return (random.nextInt(4) == 0 ? "http://" : "https://") + rest(random);
        }

        @Override
        public String invalid(Random random) {
            String rest = rest(random);
            return switch (random.nextInt(5)) {
                case 0 -> rest.replaceFirst(":[0-9]+", "");
                case 1 -> "https://" + rest + " " + Words.word(random, 3, 6);
                case 2 -> "https://" + rest + "%g0";
                case 3 -> "https://" + rest + "{" + Words.word(random, 3, 6) + "}";
                default -> "https://" + rest + "#" + Words.word(random, 3, 6) + "#";
            };
        }

        private static String rest(Random random) {
            StringBuilder text = new StringBuilder(Hosts.name(random));
            if (random.nextInt(4) == 0) {
                text.append(':').append(1024 + random.nextInt(60_000));
            }
            int segments = 1 + random.nextInt(4);
            for (int i = 0; i < segments; i++) {
                text.append('/').append(Words.word(random, 3, 9));
            }
            if (random.nextInt(4) == 0) {
                text.append("%20").append(Words.word(random, 3, 6));
            }
            if (random.nextBoolean()) {
                text.append("?page=").append(random.nextInt(100));
                text.append("&q=").append(Words.word(random, 3, 9));
            }
            if (random.nextInt(4) == 0) {
                text.append('#').append(Words.word(random, 3, 9));
            }
            return text.toString();
        }
    };

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final String label;

    FormatTexts(String label) {
        this.label = label;
    }

    /** The format's name. */
    public String label() {
        return label;
    }

    /** A text that conforms. */
    public abstract String valid(Random random);

    /** A text that does not: one of several faults, at several places. */
    public abstract String invalid(Random random);

    private static String numbers(int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(random.nextInt(256)))
                .collect(Collectors.joining("."));
    }

    /** Names of hosts, with top-level domains that exist: some libraries know which do. */
    private static final class Hosts {
        private static final String[] TOPS = {".com", ".org", ".net", ".de", ".io", ".co.uk"};

        static String name(Random random) {
            String prefix = random.nextInt(3) == 0 ? "www." : "";
            return prefix + Words.word(random, 4, 12) + TOPS[random.nextInt(TOPS.length)];
        }
    }
}
