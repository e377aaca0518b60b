package dev.satya.benchmarks;

import dev.satya.Model;
import dev.satya.Violation;
import dev.satya.benchmarks.peer.Avaje;
import dev.satya.benchmarks.peer.HibernateValidator;
import dev.satya.benchmarks.warming.Warming;
import dev.satya.benchmarks.workload.User;
import dev.satya.benchmarks.workload.UserBean;
import dev.satya.benchmarks.workload.Users;
import dev.satya.interpreter.Satya;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An existing JavaBean of a user is checked; a map becomes a record or a bean. */
public class BeanUser extends Measured {

    /** Valid users. */
    public static class Beans extends Inputs<UserBean> {
        @Override
        protected UserBean make(Random random) {
            return UserBean.of(Users.random(random));
        }
    }

    /** The same as maps. */
    public static class Maps extends Inputs<Map<String, Object>> {
        @Override
        protected Map<String, Object> make(Random random) {
            User user = Users.random(random);
            Map<String, Object> map = new HashMap<>();
            map.put("id", user.id());
            map.put("name", user.name());
            map.put("age", user.age());
            map.put("email", user.email());
            return map;
        }
    }

    /** Satya, warmed. */
    @State(Scope.Benchmark)
    public static class Compiled {
        private dev.satya.Validator<UserBean> beans;
        private dev.satya.Validator<User> records;
        private dev.satya.Validator<Model> models;

        /** Compiles. */
        @Setup
        public void compile() {
            Satya satya = Satya.standard();
            Warming.run(satya);
            beans = satya.compile(UserBean.class);
            records = satya.compile(User.class);
            models =
                    satya.compile(
                            satya.schemaFromMap(satya.schemaOf(User.class).toMap()), Model.class);
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
    public Validation<Seq<Violation>, UserBean> satyaValidate(Beans beans, Compiled compiled) {
        return compiled.beans.validate(beans.next());
    }

    @Benchmark
    public Validation<Seq<Violation>, User> satyaValidateRecord(
            RecordUser.Records records, Compiled compiled) {
        return compiled.records.validate(records.next());
    }

    @Benchmark
    public Set<ConstraintViolation<UserBean>> hibernateValidator(Beans beans, Peers peers) {
        return peers.usual.validate(beans.next());
    }

    @Benchmark
    public Set<io.avaje.validation.ConstraintViolation> avaje(Beans beans, Generated generated) {
        return generated.usual.check(beans.next());
    }

    @Benchmark
    public Set<io.avaje.validation.ConstraintViolation> avajeLinearEmail(
            Beans beans, Generated generated) {
        return generated.withLinearEmail.check(beans.next());
    }

    @Benchmark
    public Set<ConstraintViolation<UserBean>> hibernateValidatorLinearEmail(
            Beans beans, Peers peers) {
        return peers.withLinearEmail.validate(beans.next());
    }

    @Benchmark
    public UserBean satyaParseBean(Maps maps, Compiled compiled) {
        return compiled.beans.parse(maps.next());
    }

    @Benchmark
    public User satyaParseRecord(Maps maps, Compiled compiled) {
        return compiled.records.parse(maps.next());
    }

    @Benchmark
    public Model satyaParseModel(Maps maps, Compiled compiled) {
        return compiled.models.parse(maps.next());
    }
}
