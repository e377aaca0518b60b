package dev.satya.benchmarks;

import dev.satya.Violation;
import dev.satya.benchmarks.hand.Fault;
import dev.satya.benchmarks.hand.UserCheck;
import dev.satya.benchmarks.peer.Avaje;
import dev.satya.benchmarks.peer.HibernateValidator;
import dev.satya.benchmarks.warming.Warming;
import dev.satya.benchmarks.workload.User;
import dev.satya.benchmarks.workload.Users;
import dev.satya.interpreter.Satya;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** B: an existing record of a user is checked. */
public class RecordUser extends Measured {

    /** Valid users. */
    public static class Records extends Inputs<User> {
        @Override
        protected User make(Random random) {
            return Users.random(random);
        }
    }

    /** Satya, warmed. */
    @State(Scope.Benchmark)
    public static class Compiled {
        private dev.satya.Validator<User> users;

        /** Compiles. */
        @Setup
        public void compile() {
            Satya satya = Satya.standard();
            Warming.run(satya);
            users = satya.compile(User.class);
        }
    }

    /** Hibernate Validator. */
    @State(Scope.Benchmark)
    public static class Peers {
        private final Validator usual = HibernateValidator.usual();
        private final Validator withLinearEmail = HibernateValidator.withLinearEmail();
    }

    /** Avaje's generated code. */
    @State(Scope.Benchmark)
    public static class Generated {
        private final io.avaje.validation.Validator usual = Avaje.usual();
        private final io.avaje.validation.Validator withLinearEmail = Avaje.withLinearEmail();
    }

    @Benchmark
    public List<Fault> hand(Records records) {
        return UserCheck.check(records.next());
    }

    @Benchmark
    public Validation<Seq<Violation>, User> satyaValidate(Records records, Compiled compiled) {
        return compiled.users.validate(records.next());
    }

    @Benchmark
    public boolean satyaIsValid(Records records, Compiled compiled) {
        return compiled.users.isValid(records.next());
    }

    @Benchmark
    public Set<ConstraintViolation<User>> hibernateValidator(Records records, Peers peers) {
        return peers.usual.validate(records.next());
    }

    @Benchmark
    public Set<ConstraintViolation<User>> hibernateValidatorLinearEmail(
            Records records, Peers peers) {
        return peers.withLinearEmail.validate(records.next());
    }

    @Benchmark
    public Set<io.avaje.validation.ConstraintViolation> avaje(
            Records records, Generated generated) {
        return generated.usual.check(records.next());
    }

    @Benchmark
    public Set<io.avaje.validation.ConstraintViolation> avajeLinearEmail(
            Records records, Generated generated) {
        return generated.withLinearEmail.check(records.next());
    }
}
