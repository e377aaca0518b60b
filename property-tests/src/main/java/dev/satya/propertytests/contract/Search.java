package dev.satya.propertytests.contract;

import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.generate.Sample;
import dev.satya.propertytests.instances.FaultPlace;
import dev.satya.propertytests.instances.Faults;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.instances.JsonSpelling;
import dev.satya.propertytests.instances.JsonValues;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.reference.ReferenceValidator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks for data that one schema takes and another one refuses. */
final class Search {
    /** For each constraint: what breaks it alone need not be what the other schema takes. */
    private static final int ATTEMPTS = 40;

    private static final int SHRINKING_ATTEMPTS = 2_000;

    private final Compatibility direction;
    private final Instances written;
    private final Faults faults;
    private final ReferenceValidator writer;
    private final ReferenceValidator reader;
    private final int tries;
    private final Random random;
    private final Set<String> seen = new HashSet<>();
    private final List<Incompatibility> found = new ArrayList<>();
    private final List<String> untried = new ArrayList<>();
    private final Duration limit;
    private final long start = System.nanoTime();

    /**
     * A search.
     *
     * @param written of the schema that takes the data
     * @param read of the schema that may refuse it
     * @param limit after which nothing is begun any more
     */
    Search(
            Compatibility direction,
            Instances written,
            Instances read,
            int tries,
            long seed,
            Duration limit) {
        this.limit = limit;
        this.direction = direction;
        this.written = written;
        this.faults = new Faults(read);
        this.writer = ReferenceValidator.of(written.schema()).with(written.plugins());
        this.reader = ReferenceValidator.of(read.schema()).with(read.plugins());
        this.tries = tries;
        this.random = new Random(seed);
    }

    List<Incompatibility> run() {
        List<FaultPlace> places = faults.places();
        for (int i = 0; i < places.size(); i++) {
            if (isOver()) {
                tell((places.size() - i) + " of " + places.size() + " constraints");
                tell("random data");
                return found;
            }
            breakAt(places.get(i));
        }
        tryRandomData();
        return found;
    }

    /** What there was no time for, or no data. */
    List<String> untried() {
        return untried;
    }

    private void tryRandomData() {
        Generator<@Nullable Object> taken = ValidInstances.of(written);
        int made = 0;
        for (int i = 0; i < tries; i++) {
            if (isOver()) {
                tell((tries - i) + " of " + tries + " random data");
                return;
            }
            try {
                Sample<@Nullable Object> sample = Sample.random(taken, random);
                made++;
                tryData(sample);
            } catch (HopelessException e) {
                if (made == 0) {
                    String whose =
                            direction == Compatibility.BACKWARD
                                    ? "the released schema"
                                    : "the new schema";
                    untried.add("random data: none was found that " + whose + " takes");
                    return;
                }
            }
        }
    }

    private void tryData(Sample<@Nullable Object> sample) {
        Object instance = sample.value();
        if (!isRefused(instance)) {
            return;
        }
        String kind = kind(instance);
        if (seen.add(kind)) {
            add(sample, smaller -> isRefused(smaller) && kind.equals(kind(smaller)));
        }
    }

    private boolean isOver() {
        return System.nanoTime() - start > limit.toNanos();
    }

    private void tell(String what) {
        untried.add(what + ": the time of " + limit.toSeconds() + " s was over");
    }

    private void breakAt(FaultPlace place) {
        Generator<@Nullable Object> broken =
                Generator.ofNullable(choices -> faults.at(place).generate(choices).instance());
        for (int i = 0; i < ATTEMPTS && !isOver(); i++) {
            try {
                Sample<@Nullable Object> sample = Sample.random(broken, random);
                if (isTaken(sample.value())) {
                    seen.add(kind(sample.value()));
                    add(sample, this::isTaken);
                    return;
                }
            } catch (HopelessException e) {
                continue; // another valid instance may have room for it
            }
        }
    }

    private void add(Sample<@Nullable Object> sample, Predicate<@Nullable Object> isAlike) {
        Object smallest =
                sample.shrink(it -> !isOver() && isAlike.test(it), SHRINKING_ATTEMPTS).value();
        Fault fault = fault(smallest);
        String arguments = fault.arguments().isEmpty() ? "" : " " + fault.arguments();
        String where = fault.path().segments().isEmpty() ? "the root" : fault.path().toString();
        String json = JsonSpelling.plain(smallest);
        found.add(new Incompatibility(direction, fault.code() + " at " + where + arguments, json));
    }

    private boolean isTaken(@Nullable Object instance) {
        return JsonValues.isJson(instance) && writer.validate(instance).isValid();
    }

    private boolean isRefused(@Nullable Object instance) {
        return JsonValues.isJson(instance) && !reader.validate(instance).isValid();
    }

    /** The first reason. */
    private Fault fault(@Nullable Object instance) {
        return reader.validate(instance).faults().get(0);
    }

    /** The code of the first reason, and within what it is: members that nobody declared are many. */
    private String kind(@Nullable Object instance) {
        Fault fault = fault(instance);
        StringBuilder kind = new StringBuilder(fault.code());
        List<Object> segments = fault.path().segments();
        for (Object segment : segments.subList(0, Math.max(0, segments.size() - 1))) {
            kind.append('/').append(segment instanceof Integer ? "*" : segment);
        }
        return kind.toString();
    }
}
