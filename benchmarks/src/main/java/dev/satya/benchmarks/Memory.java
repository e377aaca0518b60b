package dev.satya.benchmarks;

import dev.satya.Model;
import dev.satya.Validator;
import dev.satya.benchmarks.hand.OrderFromMap;
import dev.satya.benchmarks.hand.Surrogates;
import dev.satya.benchmarks.hand.UserFromMap;
import dev.satya.benchmarks.workload.Keys;
import dev.satya.benchmarks.workload.Orders;
import dev.satya.benchmarks.workload.Schemas;
import dev.satya.benchmarks.workload.Users;
import dev.satya.interpreter.Satya;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openjdk.jol.info.GraphLayout;

/**
 * The size of what a parser returns, as JOL counts it.
 *
 * @param label what the table calls it
 * @param benchmark the benchmark that makes it, as {@code MapUser.hand}; empty: none
 * @param withStrings bytes of all objects that it alone refers to, texts of the input included
 * @param withoutStrings the same but for strings and their arrays
 */
record Memory(String label, String benchmark, double withStrings, double withoutStrings) {
    private static final int COUNT = 500;

    static List<Memory> ofModels() {
        UserFromMap handUsers = new UserFromMap(Surrogates.UNSEEN);
        OrderFromMap handOrders = new OrderFromMap(Surrogates.UNSEEN);
        Validator<Model> users = Satya.standard().compile(Schemas.user());
        Validator<Model> orders = Satya.standard().compile(Schemas.order());
        return List.of(
                of("User: the input", "", Memory::user, map -> map),
                of("User: record", "MapUser.hand", Memory::user, handUsers::parse),
                of("User: model", "MapUser.satyaParse", Memory::user, users::parse),
                ofUserColumns(),
                of("Order: the input", "", Memory::order, map -> map),
                of("Order: record", "MapOrder.hand", Memory::order, handOrders::parse),
                of("Order: model", "MapOrder.satyaParse", Memory::order, orders::parse));
    }

    /** Users held by field. A column of small numbers is a {@code byte[]} too, and no text. */
    static Memory ofUserColumns() {
        Validator<Model> users = Satya.standard().compile(Schemas.user());
        Random random = new Random(Inputs.SEED);
        List<Map<String, Object>> all =
                Stream.generate(() -> user(random)).limit(2 * COUNT).toList();
        List<Map<String, Object>> half = all.subList(0, COUNT);
        double total =
                growth(
                        GraphLayout.parseInstance(users.rows().columns(all)).totalSize(),
                        GraphLayout.parseInstance(users.rows().columns(half)).totalSize());
        double strings =
                growth(
                        strings(GraphLayout.parseInstance(all.toArray())),
                        strings(GraphLayout.parseInstance(half.toArray())));
        return new Memory("User: in columns", "", total, total - strings);
    }

    private static Map<String, Object> user(Random random) {
        return Users.map(Users.random(random), Keys.IDENTICAL);
    }

    private static Map<String, Object> order(Random random) {
        return Orders.map(Orders.random(random), Keys.IDENTICAL);
    }

    /**
     * The growth of the graph from {@code COUNT} values to twice as many, so that what all values
     * share does not count.
     */
    private static Memory of(
            String label,
            String benchmark,
            Function<Random, Map<String, Object>> inputs,
            Function<Map<String, Object>, Object> parser) {
        Random random = new Random(Inputs.SEED);
        Object[] all = new Object[2 * COUNT];
        for (int i = 0; i < all.length; i++) {
            all[i] = parser.apply(inputs.apply(random));
        }
        GraphLayout large = GraphLayout.parseInstance(all);
        GraphLayout small = GraphLayout.parseInstance(Arrays.copyOf(all, COUNT));
        double total = growth(large.totalSize(), small.totalSize());
        double strings = growth(strings(large), strings(small));
        return new Memory(label, benchmark, total, total - strings);
    }

    private static double growth(long large, long small) {
        return (double) (large - small) / COUNT;
    }

    private static long strings(GraphLayout layout) {
        return layout.getClassSizes().count(String.class)
                + layout.getClassSizes().count(byte[].class);
    }
}
