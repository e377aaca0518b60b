package dev.satya.interpreter.conversion;

import dev.satya.Schema;
import dev.satya.interpreter.conversion.CoreSchemas.Inexpressible;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.Strictness;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The table of what converts to what, as cases: every type of input for every kind of field, strict
 * and lax, from objects and from JSON. What no row allows is refused.
 */
final class ConversionTable {
    /** The kinds of field that there are; each has its schema. */
    private static final Map<String, Schema> FIELDS =
            Map.ofEntries(
                    Map.entry("bytes", Schema.scalar(ScalarTypes.BYTES)),
                    Map.entry("date", Schema.scalar(ScalarTypes.DATE)),
                    Map.entry(
                            "datetime",
                            Schema.anyOf(
                                    Schema.scalar(ScalarTypes.DATE_TIME),
                                    Schema.scalar(ScalarTypes.LOCAL_DATE_TIME))),
                    Map.entry(
                            "time",
                            Schema.anyOf(
                                    Schema.scalar(ScalarTypes.TIME),
                                    Schema.scalar(ScalarTypes.LOCAL_TIME))),
                    Map.entry("timedelta", Schema.scalar(ScalarTypes.DURATION)),
                    Map.entry("UUID", Schema.scalar(ScalarTypes.UUID_TYPE)),
                    Map.entry("Path", Schema.scalar(ScalarTypes.PATH)),
                    Map.entry("Pattern", Schema.scalar(ScalarTypes.REGEX)),
                    Map.entry("IPv4Address", Schema.scalar(ScalarTypes.INET_ADDRESS)),
                    Map.entry("bool", Schema.bool()),
                    Map.entry("int", Schema.integer()),
                    Map.entry("float", Schema.number()),
                    Map.entry("Decimal", Schema.decimal()),
                    Map.entry("str", Schema.string()),
                    Map.entry("list", Schema.array(Schema.any())),
                    Map.entry("set", Schema.array(Schema.any()).uniqueItems()),
                    Map.entry("dict", Schema.map(Schema.any())),
                    Map.entry("TypedDict", Schema.object().build()),
                    Map.entry("Any", Schema.any()),
                    Map.entry("None", Schema.nullValue()));

    /** One of each type of input, such that it converts where anything of its type does. */
    private static final Map<String, Object> OBJECTS = new TreeMap<>();

    private static final Map<String, String> TEXTS =
            Map.of(
                    "None", "null",
                    "bool", "true",
                    "int", "1",
                    "float", "1.0",
                    "str", "\"1\"",
                    "Array", "[]",
                    "Object", "{}");

    /** A text for each kind of field that not every text converts to. */
    private static final Map<String, String> SCALAR_TEXTS =
            Map.of(
                    "bytes", "MQ==",
                    "date", "2017-05-05",
                    "datetime", "2017-05-05T10:10:10",
                    "time", "10:10:10",
                    "timedelta", "P1D",
                    "UUID", "12345678-1234-5678-1234-567812345678",
                    "IPv4Address", "192.0.2.1");

    static {
        OBJECTS.put("None", null);
        OBJECTS.put("bool", true);
        OBJECTS.put("int", 1L);
        OBJECTS.put("float", 1.0);
        OBJECTS.put("str", "1");
        OBJECTS.put("Decimal", BigDecimal.ONE);
        OBJECTS.put("bytes", "1".getBytes(StandardCharsets.US_ASCII));
        OBJECTS.put("list", List.of());
        OBJECTS.put("set", Set.of());
        OBJECTS.put("dict", Map.of());
        OBJECTS.put("date", LocalDate.of(2017, 5, 5));
        OBJECTS.put("datetime", LocalDateTime.of(2017, 5, 5, 0, 0));
        OBJECTS.put("time", LocalTime.of(10, 10));
        OBJECTS.put("timedelta", Duration.ofDays(1));
        OBJECTS.put("UUID", new UUID(1, 2));
        OBJECTS.put("Path", Path.of("a"));
    }

    private ConversionTable() {}

    static List<Conversion> cells(List<Map<String, Object>> rows) {
        List<Conversion> cells = new ArrayList<>();
        for (Strictness mode : Strictness.values()) {
            FIELDS.forEach(
                    (field, schema) -> {
                        List<Map<String, Object>> ofField =
                                rows.stream()
                                        .filter(row -> row.get("field_type").equals(field))
                                        .toList();
                        Map<String, Object> objects = new TreeMap<>(OBJECTS);
                        Map<String, String> texts = new TreeMap<>(TEXTS);
                        String text = SCALAR_TEXTS.get(field);
                        if (text != null) {
                            objects.put("str", text);
                            texts.put("str", '"' + text + '"');
                        }
                        objects.forEach(
                                (type, input) ->
                                        cells.add(cell(field, schema, mode, type, input, ofField)));
                        texts.forEach(
                                (type, json) ->
                                        cells.add(
                                                textCell(
                                                        field, schema, mode, type, json, ofField)));
                    });
        }
        for (Map<String, Object> row : rows) {
            cells.addAll(values(row));
        }
        return cells;
    }

    private static Conversion cell(
            String field,
            Schema schema,
            Strictness mode,
            String type,
            Object input,
            List<Map<String, Object>> rows) {
        boolean isAllowed =
                rows.stream()
                        .anyMatch(row -> isOf(row, type) && isIn(row, mode) && is(row, "python"));
        return new Conversion(
                String.join(" ", "cell", field, "from", type, word(mode), "object"),
                () -> schema,
                mode,
                input,
                null,
                isAllowed,
                Conversion.UNKNOWN,
                Set.of());
    }

    private static Conversion textCell(
            String field,
            Schema schema,
            Strictness mode,
            String type,
            String json,
            List<Map<String, Object>> rows) {
        boolean isAllowed =
                rows.stream()
                        .anyMatch(row -> isOf(row, type) && isIn(row, mode) && is(row, "json"));
        return new Conversion(
                String.join(" ", "cell", field, "from", type, word(mode), "json"),
                () -> schema,
                mode,
                null,
                json,
                isAllowed,
                Conversion.UNKNOWN,
                Set.of());
    }

    /** The values that a row names, in the modes that it is about. */
    private static List<Conversion> values(Map<String, Object> row) {
        List<Conversion> values = new ArrayList<>();
        String field = (String) row.get("field_type");
        Strictness mode = is(row, "strict") ? Strictness.STRICT : Strictness.LAX;
        for (String verdict : List.of("valid", "invalid")) {
            for (Object value :
                    new LinkedHashMap<>(numbered((List<?>) row.get(verdict))).values()) {
                for (String source : new TreeSet<>(List.of("python", "json"))) {
                    if (is(row, source)) {
                        values.add(value(row, field, mode, verdict, value, source));
                    }
                }
            }
        }
        if (values.isEmpty() && !FIELDS.containsKey(field)) {
            values.add(value(row, field, mode, "valid", null, "python"));
        }
        return values;
    }

    private static Map<Integer, Object> numbered(List<?> values) {
        Map<Integer, Object> numbered = new TreeMap<>();
        for (Object value : values) {
            numbered.put(numbered.size(), value);
        }
        return numbered;
    }

    private static Conversion value(
            Map<String, Object> row,
            String field,
            Strictness mode,
            String verdict,
            Object written,
            String source) {
        Object value = decode(written);
        boolean isPython = written instanceof Map<?, ?> map && map.containsKey("$repr");
        Object shown = isPython ? ((Map<?, ?>) written).get("$repr") : value;
        boolean isText = source.equals("json");
        return new Conversion(
                String.join(
                        " ",
                        "value",
                        field,
                        "from",
                        (String) row.get("input_type"),
                        word(mode),
                        source,
                        String.valueOf(shown).replace(',', ';')),
                () -> {
                    Schema schema = FIELDS.get(field);
                    if (schema == null) {
                        throw new Inexpressible("field " + field);
                    }
                    return schema;
                },
                mode,
                value,
                isText ? json(value, row.get("input_type").equals("Object")) : null,
                verdict.equals("valid"),
                Conversion.UNKNOWN,
                Set.of());
    }

    /** Objects are written as texts already. */
    private static String json(Object value, boolean isJson) {
        return value instanceof String text && !isJson
                ? '"' + text.replace("\"", "\\\"") + '"'
                : String.valueOf(value);
    }

    /** What Python's own notation writes: bytes and decimals. */
    private static Object decode(Object value) {
        if (!(value instanceof Map<?, ?> map) || !map.containsKey("$repr")) {
            return CoreValues.decode(value);
        }
        String text =
                ((String) map.get("$repr"))
                        .replaceFirst("^\\w*\\(?b?'", "")
                        .replaceFirst("'\\)?$", "");
        String type = (String) map.get("$type");
        if (type.equals("datetime")) {
            return dateTime((String) map.get("$repr"));
        }
        if (type.equals("date")) {
            return date((String) map.get("$repr"));
        }
        return type.equals("Decimal")
                ? new BigDecimal(text)
                : text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** {@code datetime.date(2017, 5, 5)}. */
    private static LocalDate date(String constructor) {
        int[] parts = numbers(constructor);
        return LocalDate.of(parts[0], parts[1], parts[2]);
    }

    private static int[] numbers(String constructor) {
        return Arrays.stream(constructor.replaceAll("[^0-9,]", "").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** {@code datetime.datetime(2017, 5, 5, 0, 0)}. */
    private static LocalDateTime dateTime(String constructor) {
        int[] parts = numbers(constructor);
        return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    private static boolean isOf(Map<String, Object> row, String type) {
        Object input = row.get("input_type");
        boolean isMapping = type.equals("dict") && input.equals("Mapping");
        boolean isAnything = input.equals("Any") && row.get("field_type").equals("Any");
        return input.equals(type) || isAnything || isMapping;
    }

    private static boolean isIn(Map<String, Object> row, Strictness mode) {
        return mode == Strictness.LAX || is(row, "strict");
    }

    private static boolean is(Map<String, Object> row, String what) {
        return Boolean.TRUE.equals(row.get(what));
    }

    private static String word(Strictness mode) {
        return mode == Strictness.STRICT ? "strict" : "lax";
    }
}
