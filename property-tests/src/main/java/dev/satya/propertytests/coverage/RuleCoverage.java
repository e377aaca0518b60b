package dev.satya.propertytests.coverage;

import dev.satya.Schema;
import dev.satya.propertytests.InstalledConstraints;
import dev.satya.propertytests.reference.CanonicalJson;
import dev.satya.spi.ConstraintPlugin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rules of a schema some examples, such as those in the tests of a service, exercise: which
 * constraint is never violated, which bound never approached, which field never present or never
 * absent, which branch never taken, which value of an enum never seen.
 *
 * <p>Examples are instances in the terms of {@link dev.satya.Validator#validate}, valid or not:
 * models, maps, lists and scalars. What is within {@code not} counts as a whole; what a reference
 * stands for is one rule, however many references lead to it. Immutable.
 */
public final class RuleCoverage {
    private final Schema schema;
    private final Collection<? extends ConstraintPlugin> constraints;
    private final List<@Nullable Object> examples;

    private RuleCoverage(
            Schema schema,
            Collection<? extends ConstraintPlugin> constraints,
            List<@Nullable Object> examples) {
        this.schema = schema;
        this.constraints = constraints;
        this.examples = Collections.unmodifiableList(examples);
    }

    /** Without examples; the schema's named constraints are found by the service loader. */
    public static RuleCoverage of(Schema schema) {
        return new RuleCoverage(schema, InstalledConstraints.all(), List.of());
    }

    /** With these named constraints alone, in place of those that the service loader finds. */
    public RuleCoverage withConstraints(Collection<? extends ConstraintPlugin> constraints) {
        return new RuleCoverage(schema, List.copyOf(constraints), examples);
    }

    /** With further examples. */
    public RuleCoverage with(Collection<? extends @Nullable Object> examples) {
        List<@Nullable Object> all = new ArrayList<>(this.examples);
        all.addAll(examples);
        return new RuleCoverage(schema, constraints, all);
    }

    /**
     * With a further example, as a JSON text.
     *
     * @throws IllegalArgumentException if it is not JSON
     */
    public RuleCoverage withJson(String example) {
        Object instance = CanonicalJson.read(example.getBytes(StandardCharsets.UTF_8));
        return with(Collections.singletonList(instance));
    }

    /**
     * Looks at every example with every schema that it reaches.
     *
     * @throws IllegalArgumentException if the schema names a constraint or a reference that is not
     *     there
     */
    public CoverageReport report() {
        Set<Situation> seen = new LinkedHashSet<>();
        for (Object example : examples) {
            Visit.of(schema, example, new Visit.Notes(constraints, seen));
        }
        Set<Situation> all = Situations.of(schema);
        List<Situation> exercised = all.stream().filter(seen::contains).toList();
        List<Situation> missing = all.stream().filter(it -> !seen.contains(it)).toList();
        return new CoverageReport(exercised, missing);
    }
}
