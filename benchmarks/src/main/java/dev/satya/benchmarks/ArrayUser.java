package dev.satya.benchmarks;

import dev.satya.BatchOptions;
import dev.satya.Model;
import dev.satya.RowInput;
import dev.satya.RowResult;
import dev.satya.Validator;
import dev.satya.benchmarks.hand.UserFromJson;
import dev.satya.benchmarks.warming.Warming;
import dev.satya.benchmarks.workload.Lines;
import dev.satya.benchmarks.workload.Schemas;
import dev.satya.interpreter.Satya;
import java.io.ByteArrayInputStream;
import java.util.Random;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** D: users as a JSON array become models, item by item. The time is that of an item. */
@OperationsPerInvocation(ArrayUser.COUNT)
public class ArrayUser extends Measured {
    static final int COUNT = 50_000;

    /** The items, and Satya, warmed. */
    @State(Scope.Benchmark)
    public static class Compiled {
        private final byte[] items = Lines.arrayOfUsers(COUNT, new Random(Inputs.SEED));
        private Validator<Model> users;

        /** Compiles. */
        @Setup
        public void compile() {
            Satya satya = Satya.standard();
            Warming.run(satya);
            users = satya.compile(Schemas.user());
        }
    }

    @Benchmark
    public void hand(Compiled compiled, Blackhole hole) {
        UserFromJson.parseAll(compiled.items, hole::consume);
    }

    @Benchmark
    public void satya(Compiled compiled, Blackhole hole) {
        validate(compiled, BatchOptions.DEFAULT, hole);
    }

    @Benchmark
    public void satyaTwoThreads(Compiled compiled, Blackhole hole) {
        validate(compiled, BatchOptions.DEFAULT.withThreads(2), hole);
    }

    private static void validate(Compiled compiled, BatchOptions options, Blackhole hole) {
        try (Stream<RowResult<Model>> rows =
                compiled.users
                        .rows(options)
                        .validate(RowInput.jsonArray(new ByteArrayInputStream(compiled.items)))) {
            rows.forEach(hole::consume);
        }
    }

    @Benchmark
    public void databindHibernateValidator(
            Compiled compiled, JsonUser.Peers peers, Blackhole hole) {
        peers.databind.parseAll(compiled.items, hole::consume);
    }

    @Benchmark
    public void fastjsonAnyEmail(Compiled compiled, JsonUser.Peers peers, Blackhole hole) {
        peers.fastjsonAnyEmail.parseAll(compiled.items, hole::consume);
    }

    @Benchmark
    public void networknt(Compiled compiled, JsonUser.Peers peers, Blackhole hole) {
        peers.networknt.parseAll(compiled.items, hole::consume);
    }
}
