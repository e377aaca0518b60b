package dev.satya.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.benchmarks.peer.Avaje;
import dev.satya.benchmarks.peer.Databind;
import dev.satya.benchmarks.peer.Fastjson;
import dev.satya.benchmarks.peer.HibernateValidator;
import dev.satya.benchmarks.peer.Networknt;
import dev.satya.benchmarks.workload.Json;
import dev.satya.benchmarks.workload.JsonSchemas;
import dev.satya.benchmarks.workload.Keys;
import dev.satya.benchmarks.workload.Order;
import dev.satya.benchmarks.workload.Orders;
import dev.satya.benchmarks.workload.User;
import dev.satya.benchmarks.workload.UserBean;
import dev.satya.benchmarks.workload.Users;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The peers really check: they accept the inputs and refuse one with a fault in any field. */
class PeersTest {
    private static final int COUNT = 500;

    private final Networknt networkntUsers = new Networknt(JsonSchemas.USER);
    private final Networknt networkntOrders = new Networknt(JsonSchemas.ORDER);
    private final Fastjson fastjsonUsers = new Fastjson(JsonSchemas.USER);
    private final Fastjson fastjsonOrders = new Fastjson(JsonSchemas.ORDER);
    private final Databind<User> databindUsers = new Databind<>(User.class);
    private final Databind<Order> databindOrders = new Databind<>(Order.class);
    private final io.avaje.validation.Validator avaje = Avaje.usual();
    private final io.avaje.validation.Validator avajeLinear = Avaje.withLinearEmail();

    /**
     * A fault that every peer can see.
     *
     * @param path to the member, by names and positions
     * @param value in place of the valid one
     */
    record Fault(List<Object> path, Object value) {}

    static List<Fault> faultsOfUser() {
        return List.of(
                new Fault(List.of("id"), 0),
                new Fault(List.of("name"), ""),
                new Fault(List.of("name"), "x".repeat(101)),
                new Fault(List.of("age"), -1),
                new Fault(List.of("age"), 151),
                new Fault(List.of("email"), "nobody"));
    }

    static List<Fault> faultsOfOrder() {
        return List.of(
                new Fault(List.of("id"), 0),
                new Fault(List.of("number"), ""),
                new Fault(List.of("customer", "id"), -1),
                new Fault(List.of("customer", "email"), "nobody"),
                new Fault(List.of("customer", "phone"), "x".repeat(21)),
                new Fault(List.of("items"), List.of()),
                new Fault(List.of("items", 3, "sku"), "abc-1234"),
                new Fault(List.of("items", 4, "quantity"), 1001),
                new Fault(List.of("items", 0, "price"), 0.0),
                new Fault(List.of("items", 1, "name"), ""),
                new Fault(List.of("currency"), "EURO"),
                new Fault(List.of("subtotal"), -0.01),
                new Fault(List.of("tax"), -0.01),
                new Fault(List.of("shipping"), -0.01),
                new Fault(List.of("total"), -0.01),
                new Fault(List.of("discount"), 100.5),
                new Fault(List.of("weight"), 1_000_001),
                new Fault(List.of("priority"), 10),
                new Fault(List.of("street"), ""),
                new Fault(List.of("city"), "x".repeat(101)),
                new Fault(List.of("note"), "x".repeat(501)),
                new Fault(List.of("coupon"), "x".repeat(33)),
                new Fault(List.of("tracking"), "x".repeat(41)));
    }

    @Test
    void user_valid_isAcceptedByAll() {
        Random random = new Random(1);
        Validator usual = HibernateValidator.usual();
        Validator linear = HibernateValidator.withLinearEmail();
        for (int i = 0; i < COUNT; i++) {
            User user = Users.random(random);
            byte[] json = Users.json(user);
            assertThat(networkntUsers.isValid(json)).isTrue();
            assertThat(fastjsonUsers.isValid(Users.map(user, Keys.EQUAL))).isTrue();
            assertThat(fastjsonUsers.parse(json)).isNotNull();
            assertThat(Fastjson.parseUnchecked(json, User.class)).isEqualTo(user);
            assertThat(databindUsers.parse(json)).isEqualTo(user);
            assertThat(usual.validate(user)).isEmpty();
            assertThat(linear.validate(user)).isEmpty();
            assertThat(avaje.check(user)).isEmpty();
            assertThat(avajeLinear.check(user)).isEmpty();
            UserBean bean = UserBean.of(user);
            assertThat(usual.validate(bean)).isEmpty();
            assertThat(linear.validate(bean)).isEmpty();
            assertThat(avaje.check(bean)).isEmpty();
            assertThat(avajeLinear.check(bean)).isEmpty();
        }
    }

    @Test
    void order_valid_isAcceptedByAll() {
        Random random = new Random(2);
        Validator usual = HibernateValidator.usual();
        Validator linear = HibernateValidator.withLinearEmail();
        for (int i = 0; i < COUNT; i++) {
            Order order = Orders.random(random);
            byte[] json = Orders.json(order);
            assertThat(networkntOrders.isValid(json)).isTrue();
            assertThat(fastjsonOrders.isValid(Orders.map(order, Keys.EQUAL))).isTrue();
            assertThat(fastjsonOrders.parse(json)).isNotNull();
            assertThat(Fastjson.parseUnchecked(json, Order.class)).isEqualTo(order);
            assertThat(databindOrders.parse(json)).isEqualTo(order);
            assertThat(usual.validate(order)).isEmpty();
            assertThat(linear.validate(order)).isEmpty();
            assertThat(avaje.check(order)).isEmpty();
            assertThat(avajeLinear.check(order)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("faultsOfUser")
    void user_withFault_isRefusedByAll(Fault fault) {
        Map<String, Object> user = Users.map(Users.random(new Random(3)), Keys.IDENTICAL);
        Map<?, ?> faulty = (Map<?, ?>) with(user, fault.path(), fault.value());
        byte[] json = Json.bytes(faulty);
        User value = Json.mapper().readValue(json, User.class);
        assertThat(networkntUsers.isValid(json)).isFalse();
        assertThat(fastjsonUsers.parse(json)).isNull();
        assertThat(databindUsers.parse(json)).isNull();
        assertThat(HibernateValidator.usual().validate(value)).hasSize(1);
        assertThat(HibernateValidator.withLinearEmail().validate(value)).hasSize(1);
        assertThat(avaje.check(value)).hasSize(1);
        assertThat(avajeLinear.check(value)).hasSize(1);
        UserBean bean = UserBean.of(value);
        assertThat(HibernateValidator.usual().validate(bean)).hasSize(1);
        assertThat(HibernateValidator.withLinearEmail().validate(bean)).hasSize(1);
        assertThat(avaje.check(bean)).hasSize(1);
        assertThat(avajeLinear.check(bean)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("faultsOfOrder")
    void order_withFault_isRefusedByAll(Fault fault) {
        Order order = Orders.random(new Random(4));
        Map<String, Object> map = Orders.map(order, Keys.IDENTICAL);
        Map<?, ?> faulty = (Map<?, ?>) with(map, fault.path(), fault.value());
        byte[] json = Json.bytes(faulty);
        Order value = Json.mapper().readValue(json, Order.class);
        assertThat(networkntOrders.isValid(json)).isFalse();
        assertThat(fastjsonOrders.parse(json)).isNull();
        assertThat(databindOrders.parse(json)).isNull();
        assertThat(HibernateValidator.usual().validate(value)).hasSize(1);
        assertThat(HibernateValidator.withLinearEmail().validate(value)).hasSize(1);
        assertThat(avaje.check(value)).hasSize(1);
        assertThat(avajeLinear.check(value)).hasSize(1);
    }

    @Test
    void order_withUnknownStatus_isRefusedByTheReadersOfJsonSchema() {
        Map<String, Object> map = Orders.map(Orders.random(new Random(5)), Keys.IDENTICAL);
        map.put("status", "LOST");
        byte[] json = Json.bytes(map);
        assertThat(networkntOrders.isValid(json)).isFalse();
        assertThat(fastjsonOrders.parse(json)).isNull();
    }

    @Test
    void fastjson_withoutFormat_checksAllButEmail() {
        Fastjson users = new Fastjson(JsonSchemas.USER_WITHOUT_FORMAT);
        Map<String, Object> map = Users.map(Users.random(new Random(6)), Keys.IDENTICAL);
        map.put("email", "nobody");
        assertThat(users.isValid(map)).isTrue();
        map.put("age", 151);
        assertThat(users.isValid(map)).isFalse();
    }

    private static Object with(Object at, List<Object> path, Object value) {
        if (path.isEmpty()) {
            return value;
        }
        List<Object> rest = path.subList(1, path.size());
        if (at instanceof Map<?, ?> map) {
            Map<Object, Object> changed = new LinkedHashMap<>(map);
            changed.put(path.get(0), with(map.get(path.get(0)), rest, value));
            return changed;
        }
        int position = (Integer) path.get(0);
        List<Object> changed = new ArrayList<>((List<?>) at);
        changed.set(position, with(changed.get(position), rest, value));
        return changed;
    }
}
