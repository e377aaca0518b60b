package dev.satya.propertytests.schemas;

import dev.satya.scalar.ScalarType;
import dev.satya.scalar.ScalarTypes;
import dev.satya.spi.ConstraintPlugin;
import java.math.BigDecimal;
import java.util.List;

/** The fixed things that random schemas are made of. */
public final class Catalogue {

    /** Names of fields and members; some are hard to write down. */
    public static final List<String> NAMES =
            List.of(
                    "a",
                    "b",
                    "id",
                    "name",
                    "items",
                    "value",
                    "",
                    "a/b",
                    "~0",
                    "x y",
                    "\"",
                    "__proto__",
                    "\u00fc",
                    "\u0441\u043b\u043e\u0432\u043e",
                    "\ud83d\ude00",
                    "\\u0061",
                    "$ref");

    /** Names of objects and definitions. */
    public static final List<String> SCHEMA_NAMES = List.of("Node", "Tree", "A", "B");

    /** Bounds and other numbers of interest. */
    public static final List<BigDecimal> BOUNDS =
            decimals(
                    "0",
                    "1",
                    "10",
                    "-1",
                    "5",
                    "100",
                    "-10",
                    "0.5",
                    "0.1",
                    "-0.5",
                    "1.5",
                    "3",
                    "7",
                    "1000000",
                    "9007199254740992",
                    "9007199254740993",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "9223372036854775808",
                    "1e20",
                    "-1e20",
                    "1e-7",
                    "0.30000000000000004",
                    "1e308",
                    "123456789.123456789");

    /** Divisors. */
    public static final List<BigDecimal> DIVISORS =
            decimals(
                    "1", "2", "5", "10", "3", "7", "0.1", "0.5", "0.01", "0.3", "1e-7", "1e20",
                    "1.5");

    /** Regular expressions of RE2. */
    public static final List<String> PATTERNS =
            List.of(
                    "a",
                    "^a",
                    "^[a-z]+$",
                    "[0-9]",
                    "^\\d{2,3}$",
                    "^(foo|bar)?$",
                    "\\w+\\s\\w+",
                    "^[^a-c]*$",
                    "^.{1,3}$",
                    "[aA][bB]c",
                    "^(?=.*\\d)(?!.*b)",
                    "(?<=a)[^]",
                    "^.{2,1500}$",
                    "a.{9,12}|[b\\-.]",
                    "^\\p{L}+$",
                    "b{2}|c+d",
                    "",
                    "\\bword\\b",
                    "^(a(b(c)?)?)?$",
                    "x*$");

    /** Scalar types. */
    public static final List<ScalarType<?>> SCALARS =
            List.of(
                    ScalarTypes.DATE,
                    ScalarTypes.INSTANT,
                    ScalarTypes.DURATION,
                    ScalarTypes.PERIOD,
                    ScalarTypes.ZONED_DATE_TIME,
                    ScalarTypes.OFFSET,
                    ScalarTypes.UUID_TYPE,
                    ScalarTypes.URI_TYPE,
                    ScalarTypes.URL_TYPE,
                    ScalarTypes.CURRENCY,
                    ScalarTypes.COUNTRY,
                    ScalarTypes.BYTES,
                    ScalarTypes.INET_ADDRESS);

    private Catalogue() {}

    /** The named constraints that random schemas use; register them where such schemas compile. */
    public static List<ConstraintPlugin> constraints() {
        return List.copyOf(CatalogueConstraint.ALL);
    }

    private static List<BigDecimal> decimals(String... texts) {
        return List.of(texts).stream().map(BigDecimal::new).toList();
    }
}
