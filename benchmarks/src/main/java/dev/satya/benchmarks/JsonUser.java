package dev.satya.benchmarks;

import com.alibaba.fastjson2.JSONObject;
import dev.satya.Model;
import dev.satya.Validator;
import dev.satya.benchmarks.hand.UserFromJson;
import dev.satya.benchmarks.peer.Databind;
import dev.satya.benchmarks.peer.Fastjson;
import dev.satya.benchmarks.peer.Networknt;
import dev.satya.benchmarks.warming.Warming;
import dev.satya.benchmarks.workload.JsonSchemas;
import dev.satya.benchmarks.workload.Outcome;
import dev.satya.benchmarks.workload.Schemas;
import dev.satya.benchmarks.workload.User;
import dev.satya.benchmarks.workload.Users;
import dev.satya.interpreter.Satya;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** C: a user as JSON bytes becomes a model. */
public class JsonUser extends Measured {

    /** Valid users, members in the order of the schema, without white space. */
    public static class Texts extends Inputs<byte[]> {
        @Override
        protected byte[] make(Random random) {
            return Users.json(Users.random(random));
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

    /** The peers. */
    @State(Scope.Benchmark)
    public static class Peers {
        final Fastjson fastjsonAnyEmail = new Fastjson(JsonSchemas.USER_WITHOUT_FORMAT);
        final Networknt networknt = new Networknt(JsonSchemas.USER);
        final Databind<User> databind = new Databind<>(User.class);
    }

    @Benchmark
    public Outcome hand(Texts texts) {
        return UserFromJson.parse(texts.next());
    }

    @Benchmark
    public Model satyaParse(Texts texts, Compiled compiled) {
        return compiled.users.parseJson(texts.next());
    }

    @Benchmark
    public boolean satyaIsValid(Texts texts, Compiled compiled) {
        return compiled.users.isValidJson(texts.next());
    }

    @Benchmark
    public User fastjsonUnchecked(Texts texts) {
        return Fastjson.parseUnchecked(texts.next(), User.class);
    }

    @Benchmark
    public JSONObject fastjsonAnyEmail(Texts texts, Peers peers) {
        return peers.fastjsonAnyEmail.parse(texts.next());
    }

    @Benchmark
    public User databindHibernateValidator(Texts texts, Peers peers) {
        return peers.databind.parse(texts.next());
    }

    @Benchmark
    public boolean networknt(Texts texts, Peers peers) {
        return peers.networknt.isValid(texts.next());
    }
}
