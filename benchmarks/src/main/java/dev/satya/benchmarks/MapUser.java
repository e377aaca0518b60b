package dev.satya.benchmarks;

import dev.satya.Model;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.benchmarks.hand.Surrogates;
import dev.satya.benchmarks.hand.UserFromMap;
import dev.satya.benchmarks.peer.Fastjson;
import dev.satya.benchmarks.peer.Networknt;
import dev.satya.benchmarks.warming.Warming;
import dev.satya.benchmarks.workload.Json;
import dev.satya.benchmarks.workload.JsonSchemas;
import dev.satya.benchmarks.workload.Keys;
import dev.satya.benchmarks.workload.Outcome;
import dev.satya.benchmarks.workload.Schemas;
import dev.satya.benchmarks.workload.Users;
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

/** A: a user as a map becomes a model. */
public class MapUser extends Measured {
    private static final UserFromMap HAND = new UserFromMap(Surrogates.UNSEEN);
    private static final UserFromMap HAND_REFUSING = new UserFromMap(Surrogates.REFUSED);

    /** Valid users; keys are the literals themselves. */
    public static class Maps extends Inputs<Map<String, Object>> {
        @Override
        protected Map<String, Object> make(Random random) {
            return Users.map(Users.random(random), Keys.IDENTICAL);
        }
    }

    /** Valid users; keys are equal to the literals. */
    public static class EqualKeys extends Inputs<Map<String, Object>> {
        @Override
        protected Map<String, Object> make(Random random) {
            return Users.map(Users.random(random), Keys.EQUAL);
        }
    }

    /** Users with two faults each. */
    public static class Faulty extends Inputs<Map<String, Object>> {
        @Override
        protected Map<String, Object> make(Random random) {
            return Users.mapWithTwoFaults(Users.random(random), Keys.IDENTICAL);
        }
    }

    /** Valid users as trees. */
    public static class Trees extends Inputs<JsonNode> {
        @Override
        protected JsonNode make(Random random) {
            return Json.mapper().readTree(Users.json(Users.random(random)));
        }
    }

    /** Satya, warmed. */
    @State(Scope.Benchmark)
    public static class Compiled {
        private Validator<Model> users;

        /** Compiles. */
        @Setup
        public void compile() {
            Satya satya = Satya.standard();
            Warming.run(satya);
            users = satya.compile(Schemas.user());
        }
    }

    /** The peers' schemas. */
    @State(Scope.Benchmark)
    public static class Peers {
        private final Fastjson fastjson = new Fastjson(JsonSchemas.USER);
        private final Fastjson fastjsonAnyEmail = new Fastjson(JsonSchemas.USER_WITHOUT_FORMAT);
        private final Networknt networknt = new Networknt(JsonSchemas.USER);
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
        return compiled.users.parse(maps.next());
    }

    @Benchmark
    public Validation<Seq<Violation>, Model> satyaValidate(Maps maps, Compiled compiled) {
        return compiled.users.validate(maps.next());
    }

    @Benchmark
    public boolean satyaIsValid(Maps maps, Compiled compiled) {
        return compiled.users.isValid(maps.next());
    }

    @Benchmark
    public Outcome handTwoFaults(Faulty maps) {
        return HAND.parse(maps.next());
    }

    @Benchmark
    public Validation<Seq<Violation>, Model> satyaTwoFaults(Faulty maps, Compiled compiled) {
        return compiled.users.validate(maps.next());
    }

    @Benchmark
    public Outcome handEqualKeys(EqualKeys maps) {
        return HAND.parse(maps.next());
    }

    @Benchmark
    public Model satyaEqualKeys(EqualKeys maps, Compiled compiled) {
        return compiled.users.parse(maps.next());
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
