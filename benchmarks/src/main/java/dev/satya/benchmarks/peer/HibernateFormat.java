package dev.satya.benchmarks.peer;

import dev.satya.benchmarks.workload.FormatTexts;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.constraints.Email;
import java.lang.annotation.Annotation;
import org.hibernate.validator.constraints.IpAddress;
import org.hibernate.validator.constraints.URL;
import org.hibernate.validator.constraints.UUID;
import org.hibernate.validator.internal.constraintvalidators.bv.EmailValidator;
import org.hibernate.validator.internal.constraintvalidators.hv.IpAddressValidator;
import org.hibernate.validator.internal.constraintvalidators.hv.URLValidator;
import org.hibernate.validator.internal.constraintvalidators.hv.UUIDValidator;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate Validator's own {@link ConstraintValidator}s, which are called directly: without the engine that
 * finds them, and makes paths and violations. They do not ask for the context.
 */
public final class HibernateFormat {

    /** The annotations, each with its defaults but for the letter case of a UUID. */
    private static final class Annotated {
        @Email String email;

        @UUID(letterCase = UUID.LetterCase.INSENSITIVE)
        String uuid;

        @IpAddress(type = IpAddress.Type.IPv4)
        String ipv4;

        @IpAddress(type = IpAddress.Type.IPv6)
        String ipv6;

        @URL String uri;
    }

    private HibernateFormat() {}

    /** The validator of the texts of a format; null: it does not know the format. */
    public static @Nullable ConstraintValidator<?, CharSequence> of(FormatTexts format) {
        return switch (format) {
            case EMAIL -> initialised(new EmailValidator(), "email", Email.class);
            case UUID -> initialised(new UUIDValidator(), "uuid", UUID.class);
            case IPV4 -> initialised(new IpAddressValidator(), "ipv4", IpAddress.class);
            case IPV6 -> initialised(new IpAddressValidator(), "ipv6", IpAddress.class);
            case URI -> initialised(new URLValidator(), "uri", URL.class);
            case DATE_TIME -> null;
        };
    }

    private static <A extends Annotation> ConstraintValidator<A, CharSequence> initialised(
            ConstraintValidator<A, CharSequence> validator, String field, Class<A> annotation) {
        try {
            validator.initialize(Annotated.class.getDeclaredField(field).getAnnotation(annotation));
        } catch (NoSuchFieldException misspelt) {
            throw new AssertionError(misspelt);
        }
        return validator;
    }
}
