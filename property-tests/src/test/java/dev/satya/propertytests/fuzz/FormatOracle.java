package dev.satya.propertytests.fuzz;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the JDK and patterns say about a format, from both sides.
 *
 * @param upper holds for every valid text
 * @param lower holds for valid texts alone
 */
record FormatOracle(Predicate<String> upper, Predicate<String> lower) {
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final Pattern TIME =
            Pattern.compile(
                    "([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(\\.[0-9]+)?"
                            + "(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))");
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String LABEL = "[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final int LONGEST = 250;

    static FormatOracle of(String format) {
        return switch (format) {
            case "date" -> exactly(FormatOracle::isDate);
            case "time" -> exactly(FormatOracle::isTime);
            case "date-time" -> exactly(FormatOracle::isDateTime);
            case "uuid" -> exactly(matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"));
            case "ipv4" -> exactly(matching("(" + OCTET + "\\.){3}" + OCTET));
            case "ipv6" ->
                    between(
                            FormatOracle::isIpv6OfTheJdk,
                            matching("([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}"));
            case "uri" -> between(FormatOracle::hasUriCharacters, FormatOracle::isUriOfTheJdk);
            case "hostname" ->
                    between(
                            matching(LABEL + "(\\." + LABEL + ")*"),
                            text ->
                                    text.length() <= LONGEST
                                            && !text.contains("--")
                                            && text.matches(LABEL + "(\\." + LABEL + ")*"));
            case "email" ->
                    between(
                            matching("(?s).{1,64}@.+"),
                            text ->
                                    text.length() <= LONGEST
                                            && text.matches(
                                                    "[a-z0-9+_]{1,64}@"
                                                            + LABEL
                                                            + "(\\."
                                                            + LABEL
                                                            + ")*"));
            default -> between(text -> true, text -> false);
        };
    }

    boolean mayBeValid(String text) {
        return upper.test(text);
    }

    boolean isSurelyValid(String text) {
        return lower.test(text);
    }

    private static FormatOracle exactly(Predicate<String> both) {
        return new FormatOracle(both, both);
    }

    private static FormatOracle between(Predicate<String> upper, Predicate<String> lower) {
        return new FormatOracle(upper, lower);
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean isDate(String text) {
        try {
            return text.matches(DATE) && LocalDate.parse(text).getYear() >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** RFC 3339 §5.6; a leap second is the last of a day in UTC. */
    private static boolean isTime(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return false;
        }
        int offset =
                time.group(5) == null
                        ? 0
                        : Integer.parseInt(time.group(5) + "1")
                                * minutes(time.group(6), time.group(7));
        int utc = Math.floorMod(minutes(time.group(1), time.group(2)) - offset, 24 * 60);
        return !time.group(3).equals("60") || utc == 24 * 60 - 1;
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    private static boolean isDateTime(String text) {
        return text.matches("(?s).{10}[Tt].*")
                && isDate(text.substring(0, 10))
                && isTime(text.substring(11));
    }

    /** In brackets it is never looked up. */
    private static boolean isIpv6OfTheJdk(String text) {
        try {
            return InetAddress.getByName("[" + text + "]") != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean hasUriCharacters(String text) {
        return text.replaceAll("%[0-9A-Fa-f]{2}", "~")
                .matches("[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=-]*");
    }

    /** RFC 2396, but for its authorities that are no host, addresses in brackets, and letters. */
    private static boolean isUriOfTheJdk(String text) {
        boolean isAscii = text.chars().allMatch(unit -> unit < 0x80);
        if (!isAscii || text.indexOf('[') >= 0 || text.indexOf(']') >= 0) {
            return false;
        }
        try {
            URI uri = new URI(text);
            boolean isServer = uri.getRawAuthority() == null || uri.getHost() != null;
            return uri.isAbsolute() && isServer;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
