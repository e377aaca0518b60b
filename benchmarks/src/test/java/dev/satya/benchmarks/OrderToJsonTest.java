package dev.satya.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.Validator;
import dev.satya.benchmarks.hand.OrderToJson;
import dev.satya.benchmarks.workload.Order;
import dev.satya.benchmarks.workload.Orders;
import dev.satya.benchmarks.workload.Schemas;
import dev.satya.interpreter.Satya;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The base of the ratios of writing does the same work. */
class OrderToJsonTest {
    private static final Validator<Model> ORDERS = Satya.standard().compile(Schemas.order());

    @Test
    void order_written_isTheTextOfTheModel() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            Order order = Orders.random(random);
            String hand = new String(OrderToJson.write(order), StandardCharsets.UTF_8);
            assertThat(ORDERS.parseJson(hand).toJson()).isEqualTo(hand);
        }
    }
}
