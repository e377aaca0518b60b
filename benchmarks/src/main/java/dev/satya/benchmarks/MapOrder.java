package dev.satya.benchmarks;

import dev.satya.Model;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.benchmarks.hand.OrderFromMap;
import dev.satya.benchmarks.hand.Surrogates;
import dev.satya.benchmarks.peer.Fastjson;
import dev.satya.benchmarks.peer.Networknt;
import dev.satya.benchmarks.warming.Warming;
import dev.satya.benchmarks.workload.Json;
import dev.satya.benchmarks.workload.JsonSchemas;
import dev.satya.benchmarks.workload.Keys;
import dev.satya.benchmarks.workload.Orders;
import dev.satya.benchmarks.workload.Outcome;
import dev.satya.benchmarks.workload.Schemas;
import dev.satya.interpreter.Satya;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Map;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;

/** A: an order as a map of maps becomes a model. */
public class MapOrder extends Measured {
    private static final OrderFromMap HAND = new OrderFromMap(Surrogates.UNSEEN);
    private static final OrderFromMap HAND_REFUSING = new OrderFromMap(Surrogates.REFUSED);

    /** Valid orders; keys are the literals themselves. */
    public static class Maps extends Inputs<Map<String, Object>> {
        @Override
        protected Map<String, Object> make(Random random) {
            return Orders.map(Orders.random(random), Keys.IDENTICAL);
        }
    }

    /** Valid orders; keys are equal to the literals. */
    public static class EqualKeys extends Inputs<Map<String, Object>> {
        @Override
        protected Map<String, Object> make(Random random) {
            return Orders.map(Orders.random(random), Keys.EQUAL);
        }
    }

    /** Valid orders as trees. */
    public static class Trees extends Inputs<JsonNode> {
        @Override
        protected JsonNode make(Random random) {
            return Json.mapper().readTree(Orders.json(Orders.random(random)));
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

    /** The peers' schemas. */
    @State(Scope.Benchmark)
    public static class Peers {
        private final Fastjson fastjson = new Fastjson(JsonSchemas.ORDER);
        private final Fastjson fastjsonAnyEmail = new Fastjson(JsonSchemas.ORDER_WITHOUT_FORMAT);
        private final Networknt networknt = new Networknt(JsonSchemas.ORDER);
    }

    @Benchmark
    public Outcome hand(Maps maps) {
        return HAND.parse(maps.next());
    }

    @Benchmark
    public Outcome handRefusingSurrogates(Maps maps) {
        return HAND_REFUSING.parse(maps.next());
    }

    @Benchmark
    public Model satyaParse(Maps maps, Compiled compiled) {
        return compiled.orders.parse(maps.next());
    }

    @Benchmark
    public Validation<Seq<Violation>, Model> satyaValidate(Maps maps, Compiled compiled) {
        return compiled.orders.validate(maps.next());
    }

    @Benchmark
    public boolean satyaIsValid(Maps maps, Compiled compiled) {
        return compiled.orders.isValid(maps.next());
    }

    @Benchmark
    public Outcome handEqualKeys(EqualKeys maps) {
        return HAND.parse(maps.next());
    }

    @Benchmark
    public Model satyaEqualKeys(EqualKeys maps, Compiled compiled) {
        return compiled.orders.parse(maps.next());
    }

    @Benchmark
    public boolean fastjson(Maps maps, Peers peers) {
        return peers.fastjson.isValid(maps.next());
    }

    @Benchmark
    public boolean fastjsonAnyEmail(Maps maps, Peers peers) {
        return peers.fastjsonAnyEmail.isValid(maps.next());
    }

    @Benchmark
    public boolean networknt(Trees trees, Peers peers) {
        return peers.networknt.isValid(trees.next());
    }
}
