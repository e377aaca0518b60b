package dev.satya.interpreter.discover;

import java.util.Collection;
import java.util.List;

/** Names of packages; each stands for those below it, too. */
public final class PackageNames {
    private PackageNames() {}

    /**
     * Requires a name.
     *
     * @throws IllegalArgumentException if it is none, such as the empty one
     */
    public static String require(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "\""
                            + name
                            + "\" is no name of a package, such as \"com.acme.model\": only"
                            + " packages that are named are looked through, never the whole"
                            + " class path");
        }
        return name;
    }

    /** Whether a text may be the name of a package or class: identifiers between points. */
    static boolean isName(String text) {
        for (String part : text.split("\\.", -1)) {
            boolean isIdentifier =
                    !part.isEmpty()
                            && Character.isJavaIdentifierStart(part.charAt(0))
                            && part.chars().allMatch(Character::isJavaIdentifierPart);
            if (!isIdentifier) {
                return false;
            }
        }
        return true;
    }

    /** Whether a package is one of these or below one. */
    static boolean isWithin(String name, Collection<String> packages) {
        return packages.stream().anyMatch(each -> name.equals(each) || name.startsWith(each + "."));
    }

    /** The packages that are not within others. */
    static List<String> without(List<String> packages, Collection<String> others) {
        return packages.stream().filter(each -> !isWithin(each, others)).toList();
    }
}
