package dev.satya.benchmarks.hand;

import dev.satya.benchmarks.workload.User;
import java.util.List;

/** The checks of an existing {@link User}. */
public final class UserCheck {

    private UserCheck() {}

    /** Every fault; empty if there is none. */
    public static List<Fault> check(User user) {
        Faults faults = null;
        if (user.id() <= 0) {
            faults = Faults.in(faults).add("exclusiveMinimum", "id", user.id());
        }
        if (!Text.hasLength(user.name(), 1, 100)) {
            faults = Faults.in(faults).addRequiredText("name", user.name(), 1);
        }
        if (user.age() < 0 || user.age() > 150) {
            String code = user.age() < 0 ? "minimum" : "maximum";
            faults = Faults.in(faults).add(code, "age", user.age());
        }
        if (!EmailAddress.matches(user.email())) {
            faults = Faults.in(faults).addRequiredFormat("email", user.email(), "email");
        }
        return faults != null ? faults.all() : List.of();
    }
}
