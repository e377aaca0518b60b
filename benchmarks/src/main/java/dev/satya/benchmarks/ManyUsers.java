package dev.satya.benchmarks;

import dev.satya.Batch;
import dev.satya.BatchOptions;
import dev.satya.Columns;
import dev.satya.Model;
import dev.satya.Validator;
import dev.satya.benchmarks.warming.Warming;
import dev.satya.benchmarks.workload.Keys;
import dev.satya.benchmarks.workload.Schemas;
import dev.satya.benchmarks.workload.Users;
import dev.satya.interpreter.Satya;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * From how many rows on a second thread pays, which is what {@link BatchOptions#parallelFrom} says.
 * The time is that of a batch. No part of the table: {@code java -jar benchmarks.jar ManyUsers}.
 */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ManyUsers extends Measured {
    private static final BatchOptions TWO_THREADS =
            BatchOptions.DEFAULT.withThreads(2).withParallelFrom(0);

    /** Distinct users, in memory in the order of their use. */
    @State(Scope.Benchmark)
    public static class Rows {
        @Param({"100", "1000", "2000", "5000", "10000", "100000"})
        private int count;

        private List<Map<String, Object>> users;
        private Validator<Model> validator;

        /** Makes the rows, and compiles. */
        @Setup
        public void make() {
            Satya satya = Satya.standard();
            Warming.run(satya);
            validator = satya.compile(Schemas.user());
            Random random = new Random(Inputs.SEED);
            users = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                users.add(Users.map(Users.random(random), Keys.IDENTICAL));
            }
            System.gc();
        }
    }

    @Benchmark
    public Batch<Model> oneThread(Rows rows) {
        return rows.validator.validateMany(rows.users);
    }

    @Benchmark
    public Batch<Model> twoThreads(Rows rows) {
        return rows.validator.rows(TWO_THREADS).validate(rows.users);
    }

    @Benchmark
    public Columns columns(Rows rows) {
        return rows.validator.rows().columns(rows.users);
    }
}
