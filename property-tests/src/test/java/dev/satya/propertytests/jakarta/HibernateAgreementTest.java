package dev.satya.propertytests.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Validator;
import dev.satya.propertytests.jakarta.AllowedDifferences.OfType;
import dev.satya.propertytests.jakarta.GeneratedClass.Form;
import dev.satya.propertytests.jakarta.GeneratedClass.Member;
import dev.satya.schema.SchemaException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Verdicts, places and messages of all constraints of Jakarta Validation, and of those of Hibernate
 * Validator that are understood, are those of Hibernate Validator, but for {@link
 * AllowedDifferences}. The classes are generated: every constraint on every type, in every shape of a
 * member, and several constraints on several members.
 */
class HibernateAgreementTest {
    private static final int RANDOM_CLASSES = 300;
    private static final int OBJECTS_OF_EACH = 40;
    private static final int SHAPES_OF_EACH = 3;

    private static final HibernateOracle HIBERNATE = new HibernateOracle();

    /** Every constraint with every type that it fits, refused here for no listed reason. */
    private static final List<Pair> FITTING = new ArrayList<>();

    private final Comparison comparison = new Comparison(HIBERNATE);

    /** A constraint and a type that it fits. */
    private record Pair(String form, String type) {}

    @Test
    void eachConstraint_onEachType_agrees() throws Exception {
        List<GeneratedClass> classes = new ArrayList<>();
        for (String form : ConstraintForms.ALL) {
            for (String type : TypedValues.ALL.keySet()) {
                String name = "C" + classes.size();
                classes.add(GeneratedClass.of(name, type, MemberShape.FIELD, List.of(form)));
            }
        }

        compareAll(classes);

        Set<Object> listed = new LinkedHashSet<>(AllowedDifferences.VERDICTS);
        listed.addAll(AllowedDifferences.TYPES);
        listed.addAll(AllowedDifferences.WORDS);
        listed.removeAll(comparison.met());
        assertThat(listed).as("differences that are listed and are none").isEmpty();
        assertThat(comparison.count()).isGreaterThan(15_000);
    }

    @Test
    void eachConstraint_inEachShapeOfMember_agrees() throws Exception {
        List<GeneratedClass> classes = new ArrayList<>();
        MemberShape[] shapes = MemberShape.values();
        for (Pair pair : FITTING) {
            for (int i = 0; i < SHAPES_OF_EACH; i++) {
                String name = "S" + classes.size();
                MemberShape shape = shapes[classes.size() % shapes.length];
                classes.add(
                        GeneratedClass.of(
                                name,
                                pair.type(),
                                shape.takes(pair.type()) ? shape : MemberShape.NESTED,
                                List.of(pair.form())));
            }
        }

        compareAll(classes);

        assertThat(comparison.count()).isGreaterThan(10_000);
    }

    @Test
    void eachConstraint_onAComponentOfARecord_agrees() throws Exception {
        List<GeneratedClass> classes = new ArrayList<>();
        MemberShape[] shapes = MemberShape.values();
        for (Pair pair : FITTING) {
            MemberShape other = shapes[classes.size() / 2 % shapes.length];
            for (MemberShape shape : List.of(MemberShape.FIELD, other)) {
                classes.add(
                        GeneratedClass.of(
                                "D" + classes.size(),
                                pair.type(),
                                shape.takes(pair.type()) ? shape : MemberShape.NESTED,
                                List.of(pair.form()),
                                Form.RECORD));
            }
        }

        compareAll(classes);

        assertThat(comparison.count()).isGreaterThan(7_000);
        assertThat(comparison.countThroughData()).isGreaterThan(comparison.count() / 10 * 9);
    }

    @Test
    void severalConstraints_onSeveralMembers_agree() throws Exception {
        Random random = new Random(14);
        List<Pair> pairs = FITTING;
        List<GeneratedClass> classes = new ArrayList<>();
        for (int i = 0; i < RANDOM_CLASSES; i++) {
            classes.add(randomClass("R" + i, pairs, random));
        }

        ClassLoader loader = compiled(classes);
        for (GeneratedClass each : classes) {
            Class<?> type = loader.loadClass(each.name());
            Validator<Object> validator;
            try {
                validator = comparison.validator(type);
            } catch (SchemaException e) {
                assertThat(e.getMessage())
                        .as(each.toString())
                        .matches(AllowedDifferences.CONTRADICTION);
                continue;
            }
            for (int i = 0; i < OBJECTS_OF_EACH; i++) {
                List<@Nullable Object> values = new ArrayList<>();
                for (Member member : each.members()) {
                    List<@Nullable Object> all = member.values();
                    values.add(all.get(random.nextInt(all.size())));
                }
                comparison.compare(each, validator, each.object(type, values), values);
            }
        }

        comparison.report();
        assertThat(comparison.count()).isGreaterThan(RANDOM_CLASSES / 2 * OBJECTS_OF_EACH);
    }

    private static GeneratedClass randomClass(String name, List<Pair> pairs, Random random) {
        List<Member> members = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        while (members.size() < count) {
            String type = pairs.get(random.nextInt(pairs.size())).type();
            MemberShape shape = MemberShape.values()[random.nextInt(MemberShape.values().length)];
            if (shape.takes(type)) {
                members.add(
                        new Member("m" + members.size(), type, shape, forms(type, pairs, random)));
            }
        }
        return random.nextInt(3) == 0
                ? new GeneratedClass(name, members, 0, Form.RECORD)
                : new GeneratedClass(name, members, random.nextInt(count), Form.BEAN);
    }

    /** Up to four constraints that fit a type; one name may stand there twice. */
    private static List<String> forms(String type, List<Pair> pairs, Random random) {
        List<String> fitting =
                pairs.stream()
                        .filter(pair -> pair.type().equals(type))
                        .map(Pair::form)
                        .filter(form -> !ConstraintForms.name(form).equals("Null"))
                        .toList();
        Set<String> forms = new LinkedHashSet<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count && !fitting.isEmpty(); i++) {
            forms.add(fitting.get(random.nextInt(fitting.size())));
        }
        return List.copyOf(forms);
    }

    @BeforeAll
    static void findFitting() throws Exception {
        List<GeneratedClass> classes = new ArrayList<>();
        for (String form : ConstraintForms.ALL) {
            for (String type : TypedValues.ALL.keySet()) {
                if (AllowedDifferences.ofType(form, type) == null) {
                    String name = "F" + classes.size();
                    classes.add(GeneratedClass.of(name, type, MemberShape.FIELD, List.of(form)));
                }
            }
        }
        ClassLoader loader = compiled(classes);
        for (GeneratedClass each : classes) {
            Member member = each.members().get(0);
            if (isTaken(each, loader.loadClass(each.name()))) {
                FITTING.add(new Pair(member.forms().get(0), member.type()));
            }
        }
    }

    /** Whether Hibernate Validator takes the constraint of the one member for its type. */
    private static boolean isTaken(GeneratedClass generated, Class<?> type) throws Exception {
        Object first = TypedValues.ALL.get(generated.members().get(0).type()).get(0);
        try {
            HIBERNATE.reasons(generated.object(type, List.of(first)));
            return true;
        } catch (jakarta.validation.ValidationException e) {
            return false;
        }
    }

    private static ClassLoader compiled(List<GeneratedClass> classes) throws IOException {
        JavaSources sources = new JavaSources();
        classes.forEach(each -> each.addTo(sources));
        return sources.compile();
    }

    /** Every value of the one member of each class. */
    private void compareAll(List<GeneratedClass> classes) throws Exception {
        ClassLoader loader = compiled(classes);
        for (GeneratedClass each : classes) {
            Class<?> type = loader.loadClass(each.name());
            Member member = each.members().get(0);
            String form = member.forms().get(0);
            boolean isTaken = isTaken(each, type);
            OfType difference = AllowedDifferences.ofType(form, member.type());
            Validator<Object> validator;
            try {
                validator = comparison.validator(type);
            } catch (SchemaException e) {
                if (isTaken && difference == null) {
                    comparison.complain(each + "is refused: " + e.getMessage());
                }
                comparison.meet(difference);
                continue;
            }
            if (!isTaken && difference != null) {
                comparison.meet(difference);
                continue;
            }
            if (!isTaken) {
                comparison.complain(each + "is taken");
                continue;
            }
            for (Object value : member.values()) {
                List<@Nullable Object> values = new ArrayList<>();
                values.add(value);
                comparison.compare(each, validator, each.object(type, values), values);
            }
        }
        comparison.report();
    }
}
