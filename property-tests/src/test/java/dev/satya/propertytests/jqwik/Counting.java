package dev.satya.propertytests.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Does not hold, on purpose: {@link FailureTest} looks at what is reported. */
class Counting {
    @Property(seed = "1")
    void user_isCounted(@ForAll @Conforming("schemas/user.json") Map<String, Object> user) {
        assertThat((Long) user.get("id")).isLessThan(5);
    }
}
