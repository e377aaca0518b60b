package dev.satya.propertytests.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.WriteException;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.jakarta.AllowedDifferences.OfVerdict;
import dev.satya.propertytests.jakarta.AllowedDifferences.Words;
import dev.satya.propertytests.jakarta.GeneratedClass.Member;
import dev.satya.propertytests.jakarta.HibernateOracle.Reason;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what this library and Hibernate Validator say of objects, and collects complaints. */
final class Comparison {
    private static final int MOST_COMPLAINTS = 30;

    private final Satya satya =
            Satya.builder().clock(Clock.fixed(TypedValues.NOW, ZoneOffset.UTC)).build();
    private final HibernateOracle hibernate;
    private final List<String> complaints = new ArrayList<>();
    private final Set<Object> met = new LinkedHashSet<>();
    private int compared;
    private int throughData;

    Comparison(HibernateOracle hibernate) {
        this.hibernate = hibernate;
    }

    /** How many objects were compared. */
    int count() {
        return compared;
    }

    /** How many of them were also maps and JSON texts. */
    int countThroughData() {
        return throughData;
    }

    /** The listed differences that were met. */
    Set<Object> met() {
        return met;
    }

    void meet(@Nullable Object difference) {
        if (difference != null) {
            met.add(difference);
        }
    }

    void complain(String complaint) {
        complaints.add(complaint);
    }

    @SuppressWarnings("unchecked") // a validator of a class takes objects of it
    Validator<Object> validator(Class<?> type) {
        return (Validator<Object>) satya.compile(type);
    }

    /** Compares what both say of an object, and that every way to ask says the same. */
    void compare(
            GeneratedClass type,
            Validator<Object> validator,
            Object object,
            List<? extends @Nullable Object> values) {
        compared++;
        List<Violation> ours = validator.violations(object).asJava();
        List<Reason> theirs;
        try {
            theirs = hibernate.reasons(object);
        } catch (jakarta.validation.ValidationException e) {
            requireListed(type, values, e);
            return;
        }
        boolean isConsistent =
                validator.isValid(object) == ours.isEmpty()
                        && validator.validate(object).isValid() == ours.isEmpty();
        if (!isConsistent || !isSameThroughData(validator, object, ours)) {
            complain(type, values, List.of(), ours);
        }
        for (int i = 0; i < values.size(); i++) {
            Member member = type.members().get(i);
            List<Violation> here =
                    ours.stream().filter(it -> isAt(member, it.path().toString())).toList();
            List<Reason> there = theirs.stream().filter(it -> isAt(member, it.path())).toList();
            boolean isAgreed =
                    values.get(i) == null ? agreeOnNull(there, here) : agree(there, here);
            if (!isAgreed && !isListed(member, values.get(i))) {
                complain(type, values, there, here);
            }
        }
    }

    /** Hibernate Validator has no answer for an object. */
    private void requireListed(GeneratedClass type, List<?> values, Exception thrown) {
        boolean isListed = false;
        for (int i = 0; i < values.size(); i++) {
            isListed |= isListed(type.members().get(i), values.get(i));
        }
        if (!isListed) {
            complaints.add(type + "of " + values + " throws " + thrown);
        }
    }

    /** Each reason is told by a violation, each violation tells a reason, and none is told twice. */
    private boolean agree(List<Reason> theirs, List<Violation> ours) {
        return ours.size() <= theirs.size()
                && theirs.stream().allMatch(it -> isTold(it, ours, theirs))
                && ours.stream().allMatch(own -> theirs.stream().anyMatch(it -> isSame(it, own)));
    }

    /**
     * Whether a violation tells a reason. Two that say the same of a value are told once, in the words
     * of the one that has its own.
     */
    private boolean isTold(Reason reason, List<Violation> ours, List<Reason> theirs) {
        boolean isTold = ours.stream().anyMatch(own -> isSame(reason, own));
        return isTold
                || !reason.isOwn()
                        && theirs.stream()
                                .anyMatch(
                                        it ->
                                                it.isOwn()
                                                        && it.path().equals(reason.path())
                                                        && AllowedDifferences.maySaySame(
                                                                it.form(), reason.form())
                                                        && isTold(it, ours, theirs));
    }

    /** What is missing is told once, with the first of the messages about it. */
    private boolean agreeOnNull(List<Reason> theirs, List<Violation> ours) {
        return ours.size() == Math.min(theirs.size(), 1)
                && ours.stream().allMatch(own -> theirs.stream().anyMatch(it -> isSame(it, own)));
    }

    private boolean isSame(Reason reason, Violation violation) {
        if (!reason.path().equals(violation.path().toString())) {
            return false;
        }
        String message = violation.message(Locale.ENGLISH);
        if (reason.isOwn()) {
            return reason.message().equals(message);
        }
        Words words = AllowedDifferences.words(reason.form());
        boolean isSame =
                AllowedDifferences.fits(words.hibernate(), reason.attributes(), reason.message())
                        && words.own().stream()
                                .anyMatch(
                                        each ->
                                                AllowedDifferences.fits(
                                                        each, reason.attributes(), message));
        if (isSame) {
            met.add(words);
        }
        return isSame;
    }

    private boolean isListed(Member member, @Nullable Object value) {
        for (String form : member.forms()) {
            OfVerdict difference = AllowedDifferences.ofVerdict(form, value);
            if (difference != null) {
                met.add(difference);
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(Member member, String path) {
        return path.equals(member.name())
                || path.startsWith(member.name() + ".")
                || path.startsWith(member.name() + "[");
    }

    private void complain(
            GeneratedClass type, List<?> values, List<Reason> theirs, List<Violation> ours) {
        complaints.add(type + "of " + values + "\n  Hibernate: " + theirs + "\n  here: " + ours);
    }

    /** Whether the same data as a map and as a JSON text is judged alike, where they have its numbers. */
    private boolean isSameThroughData(
            Validator<Object> validator, Object object, List<Violation> ours) {
        Set<String> places = places(ours);
        try {
            String json = satya.toJson(object);
            throughData++;
            return places.equals(places(validator.violations(satya.toMap(object)).asJava()))
                    && places.equals(places(validator.violationsJson(json).asJava()))
                    && validator.isValidJson(json) == ours.isEmpty();
        } catch (WriteException e) {
            return true;
        }
    }

    private static Set<String> places(List<Violation> violations) {
        Set<String> places = new TreeSet<>();
        violations.forEach(each -> places.add(each.path().toString()));
        return places;
    }

    /** Fails where there were complaints. */
    void report() {
        int shown = Math.min(MOST_COMPLAINTS, complaints.size());
        assertThat(complaints.subList(0, shown)).as(complaints.size() + " differences").isEmpty();
    }
}
