package dev.satya.benchmarks;

import com.alibaba.fastjson2.JSONObject;
import dev.satya.Model;
import dev.satya.Validator;
import dev.satya.benchmarks.hand.OrderFromJson;
import dev.satya.benchmarks.peer.Databind;
import dev.satya.benchmarks.peer.Fastjson;
import dev.satya.benchmarks.peer.Networknt;
import dev.satya.benchmarks.warming.Warming;
import dev.satya.benchmarks.workload.JsonSchemas;
import dev.satya.benchmarks.workload.Order;
import dev.satya.benchmarks.workload.Orders;
import dev.satya.benchmarks.workload.Outcome;
import dev.satya.benchmarks.workload.Schemas;
import dev.satya.interpreter.Satya;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** C: an order as JSON bytes becomes a model. */
public class JsonOrder extends Measured {

    /** Valid orders, members in the order of the schema, without white space. */
    public static class Texts extends Inputs<byte[]> {
        @Override
        protected byte[] make(Random random) {
            return Orders.json(Orders.random(random));
        }
    }

    /** Satya, warmed. */
    @State(Scope.Benchmark)
    public static class Compiled {
        private Validator<Model> orders;

        /** Compiles. */
        @Setup
        public void compile() {
            Satya satya = Satya.standard();
            Warming.run(satya);
            orders = satya.compile(Schemas.order());
        }
    }

    /** The peers. */
    @State(Scope.Benchmark)
    public static class Peers {
        private final Fastjson fastjsonAnyEmail = new Fastjson(JsonSchemas.ORDER_WITHOUT_FORMAT);
        private final Networknt networknt = new Networknt(JsonSchemas.ORDER);
        private final Databind<Order> databind = new Databind<>(Order.class);
    }

    @Benchmark
    public Outcome hand(Texts texts) {
        return OrderFromJson.parse(texts.next());
    }

    @Benchmark
    public Model satyaParse(Texts texts, Compiled compiled) {
        return compiled.orders.parseJson(texts.next());
    }

    @Benchmark
    public boolean satyaIsValid(Texts texts, Compiled compiled) {
        return compiled.orders.isValidJson(texts.next());
    }

    @Benchmark
    public Order fastjsonUnchecked(Texts texts) {
        return Fastjson.parseUnchecked(texts.next(), Order.class);
    }

    @Benchmark
    public JSONObject fastjsonAnyEmail(Texts texts, Peers peers) {
        return peers.fastjsonAnyEmail.parse(texts.next());
    }

    @Benchmark
    public Order databindHibernateValidator(Texts texts, Peers peers) {
        return peers.databind.parse(texts.next());
    }

    @Benchmark
    public boolean networknt(Texts texts, Peers peers) {
        return peers.networknt.isValid(texts.next());
    }
}
