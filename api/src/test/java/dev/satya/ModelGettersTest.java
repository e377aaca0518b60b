package dev.satya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a model answers by itself, whoever implements it. */
class ModelGettersTest {
    private static final Map<String, Object> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("long", 5_000_000_000L);
        VALUES.put("int", 7L);
        VALUES.put("big", BigInteger.ONE.shiftLeft(70));
        VALUES.put("double", 1.5);
        VALUES.put("decimal", new BigDecimal("1.50"));
        VALUES.put("true", true);
        VALUES.put("false", false);
        VALUES.put("text", "t");
        VALUES.put("list", List.of(1));
        VALUES.put("map", Map.of("a", 1));
        VALUES.put("null", null);
    }

    /** The handle of a name. */
    private static Slot slot(String name) {
        return (Slot)
                Proxy.newProxyInstance(
                        Slot.class.getClassLoader(),
                        new Class<?>[] {Slot.class},
                        (proxy, method, arguments) -> name);
    }

    private static Model model() {
        InvocationHandler values =
                (proxy, method, arguments) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    String name = String.valueOf(arguments[0]);
                    Object value = VALUES.get(name);
                    return switch (method.getName()) {
                        case "slot" -> slot(name);
                        case "get" -> name.equals("model") ? model() : value;
                        case "getLong" -> ((Number) value).longValue();
                        case "getDouble" -> ((Number) value).doubleValue();
                        case "getBoolean" -> value;
                        case "toJson" -> "with " + arguments[0];
                        case "writeJson" -> {
                            ((ByteArrayOutputStream) arguments[0])
                                    .writeBytes(("with " + arguments[1]).getBytes());
                            yield null;
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                };
        return (Model)
                Proxy.newProxyInstance(
                        Model.class.getClassLoader(), new Class<?>[] {Model.class}, values);
    }

    @Test
    void numbersAreReadByNameAsByHandle() {
        Model model = model();
        assertThat(model.getLong("long")).isEqualTo(5_000_000_000L);
        assertThat(model.getInt("int")).isEqualTo(7);
        assertThatThrownBy(() -> model.getInt("long")).isInstanceOf(ArithmeticException.class);
        assertThat(model.getDouble("double")).isEqualTo(1.5);
        assertThat(model.getBoolean("true")).isTrue();
        assertThat(model.getBoolean("false")).isFalse();
    }

    @Test
    void wholeNumbersAndDecimalsAreWidened() {
        Model model = model();
        assertThat(model.getBigInteger("int")).isEqualTo(7);
        assertThat(model.getBigInteger("big")).isEqualTo(BigInteger.ONE.shiftLeft(70));
        assertThat(model.getBigInteger("null")).isNull();
        assertThat(model.getDecimal("int")).isEqualTo(new BigDecimal("7"));
        assertThat(model.getDecimal("double")).isEqualTo(new BigDecimal("1.5"));
        BigDecimal decimal = model.getDecimal("decimal");
        assertThat(decimal).isSameAs(VALUES.get("decimal"));
        assertThat(model.getDecimal("null")).isNull();
        assertThatThrownBy(() -> model.getDecimal("text")).isInstanceOf(ClassCastException.class);
    }

    @Test
    void otherValuesAreReadAsTheyAre() {
        Model model = model();
        assertThat(model.getString("text")).isEqualTo("t");
        assertThat(model.getString(slotOf(model, "text"))).isEqualTo("t");
        assertThat(model.getString("null")).isNull();
        assertThat((Object) model.getList("list")).isEqualTo(List.of(1));
        assertThat((Object) model.getMap("map")).isEqualTo(Map.of("a", 1));
        assertThat(model.getModel("model").getString("text")).isEqualTo("t");
        assertThatThrownBy(() -> model.getList("text")).isInstanceOf(ClassCastException.class);
    }

    private static Slot slotOf(Model model, String name) {
        return model.slot(name);
    }

    @Test
    void jsonIsWrittenAsUsual() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model().writeJson(out);
        assertThat(model().toJson()).isEqualTo("with " + WriteOptions.DEFAULT);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("with " + WriteOptions.DEFAULT);
    }
}
