package dev.satya.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.spring.check.Checks;
import dev.satya.spring.schema.Mode;
import dev.satya.spring.schema.NamedSchema;
import dev.satya.spring.schema.NamedSchemas;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;

/** Which schema makes a value. */
class CheckCompilerTest {
    record Item(int count) {}

    private static final Schema ITEM =
            Schema.object("Item").field("count", Schema.integer().ge(1)).build();

    private final CheckCompiler compiler =
            new CheckCompiler(
                    Satya.standard(),
                    new NamedSchemas(
                            List.of(
                                    NamedSchema.of("item", ITEM),
                                    NamedSchema.of("items", Schema.array(ITEM)),
                                    NamedSchema.of("draft", ITEM).with(Mode.SHADOW))),
                    report -> {},
                    new Scope(List.of()));

    private Object value(ResolvableType type, String schema, String json) {
        Checks checks = compiler.compile(type, schema);
        return checks.json(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void generalTypes_areMadeByTheNamedSchema() {
        assertThat(value(ResolvableType.forClass(Model.class), "item", "{\"count\": 1}"))
                .isInstanceOf(Model.class);
        assertThat(
                        value(
                                ResolvableType.forClassWithGenerics(
                                        Map.class, String.class, Object.class),
                                "item",
                                "{\"count\": 1}"))
                .isInstanceOf(Map.class);
        assertThat(
                        value(
                                ResolvableType.forClassWithGenerics(List.class, Model.class),
                                "items",
                                "[{\"count\": 1}]"))
                .isInstanceOf(List.class);
    }

    @Test
    void class_withSchema_isMadeByTheClass() {
        assertThat(value(ResolvableType.forClass(Item.class), "item", "{\"count\": 1}"))
                .isEqualTo(new Item(1));
        assertThat(value(ResolvableType.forClass(Item.class), "draft", "{\"count\": 0}"))
                .isEqualTo(new Item(0));
    }

    @Test
    void generalType_withoutSchema_isRefused() {
        assertThatExceptionOfType(UncheckableTypeException.class)
                .isThrownBy(() -> compiler.compile(ResolvableType.forClass(Model.class), null))
                .withMessageContaining("name a schema with @CheckedBy");
    }

    @Test
    void generalType_ofNoEnforcedVersion_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compiler.compile(ResolvableType.forClass(Model.class), "draft"))
                .withMessageContaining("no version of the schema \"draft\" is enforced");
    }
}
