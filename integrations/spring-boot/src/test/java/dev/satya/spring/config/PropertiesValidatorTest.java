package dev.satya.spring.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.annotation.Secret;
import dev.satya.interpreter.Satya;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.annotation.Validated;

/** Properties of an application. */
class PropertiesValidatorTest {
    @ConfigurationProperties("shop")
    record Shop(
            @NotNull String name, @Secret @Size(min = 12) String key, @Valid List<Desk> desks) {}

    record Desk(@Min(1) int number) {}

    @Validated
    @ConfigurationProperties("shop")
    record OfProvider(@NotNull String name) {}

    @ConfigurationProperties("shop")
    record Free(String name) {}

    /** What a class inherits counts. */
    @ConfigurationProperties("shop")
    static class Heir extends Wrong {}

    @ConfigurationProperties("shop")
    static class Wrong {
        @Min(1)
        public Thread thread;
    }

    private final PropertiesValidator validator = new PropertiesValidator(Satya::standard);

    private Shop bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("shop", Bindable.of(Shop.class), new ValidationBindHandler(validator))
                .get();
    }

    @Test
    void properties_thatAreValid_areBound() {
        assertThat(
                        bound(
                                Map.of(
                                        "shop.name",
                                        "Corner",
                                        "shop.key",
                                        "correct horse",
                                        "shop.desks[0].number",
                                        "1")))
                .isEqualTo(new Shop("Corner", "correct horse", List.of(new Desk(1))));
    }

    @Test
    void properties_withFaults_haveAllAndNoSecret() {
        Map<String, String> properties = Map.of("shop.key", "hunter2", "shop.desks[0].number", "0");

        assertThatThrownBy(() -> bound(properties))
                .isInstanceOf(BindException.class)
                .cause()
                .isInstanceOfSatisfying(
                        BindValidationException.class,
                        e ->
                                assertThat(e.getValidationErrors().getAllErrors().toString())
                                        .contains("'name'", "'key'", "'desks[0].number'")
                                        .contains("rejected value [***]")
                                        .doesNotContain("hunter2"));
    }

    @Test
    void properties_withConstraints_areValidated_unlessSpringWantsAProvider() {
        assertThat(validator.supports(Shop.class)).isTrue();
        assertThat(validator.supports(Heir.class)).isTrue();
        assertThat(validator.supports(Desk.class)).isFalse();
        assertThat(validator.supports(Free.class)).isFalse();
        assertThat(validator.supports(OfProvider.class)).isFalse();
    }

    @Test
    void properties_withMistake_areNamed() {
        Wrong wrong = new Wrong();

        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                validator.validate(
                                        wrong, new BeanPropertyBindingResult(wrong, "wrong")))
                .withMessageContaining(Wrong.class.getName());
    }
}
