package dev.satya.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text without lone surrogates; lengths count Unicode code points.
 *
 * @param transforms changes that come before every check, in this order
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record StringSchema(
        List<Transform> transforms, List<Constraint> constraints, Annotations annotations)
        implements Kind<StringSchema> {

    /** Copies and checks the constraints. */
    public StringSchema {
        transforms = List.copyOf(transforms);
        constraints = Constraints.checked(JsonType.STRING, constraints);
    }

    /** At least {@code length} Unicode code points. */
    public StringSchema minLength(int length) {
        return with(new Constraint.MinLength(length));
    }

    /** At most {@code length} Unicode code points. */
    public StringSchema maxLength(int length) {
        return with(new Constraint.MaxLength(length));
    }

    /**
     * Matches {@code regex} somewhere; use {@code ^} and {@code $} to match the whole. The engine
     * takes time linear in the text. The expression itself is checked when the schema is compiled.
     */
    public StringSchema pattern(String regex) {
        return with(new Constraint.Pattern(regex));
    }

    /** Some character is not white space, see {@link Constraint.NotBlank}. */
    public StringSchema notBlank() {
        return with(new Constraint.NotBlank());
    }

    /** Removes white space at both ends first. */
    public StringSchema strip() {
        return transform(Transform.STRIP);
    }

    /** Changes to lower case first. */
    public StringSchema lower() {
        return transform(Transform.LOWER);
    }

    /** Changes to upper case first. */
    public StringSchema upper() {
        return transform(Transform.UPPER);
    }

    /** Takes a number for its text, where conversion is allowed: 5 for {@code "5"}. */
    public StringSchema fromNumbers() {
        return transform(Transform.NUMBERS);
    }

    /** Requires an e-mail address; the same as {@code constraint("email")}. */
    public StringSchema email() {
        return constraint("email");
    }

    private StringSchema transform(Transform transform) {
        List<Transform> all = new ArrayList<>(transforms);
        all.add(transform);
        return new StringSchema(all, constraints, annotations);
    }

    @Override
    public StringSchema withConstraints(List<Constraint> constraints) {
        return new StringSchema(transforms, constraints, annotations);
    }

    @Override
    public StringSchema withAnnotations(Annotations annotations) {
        return new StringSchema(transforms, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitString(this);
    }
}
