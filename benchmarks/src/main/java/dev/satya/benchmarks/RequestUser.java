package dev.satya.benchmarks;

import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.benchmarks.peer.Databind;
import dev.satya.benchmarks.warming.Warming;
import dev.satya.benchmarks.workload.User;
import dev.satya.benchmarks.workload.Users;
import dev.satya.interpreter.Satya;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jakarta.validation.ConstraintViolation;
import java.util.Random;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a web framework does with the body of a request: JSON bytes become a record, or violations. */
public class RequestUser extends Measured {

    /** Valid users. */
    public static class Texts extends Inputs<byte[]> {
        @Override
        protected byte[] make(Random random) {
            return Users.json(Users.random(random));
        }
    }

    /** Users with an age beyond its maximum and an e-mail address without "@". */
    public static class FaultyTexts extends Inputs<byte[]> {
        @Override
        protected byte[] make(Random random) {
            User user = Users.random(random);
            return Users.json(
                    new User(
                            user.id(),
                            user.name(),
                            user.age() + 151,
                            user.email().replace('@', '.')));
        }
    }

    /** Satya, warmed. */
    @State(Scope.Benchmark)
    public static class Compiled {
        private Validator<User> users;

        /** Compiles. */
        @Setup
        public void compile() {
            Satya satya = Satya.standard();
            Warming.run(satya);
            users = satya.compile(User.class);
        }
    }

    /** Jackson's databind and Hibernate Validator. */
    @State(Scope.Benchmark)
    public static class Peers {
        private final Databind<User> databind = new Databind<>(User.class);
    }

    @Benchmark
    public Validation<Seq<Violation>, User> satya(Texts texts, Compiled compiled) {
        return compiled.users.validateJson(texts.next());
    }

    @Benchmark
    public Validation<Seq<Violation>, User> satyaTwoFaults(FaultyTexts texts, Compiled compiled) {
        return compiled.users.validateJson(texts.next());
    }

    @Benchmark
    public Set<ConstraintViolation<User>> databindHibernateValidator(Texts texts, Peers peers) {
        return peers.databind.violations(texts.next());
    }

    @Benchmark
    public Set<ConstraintViolation<User>> databindHibernateValidatorTwoFaults(
            FaultyTexts texts, Peers peers) {
        return peers.databind.violations(texts.next());
    }
}
