package dev.satya.benchmarks;

import dev.satya.Model;
import dev.satya.Validator;
import dev.satya.benchmarks.hand.OrderToJson;
import dev.satya.benchmarks.workload.Json;
import dev.satya.benchmarks.workload.Order;
import dev.satya.benchmarks.workload.Orders;
import dev.satya.benchmarks.workload.Schemas;
import dev.satya.interpreter.Satya;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;

/** D: an order becomes JSON bytes: a record by hand, the model of the same order by Satya. */
public class WriteOrder extends Measured {
    private static final int USUAL_SIZE = 1_024;

    /** Valid orders as records. */
    public static class Records extends Inputs<Order> {
        @Override
        protected Order make(Random random) {
            return Orders.random(random);
        }
    }

    /** The same orders as models. */
    public static class Models extends Inputs<Model> {
        private final Validator<Model> orders = Satya.standard().compile(Schemas.order());

        @Override
        protected Model make(Random random) {
            return orders.parseJson(Orders.json(Orders.random(random)));
        }
    }

    @Benchmark
    public byte[] hand(Records records) {
        return OrderToJson.write(records.next());
    }

    @Benchmark
    public byte[] satyaWriteJson(Models models) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        models.next().writeJson(bytes);
        return bytes.toByteArray();
    }

    @Benchmark
    public String satyaToJson(Models models) {
        return models.next().toJson();
    }

    @Benchmark
    public byte[] databind(Records records) {
        return Json.bytes(records.next());
    }
}
