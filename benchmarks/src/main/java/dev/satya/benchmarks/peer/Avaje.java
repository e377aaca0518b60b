package dev.satya.benchmarks.peer;

import dev.satya.benchmarks.hand.EmailAddress;
import dev.satya.benchmarks.workload.LineItem;
import dev.satya.benchmarks.workload.Order;
import dev.satya.benchmarks.workload.User;
import dev.satya.benchmarks.workload.UserBean;
import io.avaje.validation.ImportValidPojo;
import io.avaje.validation.MixIn;
import io.avaje.validation.Validator;
import io.avaje.validation.adapter.AbstractConstraintAdapter;
import io.avaje.validation.adapter.ValidationContext.AdapterCreateRequest;
import jakarta.validation.constraints.Email;
import java.util.Locale;
import org.hibernate.validator.constraints.Range;

/**
 * Avaje's validator: its annotation processor writes the code that checks these classes and what is in them.
 * That code fails where a primitive number has two constraints (2.8 to 2.17): a minimum and a maximum are one
 * {@link Range} here, which is one check and does not box.
 */
@ImportValidPojo({User.class, UserBean.class, LineItem.class, Order.class})
public final class Avaje {

    private Avaje() {}

    /** With its own check of e-mail addresses. */
    public static Validator usual() {
        return Validator.builder().setDefaultLocale(Locale.ENGLISH).build();
    }

    /** With the linear scan in place of its own check of e-mail addresses. */
    public static Validator withLinearEmail() {
        return Validator.builder()
                .setDefaultLocale(Locale.ENGLISH)
                .add(Email.class, LinearEmail::new)
                .build();
    }

    @MixIn(User.class)
    private abstract static class UserRanges {
        @Range(min = 0, max = 150)
        int age;
    }

    @MixIn(UserBean.class)
    private abstract static class UserBeanRanges {
        @Range(min = 0, max = 150)
        int age;
    }

    @MixIn(LineItem.class)
    private abstract static class LineItemRanges {
        @Range(min = 1, max = 1000)
        int quantity;
    }

    @MixIn(Order.class)
    private abstract static class OrderRanges {
        @Range(min = 0, max = 100)
        double discount;

        @Range(min = 0, max = 1_000_000)
        int weight;

        @Range(min = 0, max = 9)
        int priority;
    }

    /** {@link EmailAddress} behind {@link Email}. */
    private static final class LinearEmail extends AbstractConstraintAdapter<CharSequence> {
        private LinearEmail(AdapterCreateRequest request) {
            super(request);
        }

        @Override
        public boolean isValid(CharSequence value) {
            return EmailAddress.matches(value.toString());
        }
    }
}
