package dev.satya.benchmarks;

import dev.satya.benchmarks.workload.Status;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Changes valid instances at random places: to faulty ones, to convertible ones, to odd ones. */
final class Mutations {

    /** What JSON can say. */
    static final List<Object> JSON =
            Arrays.asList(
                    null,
                    true,
                    false,
                    0,
                    1,
                    -1,
                    9,
                    10,
                    42L,
                    100,
                    101,
                    150,
                    151,
                    1000,
                    1001,
                    1_000_000,
                    1_000_001,
                    1L << 40,
                    1.0,
                    1.5,
                    -0.25,
                    100.01,
                    "42",
                    " 7 ",
                    "+5",
                    "-3",
                    "1.0",
                    "1.50",
                    "1e2",
                    "",
                    "a",
                    "abc",
                    "abcd",
                    "true",
                    "NO",
                    "maybe",
                    "PAID",
                    "paid",
                    "x".repeat(20),
                    "x".repeat(21),
                    "x".repeat(100),
                    "x".repeat(101),
                    "x".repeat(200),
                    "x".repeat(201),
                    "x".repeat(500),
                    "x".repeat(501),
                    "\uD83D\uDE00",
                    "\uD83D\uDE00".repeat(3),
                    "\uD83D\uDE00".repeat(20),
                    "\uD83D\uDE00".repeat(100),
                    "\uD83D\uDE00".repeat(101),
                    "\u0142\u00E9",
                    "ABC-1234",
                    "ABC-12345",
                    "abc-1234",
                    "ABC_1234",
                    "ABC-123\u0664",
                    "a@b",
                    "a@b.",
                    "@b.c",
                    ".a@b.c",
                    "a.@b.c",
                    "a..b@c",
                    "a@-b",
                    "a@b-",
                    "a@b..c",
                    "a b@c",
                    "\u00E4@b.c",
                    "l".repeat(64) + "@b.c",
                    "l".repeat(65) + "@b.c",
                    "a@" + "d".repeat(63),
                    "a@" + "d".repeat(64),
                    List.of(),
                    List.of(1, "2"),
                    Map.of(),
                    Map.of("id", 1));

    /** What only Java can say. */
    private static final List<Object> JAVA =
            List.of(
                    (byte) 3,
                    (short) 7,
                    2.0f,
                    0.1f,
                    new BigDecimal("3.00"),
                    new BigDecimal("3.5"),
                    BigInteger.TEN,
                    new StringBuilder("ABC-1234"),
                    new StringBuilder("NEW"),
                    new StringBuilder("12"),
                    Status.PAID,
                    Set.of("a"),
                    new Object());

    private final Random random;
    private final List<Object> pool;

    private Mutations(Random random, List<Object> pool) {
        this.random = random;
        this.pool = pool;
    }

    static Map<String, Object> ofMap(Map<String, Object> instance, Random random) {
        List<Object> pool = new ArrayList<>(JSON);
        pool.addAll(JAVA);
        return new Mutations(random, pool).mutate(instance);
    }

    static Map<String, Object> ofJson(Map<String, Object> instance, Random random) {
        return new Mutations(random, JSON).mutate(instance);
    }

    private Map<String, Object> mutate(Map<String, Object> instance) {
        Map<String, Object> copy = copyOfMap(instance);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            change(copy);
        }
        return copy;
    }

    @SuppressWarnings("unchecked")
    private void change(Map<String, Object> map) {
        List<String> names = new ArrayList<>(map.keySet());
        if (names.isEmpty() || random.nextInt(12) == 0) {
            map.put("undeclared" + random.nextInt(3), odd());
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        Object value = map.get(name);
        boolean goesIn = random.nextInt(4) > 0;
        if (goesIn && value instanceof Map<?, ?> inner) {
            change((Map<String, Object>) inner);
        } else if (goesIn && value instanceof ArrayList<?> list && !list.isEmpty()) {
            change(map, name, (List<Object>) list);
        } else if (random.nextInt(8) == 0) {
            map.remove(name);
        } else {
            map.put(name, odd());
        }
    }

    @SuppressWarnings("unchecked")
    private void change(Map<String, Object> map, String name, List<Object> list) {
        int position = random.nextInt(list.size());
        if (random.nextInt(10) == 0 && pool != JSON) {
            map.put(name, new LinkedHashSet<>(list));
        } else if (random.nextInt(10) == 0) {
            map.put(name, repeat(list, 101));
        } else if (list.get(position) instanceof Map<?, ?> item) {
            change((Map<String, Object>) item);
        } else {
            list.set(position, odd());
        }
    }

    private static List<Object> repeat(List<Object> list, int size) {
        List<Object> longer = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            longer.add(copyOf(list.get(i % list.size())));
        }
        return longer;
    }

    private Object odd() {
        return copyOf(pool.get(random.nextInt(pool.size())));
    }

    private static Map<String, Object> copyOfMap(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put((String) name, copyOf(value)));
        return copy;
    }

    private static Object copyOf(Object value) {
        if (value instanceof Map<?, ?> map) {
            return copyOfMap(map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            copy.replaceAll(Mutations::copyOf);
            return copy;
        }
        return value;
    }
}
