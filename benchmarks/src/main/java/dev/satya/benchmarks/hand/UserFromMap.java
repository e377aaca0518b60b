package dev.satya.benchmarks.hand;

import dev.satya.benchmarks.workload.Outcome;
import dev.satya.benchmarks.workload.User;
import java.util.Map;

/** A {@link User} from a map. Undeclared members are ignored. */
public record UserFromMap(Surrogates surrogates) {

    /** The user, or its {@link Faults}. */
    public Outcome parse(Map<?, ?> map) {
        Faults faults = null;
        long id = Read.whole(map.get("id"));
        if (id <= 0) {
            faults = Faults.in(faults).addWhole(map, "id", id, "exclusiveMinimum");
        }
        String name = Read.text(map.get("name"));
        if (!Text.hasLength(name, 1, 100) || !surrogates.accept(name)) {
            faults = Faults.in(faults).addText(map, "name", name, 1);
        }
        long age = Read.whole(map.get("age"));
        if (age < 0 || age > 150) {
            faults = Faults.in(faults).addWhole(map, "age", age, age < 0 ? "minimum" : "maximum");
        }
        String email = Read.text(map.get("email"));
        if (!EmailAddress.matches(email)) {
            faults = Faults.in(faults).addFormat(map, "email", email, "email");
        }
        return faults != null ? faults : new User(id, name, (int) age, email);
    }
}
