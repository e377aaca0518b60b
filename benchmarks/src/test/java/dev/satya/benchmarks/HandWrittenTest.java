package dev.satya.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.benchmarks.hand.Fault;
import dev.satya.benchmarks.hand.Faults;
import dev.satya.benchmarks.hand.OrderCheck;
import dev.satya.benchmarks.hand.OrderFromJson;
import dev.satya.benchmarks.hand.OrderFromMap;
import dev.satya.benchmarks.hand.Surrogates;
import dev.satya.benchmarks.hand.UserCheck;
import dev.satya.benchmarks.hand.UserFromJson;
import dev.satya.benchmarks.hand.UserFromMap;
import dev.satya.benchmarks.workload.Customer;
import dev.satya.benchmarks.workload.Json;
import dev.satya.benchmarks.workload.Keys;
import dev.satya.benchmarks.workload.LineItem;
import dev.satya.benchmarks.workload.Order;
import dev.satya.benchmarks.workload.Orders;
import dev.satya.benchmarks.workload.Outcome;
import dev.satya.benchmarks.workload.Schemas;
import dev.satya.benchmarks.workload.User;
import dev.satya.benchmarks.workload.Users;
import dev.satya.interpreter.Satya;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The base of the ratios does the same work: the same verdicts, faults and values as Satya. */
class HandWrittenTest {
    private static final int COUNT = 8_000;

    private static final Validator<Model> USERS = Satya.standard().compile(Schemas.user());
    private static final Validator<Model> ORDERS = Satya.standard().compile(Schemas.order());

    private final UserFromMap userFromMap = new UserFromMap(Surrogates.UNSEEN);
    private final OrderFromMap orderFromMap = new OrderFromMap(Surrogates.UNSEEN);
    private final UserFromMap strictUserFromMap = new UserFromMap(Surrogates.REFUSED);
    private final OrderFromMap strictOrderFromMap = new OrderFromMap(Surrogates.REFUSED);

    @Test
    void user_fromValidMap_isValidAndHasTheSameValues() {
        Random random = new Random(1);
        for (int i = 0; i < COUNT; i++) {
            Keys keys = random.nextBoolean() ? Keys.IDENTICAL : Keys.EQUAL;
            Map<String, Object> map = Users.map(Users.random(random), keys);
            assertThat(faults(userFromMap.parse(map))).isEmpty();
            assertSame(userFromMap.parse(map), USERS.validate(map), map);
        }
    }

    @Test
    void user_withTwoFaults_hasTheSameTwo() {
        Random random = new Random(2);
        for (int i = 0; i < COUNT; i++) {
            Map<String, Object> map = Users.mapWithTwoFaults(Users.random(random), Keys.IDENTICAL);
            assertThat(faults(userFromMap.parse(map)))
                    .containsExactly("maximum age", "email email");
            assertSame(userFromMap.parse(map), USERS.validate(map), map);
        }
    }

    @Test
    void user_fromChangedMap_hasTheSameFaultsOrValues() {
        assertAgreementOnMaps(
                3, r -> Users.map(Users.random(r), Keys.IDENTICAL), userFromMap::parse, USERS);
    }

    @Test
    void user_fromChangedMapRefusingSurrogates_hasTheSameFaultsOrValues() {
        assertAgreementOnMaps(
                4,
                r -> Users.map(Users.random(r), Keys.IDENTICAL),
                strictUserFromMap::parse,
                USERS);
    }

    @Test
    void user_withLoneSurrogate_isRefusedByTheVariantAlone() {
        for (String name : List.of("\uD83D", "a\uDE00", "\uDE00\uD83D", "ok \uD83D!")) {
            Map<String, Object> map = Map.of("id", 1, "name", name, "age", 2, "email", "a@b.c");
            assertThat(faults(userFromMap.parse(map))).isEmpty();
            assertThat(faults(strictUserFromMap.parse(map))).containsExactly("unicode name");
            assertSame(strictUserFromMap.parse(map), USERS.validate(map), map);
        }
    }

    @Test
    void user_fromValidJson_isValidAndHasTheSameValues() {
        Random random = new Random(5);
        for (int i = 0; i < COUNT; i++) {
            byte[] json = Users.json(Users.random(random));
            assertThat(faults(UserFromJson.parse(json))).isEmpty();
            assertSame(UserFromJson.parse(json), USERS.validateJson(json), new String(json));
        }
    }

    @Test
    void user_fromChangedJson_hasTheSameFaultsOrValues() {
        assertAgreementOnJson(
                6, r -> Users.map(Users.random(r), Keys.IDENTICAL), UserFromJson::parse, USERS);
    }

    @Test
    void user_existingRecord_hasTheSameVerdictAndPaths() {
        Validator<User> users = Satya.standard().compile(User.class);
        Random random = new Random(7);
        for (int i = 0; i < COUNT; i++) {
            User user = Users.random(random);
            assertThat(UserCheck.check(user)).isEmpty();
            assertThat(users.isValid(user)).isTrue();
            User changed =
                    new User(
                            random.nextInt(5) - 2,
                            pick(random, user.name(), "", null, "x".repeat(101)),
                            random.nextInt(200) - 25,
                            pick(random, user.email(), "nobody", null));
            assertSamePaths(UserCheck.check(changed), users.validate(changed), changed);
        }
    }

    @Test
    void order_fromValidMap_isValidAndHasTheSameValues() {
        Random random = new Random(11);
        for (int i = 0; i < COUNT / 10; i++) {
            Keys keys = random.nextBoolean() ? Keys.IDENTICAL : Keys.EQUAL;
            Map<String, Object> map = Orders.map(Orders.random(random), keys);
            assertThat(faults(orderFromMap.parse(map))).isEmpty();
            assertSame(orderFromMap.parse(map), ORDERS.validate(map), map);
        }
    }

    @Test
    void order_fromChangedMap_hasTheSameFaultsOrValues() {
        assertAgreementOnMaps(
                12, r -> Orders.map(Orders.random(r), Keys.IDENTICAL), orderFromMap::parse, ORDERS);
    }

    @Test
    void order_fromChangedMapRefusingSurrogates_hasTheSameFaultsOrValues() {
        assertAgreementOnMaps(
                13,
                r -> Orders.map(Orders.random(r), Keys.IDENTICAL),
                strictOrderFromMap::parse,
                ORDERS);
    }

    @Test
    void order_fromValidJson_isValidAndHasTheSameValues() {
        Random random = new Random(14);
        for (int i = 0; i < COUNT / 10; i++) {
            byte[] json = Orders.json(Orders.random(random));
            assertThat(faults(OrderFromJson.parse(json))).isEmpty();
            assertSame(OrderFromJson.parse(json), ORDERS.validateJson(json), new String(json));
        }
    }

    @Test
    void order_fromChangedJson_hasTheSameFaultsOrValues() {
        assertAgreementOnJson(
                15,
                r -> Orders.map(Orders.random(r), Keys.IDENTICAL),
                OrderFromJson::parse,
                ORDERS);
    }

    @Test
    void order_existingRecord_hasTheSameVerdictAndPaths() {
        Validator<Order> orders = Satya.standard().compile(Order.class);
        Random random = new Random(16);
        for (int i = 0; i < COUNT / 4; i++) {
            Order order = Orders.random(random);
            assertThat(OrderCheck.check(order)).isEmpty();
            assertThat(orders.isValid(order)).isTrue();
            Order changed = changed(order, random);
            assertSamePaths(OrderCheck.check(changed), orders.validate(changed), changed);
        }
    }

    @Test
    void json_malformed_isRefusedByBoth() {
        String valid = new String(Users.json(Users.random(new Random(17))));
        for (String text :
                List.of("", "{", valid + "}", valid.replace(":", ""), "[1", "nul", valid + " 1")) {
            byte[] json = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(UserFromJson.parse(json)).as(text).isInstanceOf(Faults.class);
            assertThat(USERS.isValidJson(json)).as(text).isFalse();
        }
    }

    @Test
    void json_repeatedName_isRefusedByBoth() {
        String valid = new String(Users.json(Users.random(new Random(18))));
        byte[] json =
                valid.replace("{", "{\"id\":1,").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(faults(UserFromJson.parse(json))).containsExactly("duplicateKey id");
        assertSame(UserFromJson.parse(json), USERS.validateJson(json), valid);
    }

    private static void assertAgreementOnMaps(
            long seed,
            Function<Random, Map<String, Object>> inputs,
            Function<Map<String, Object>, Outcome> hand,
            Validator<Model> satya) {
        Random random = new Random(seed);
        int valid = 0;
        for (int i = 0; i < COUNT; i++) {
            Map<String, Object> map = Mutations.ofMap(inputs.apply(random), random);
            Outcome outcome = hand.apply(map);
            assertSame(outcome, satya.validate(map), map);
            assertThat(satya.isValid(map)).isEqualTo(!(outcome instanceof Faults));
            valid += outcome instanceof Faults ? 0 : 1;
        }
        assertThat(valid).isBetween(COUNT / 50, COUNT - COUNT / 4);
    }

    private static void assertAgreementOnJson(
            long seed,
            Function<Random, Map<String, Object>> inputs,
            Function<byte[], Outcome> hand,
            Validator<Model> satya) {
        Random random = new Random(seed);
        int valid = 0;
        for (int i = 0; i < COUNT; i++) {
            byte[] json = Json.bytes(Mutations.ofJson(inputs.apply(random), random));
            Outcome outcome = hand.apply(json);
            assertSame(outcome, satya.validateJson(json), new String(json));
            assertThat(satya.isValidJson(json)).isEqualTo(!(outcome instanceof Faults));
            valid += outcome instanceof Faults ? 0 : 1;
        }
        assertThat(valid).isBetween(COUNT / 50, COUNT - COUNT / 4);
    }

    private static void assertSame(
            Outcome hand, Validation<Seq<Violation>, Model> satya, Object instance) {
        if (satya.isInvalid()) {
            List<String> violations =
                    satya.getError().map(it -> it.code() + " " + it.path()).toJavaList();
            assertThat(faults(hand))
                    .as(() -> instance.toString())
                    .containsExactlyInAnyOrderElementsOf(violations);
        } else {
            assertThat(faults(hand)).as(() -> instance.toString()).isEmpty();
            assertSameValues((Record) hand, satya.get());
        }
    }

    private static void assertSamePaths(
            List<Fault> faults, Validation<Seq<Violation>, ?> satya, Object instance) {
        List<String> paths =
                satya.isValid()
                        ? List.of()
                        : satya.getError().map(it -> it.path().toString()).toJavaList();
        assertThat(faults.stream().map(Fault::path))
                .as(() -> instance.toString())
                .containsExactlyInAnyOrderElementsOf(paths);
    }

    private static List<String> faults(Outcome outcome) {
        return outcome instanceof Faults faults
                ? faults.all().stream().map(it -> it.code() + " " + it.path()).toList()
                : List.of();
    }

    private static void assertSameValues(Record record, Model model) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            assertSameValue(value(record, component), model.get(component.getName()));
        }
    }

    private static void assertSameValue(Object hand, Object satya) {
        if (hand instanceof Record record) {
            assertSameValues(record, (Model) satya);
        } else if (hand instanceof List<?> list) {
            List<?> other = (List<?>) satya;
            assertThat(other).hasSameSizeAs(list);
            for (int i = 0; i < list.size(); i++) {
                assertSameValue(list.get(i), other.get(i));
            }
        } else {
            Object expected = hand instanceof Integer number ? number.longValue() : hand;
            assertThat(satya).isEqualTo(expected);
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }

    private static Order changed(Order order, Random random) {
        List<LineItem> items = new ArrayList<>(order.items());
        LineItem item = items.get(2);
        items.set(
                2,
                new LineItem(
                        pick(random, item.sku(), item.sku(), "abc", null),
                        pick(random, 1, 1000, 1001, 0),
                        pick(random, 0.5, 1.0, -1.0),
                        pick(random, item.name(), item.name(), "")));
        return new Order(
                pick(random, 1L, 2L, 3L, 0L),
                pick(random, "a", "b", "", "x".repeat(21)),
                pick(random, order.status(), order.status(), null),
                random.nextInt(8) == 0 ? null : changed(order.customer(), random),
                pick(random, items, items, items, List.of(), null),
                pick(random, "EUR", "EURO", "EUR"),
                pick(random, 0.0, 1.0, -0.1),
                pick(random, 0.0, 1.0),
                pick(random, 0.0, 1.0),
                pick(random, 0.0, 1.0),
                pick(random, 0.0, 100.0, 100.5, -0.5),
                pick(random, 0, 1_000_000, 1_000_001),
                pick(random, 0, 9, 10, -1),
                order.gift(),
                order.paid(),
                order.street(),
                pick(random, order.city(), order.city(), null),
                pick(random, null, "", "x".repeat(500), "x".repeat(501)),
                order.coupon(),
                pick(random, order.tracking(), order.tracking(), "x".repeat(41)));
    }

    private static Customer changed(Customer customer, Random random) {
        return new Customer(
                pick(random, 1L, 2L, -1L),
                pick(random, customer.name(), customer.name(), null),
                pick(random, customer.email(), customer.email(), "nobody@"),
                pick(random, null, "1", "x".repeat(21)));
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return Arrays.asList(values).get(random.nextInt(values.length));
    }
}
