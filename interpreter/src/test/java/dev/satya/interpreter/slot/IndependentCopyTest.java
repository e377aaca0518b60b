package dev.satya.interpreter.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Copies that share no model, also of what code of users makes. */
class IndependentCopyTest {
    private static final int DEEP = 100_000;

    private static final Validator<Model> TREE =
            Satya.builder()
                    .withoutDiscovery()
                    .build()
                    .compile(
                            Schema.object("Tree")
                                    .optional("size", Schema.integer())
                                    .optional("all", Schema.array(Schema.reference("Tree")))
                                    .optional("named", Schema.map(Schema.reference("Tree")))
                                    .build());

    @Test
    void models_atEachPlace_areCopies() {
        Model tree =
                TREE.parseJson(
                        "{\"size\":1,\"all\":[{\"size\":2},{\"all\":[{\"size\":3}]}],"
                                + "\"named\":{\"a\":{\"size\":4},\"b\":{}}}");
        Model copy = (Model) IndependentCopy.of(tree);
        assertThat(copy).isEqualTo(tree).isNotSameAs(tree);
        assertThat(copy.toJson()).isEqualTo(tree.toJson());
        Model inner = (Model) ((List<?>) copy.get("all")).get(1);
        ((Model) ((List<?>) inner.get("all")).get(0)).set("size", 5);
        ((Model) ((Map<?, ?>) copy.get("named")).get("a")).set("size", 6);
        copy.set("size", 7);
        assertThat(tree.toJson())
                .contains("\"size\":1", "\"size\":3", "\"size\":4")
                .doesNotContain("5", "6", "7");
        assertThat(copy.isSet("size")).isTrue();
        assertThat(((Model) ((Map<?, ?>) copy.get("named")).get("b")).isSet("size")).isFalse();
    }

    @Test
    void whatHoldsNoModel_isNotCopied() {
        Map<String, Object> map = new HashMap<>();
        map.put(null, null);
        map.put("a", List.of(1));
        assertThat(IndependentCopy.of(map)).isSameAs(map);
        assertThat(IndependentCopy.of(null)).isNull();
        assertThat(IndependentCopy.of("a")).isEqualTo("a");
    }

    @Test
    void mapOfAnyDepth_isCopiedWithoutRecursion() {
        Model model = TREE.parse(Map.of("size", 1));
        Object deep = model;
        for (int i = 0; i < DEEP; i++) {
            deep = Collections.singletonMap("in", deep);
        }
        Object at = IndependentCopy.of(deep);
        for (int i = 0; i < DEEP; i++) {
            at = ((Map<?, ?>) at).get("in");
        }
        assertThat(at).isEqualTo(model).isNotSameAs(model);
    }

    @Test
    void mapWithinItself_staysSo() {
        Map<String, Object> circle = new LinkedHashMap<>();
        circle.put("again", circle);
        circle.put("once more", circle);
        assertThat(IndependentCopy.of(circle)).isSameAs(circle);
        circle.put("model", TREE.parse(Map.of()));
        Map<?, ?> copy = (Map<?, ?>) IndependentCopy.of(circle);
        assertThat(copy.get("again")).isSameAs(circle);
        assertThat(copy.get("model")).isNotSameAs(circle.get("model"));
    }

    /** One that stands twice at each of many levels is copied once at each. */
    @Test
    void mapAtManyPlaces_isCopiedOnce() {
        Map<String, Object> shared = Map.of("model", TREE.parse(Map.of()));
        for (int i = 0; i < 100; i++) {
            shared = Map.of("one", shared, "other", shared);
        }
        Map<?, ?> copy = (Map<?, ?>) IndependentCopy.of(shared);
        assertThat(copy.get("one")).isSameAs(copy.get("other")).isNotSameAs(shared.get("one"));
    }
}
