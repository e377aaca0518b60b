package dev.satya.benchmarks.warming;

import dev.satya.Model;
import dev.satya.Validator;
import dev.satya.benchmarks.workload.Json;
import dev.satya.interpreter.Satya;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** Runs ten random schemas over maps and JSON, and four record classes, in turns. */
public final class Warming {
    private static final int SCHEMAS = 10;
    private static final int INSTANCES = 200;
    private static final int ROUNDS = 10;
    private static final long SEED = 20261101;

    private final Random random = new Random(SEED);
    private final List<Runnable> turns = new ArrayList<>();

    private Warming(Satya satya) {
        for (int i = 0; i < SCHEMAS; i++) {
            Shape shape = new Shapes(SEED + i).object();
            addSchema(satya.compile(shape.schema()), shape);
        }
        addRecord(satya.compile(Records.Address.class), Records::address);
        addRecord(satya.compile(Records.Product.class), Records::product);
        addRecord(satya.compile(Records.Account.class), Records::account);
        addRecord(satya.compile(Records.Reading.class), Records::reading);
    }

    /**
     * Runs everything.
     *
     * @throws IllegalStateException if a verdict is not the expected one
     */
    public static void run(Satya satya) {
        Warming warming = new Warming(satya);
        for (int round = 0; round < ROUNDS; round++) {
            warming.turns.forEach(Runnable::run);
        }
    }

    private void addSchema(Validator<Model> validator, Shape shape) {
        List<Object> instances = new ArrayList<>();
        List<byte[]> texts = new ArrayList<>();
        List<Boolean> verdicts = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            boolean isFaulty = i % 3 == 2;
            Object instance = (isFaulty ? shape.faulty() : shape.valid()).apply(random);
            instances.add(instance);
            texts.add(Json.bytes(instance));
            verdicts.add(!isFaulty);
        }
        turns.add(
                () -> {
                    for (int i = 0; i < INSTANCES; i++) {
                        Object instance = instances.get(i);
                        byte[] text = texts.get(i);
                        boolean verdict = verdicts.get(i);
                        expect(verdict, validator.validate(instance).isValid(), instance);
                        expect(verdict, validator.isValid(instance), instance);
                        expect(verdict, validator.validateJson(text).isValid(), instance);
                        expect(verdict, validator.isValidJson(text), instance);
                        if (verdict) {
                            validator.parse(instance);
                            validator.parseJson(text);
                        }
                    }
                });
    }

    private <T> void addRecord(Validator<T> validator, BiFunction<Random, Boolean, T> instances) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            all.add(instances.apply(random, i % 3 == 2));
        }
        turns.add(
                () -> {
                    for (int i = 0; i < INSTANCES; i++) {
                        T instance = all.get(i);
                        boolean verdict = i % 3 != 2;
                        expect(verdict, validator.validate(instance).isValid(), instance);
                        expect(verdict, validator.isValid(instance), instance);
                    }
                });
    }

    private static void expect(boolean verdict, boolean actual, Object instance) {
        if (verdict != actual) {
            throw new IllegalStateException("expected " + verdict + " for " + instance);
        }
    }
}
