package dev.satya.propertytests.jqwik;

import java.util.List;
import java.util.Optional;

/** A record whose schema is derived; its constructor has a rule of its own. */
record User(long id, String name, Optional<Role> role, List<Integer> scores, boolean isActive) {
    enum Role {
        READER,
        EDITOR
    }

    User {
        if (id == 0 && isActive) {
            throw new IllegalArgumentException("nobody is active");
        }
    }
}
