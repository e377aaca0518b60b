package dev.satya.benchmarks.workload;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Users as inputs, the same for the same seed. What belongs to one of them is made in a row. */
public final class Users {

    private Users() {}

    /** A valid user. */
    public static User random(Random random) {
        return new User(
                1 + random.nextInt(1_000_000_000),
                Words.personName(random),
                random.nextInt(151),
                Words.email(random));
    }

    /** A user as a map: identifier {@link Long}, age {@link Integer}. */
    public static Map<String, Object> map(User user, Keys keys) {
        return fill(new HashMap<>(8), user, keys);
    }

    /** A map with two faults: an age beyond its maximum and an e-mail address without "@". */
    public static Map<String, Object> mapWithTwoFaults(User user, Keys keys) {
        User faulty =
                new User(user.id(), user.name(), user.age() + 151, user.email().replace('@', '.'));
        return map(faulty, keys);
    }

    /** A user as JSON, members in the order of the schema. */
    public static byte[] json(User user) {
        return Json.bytes(fill(new LinkedHashMap<>(), user, Keys.IDENTICAL));
    }

    private static Map<String, Object> fill(Map<String, Object> map, User user, Keys keys) {
        map.put(keys.of("id"), user.id());
        map.put(keys.of("name"), user.name());
        map.put(keys.of("age"), user.age());
        map.put(keys.of("email"), user.email());
        return map;
    }
}
