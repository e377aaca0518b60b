package dev.satya.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.spring.metrics.ViolationCounter;
import dev.satya.spring.schema.NamedSchema;
import dev.satya.spring.schema.NamedSchemas;
import dev.satya.spring.web.CheckedBy;
import dev.satya.spring.web.RequestParameters;
import dev.satya.spring.web.WebRequests;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an application has by the starter, and what stops its start. */
class AutoConfigurationTest {
    private static final ApplicationContextRunner PLAIN =
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    SatyaWebAutoConfiguration.class,
                                    SatyaMetricsAutoConfiguration.class,
                                    SatyaAutoConfiguration.class,
                                    MessageSourceAutoConfiguration.class));

    private static final WebApplicationContextRunner WEB =
            new WebApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    SatyaWebAutoConfiguration.class,
                                    SatyaMetricsAutoConfiguration.class,
                                    SatyaAutoConfiguration.class,
                                    HttpMessageConvertersAutoConfiguration.class,
                                    WebMvcAutoConfiguration.class));

    record Item(@Min(1) int count) {}

    @ConfigurationProperties("shop")
    record Shop(@NotNull String name, @Min(1) int days) {}

    /** Properties. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Shop.class)
    static class Settings {}

    /** A schema. */
    @Configuration(proxyBeanMethods = false)
    static class Schemas {
        @Bean
        NamedSchema order() {
            return NamedSchema.of("order", Schema.object().field("id", Schema.integer()).build());
        }
    }

    /** Whatever of this is refused has another class. */
    @RestController
    static class Good {
        @PostMapping("/good")
        String good(@RequestBody @Valid @NotNull Item item) {
            return item.toString();
        }

        @PostMapping("/named")
        String named(@RequestBody @CheckedBy("order") Model order, @RequestParam int page) {
            return order.toString() + page;
        }
    }

    @RestController
    static class OfTree {
        @PostMapping("/tree")
        String tree(@RequestBody Map<String, Object> tree) {
            return tree.toString();
        }
    }

    @RestController
    static class OfEntity {
        @PostMapping("/entity")
        String entity(HttpEntity<Map<String, Object>> tree) {
            return tree.toString();
        }
    }

    @RestController
    static class OfUnknownSchema {
        @PostMapping("/unknown")
        String unknown(@RequestBody @CheckedBy("ordre") Model order) {
            return order.toString();
        }
    }

    @RestController
    static class ConstraintBesideBody {
        @PostMapping("/beside")
        String beside(@RequestParam @Min(1) int page) {
            return page + "";
        }
    }

    @RestController
    static class ConstraintOnBody {
        @PostMapping("/on")
        String on(@RequestBody @NotEmpty List<Item> items) {
            return items.toString();
        }
    }

    @RestController
    static class ValidBesideBody {
        @PostMapping("/valid")
        String valid(@Valid Item item) {
            return item.toString();
        }
    }

    @RestController
    static class Groups {
        @PostMapping("/groups")
        String groups(@RequestParameters @Validated(Default.class) Item item) {
            return item.toString();
        }
    }

    private static String failure(Throwable thrown) {
        StringBuilder all = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            all.append(each.getMessage()).append('\n');
        }
        return all.toString();
    }

    @Test
    void controllers_whoseRequestsAreDescribed_start() {
        WEB.withUserConfiguration(Schemas.class, Good.class)
                .run(
                        context -> {
                            assertThat(context).hasNotFailed().hasSingleBean(WebRequests.class);
                            assertThat(context.getBean(NamedSchemas.class).names())
                                    .contains("order");
                        });
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(OfTree.class, "it says nothing about its values"),
                Arguments.of(OfEntity.class, "take a parameter with @RequestBody"),
                Arguments.of(OfUnknownSchema.class, "did you mean \"order\"?"),
                Arguments.of(ConstraintBesideBody.class, "nobody checks its @Min"),
                Arguments.of(ConstraintOnBody.class, "nobody checks its @NotEmpty"),
                Arguments.of(ValidBesideBody.class, "nobody checks its @Valid"),
                Arguments.of(Groups.class, "nobody checks its @Validated"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void controller_withParameterThatNobodyChecks_stopsTheStart(Class<?> type, String why) {
        WEB.withUserConfiguration(Schemas.class, type)
                .withPropertyValues("satya.web.packages=dev.satya.spring")
                .run(
                        context ->
                                assertThat(failure(context.getStartupFailure()))
                                        .contains(
                                                "parameter 0 of " + type.getName(),
                                                "cannot be checked: ",
                                                why));
    }

    @Test
    void bodiesOfJackson_areLeftToIt_ifTheApplicationSaysSo() {
        WEB.withUserConfiguration(OfTree.class, OfEntity.class)
                .withPropertyValues("satya.web.other-bodies=jackson")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void requests_canBeLeftAlone() {
        WEB.withUserConfiguration(OfTree.class, ConstraintBesideBody.class)
                .withPropertyValues("satya.web.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(WebRequests.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "satya.web.max-body-size=0B       | satya.web.max-body-size is from 1B to 1GB",
                "satya.web.max-body-size=2GB      | satya.web.max-body-size is from 1B to 1GB",
                "satya.web.violation-status=500   | satya.web.violation-status is from 400 to 499",
                "satya.web.other-bodies=nobody    | OtherBodies",
                "satya.metrics.max-paths=-1       | satya.metrics.max-paths is at least 0",
                "satya.schemas.order.2.mode=warn  | satya.schemas.order.2 is set for a schema",
                "satya.schemas.order.1.json={}    | the schema \"order@1\" is given twice",
            })
    void setting_thatIsWrong_stopsTheStart(String setting, String why) {
        WEB.withUserConfiguration(Schemas.class)
                .withPropertyValues(setting)
                .run(context -> assertThat(failure(context.getStartupFailure())).contains(why));
    }

    @Test
    void schema_ofConfiguration_isThere() {
        PLAIN.withPropertyValues("satya.schemas.item.3.json={\"minLength\": 1}")
                .run(
                        context ->
                                assertThat(context.getBean(NamedSchemas.class).versions("item"))
                                        .extracting(NamedSchema::id)
                                        .containsExactly("item@3"));
    }

    @Test
    void properties_thatAreNotValid_stopTheStart() {
        PLAIN.withUserConfiguration(Settings.class)
                .withPropertyValues("shop.days=0")
                .run(
                        context ->
                                assertThat(failure(context.getStartupFailure()))
                                        .contains("must be at least 1", "must be given"));
        PLAIN.withUserConfiguration(Settings.class)
                .withPropertyValues("shop.days=0", "satya.configuration-properties=false")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void satyaOfTheApplication_standsIn() {
        Satya own = Satya.standard();
        PLAIN.withBean(Satya.class, () -> own)
                .run(context -> assertThat(context.getBean(Satya.class)).isSameAs(own));
    }

    @Test
    void customizers_makeChoices() {
        SatyaBuilderCustomizer even =
                builder -> builder.constraint("even", Long.class, number -> number % 2 == 0);
        PLAIN.withBean(SatyaBuilderCustomizer.class, () -> even)
                .run(
                        context ->
                                assertThat(
                                                context.getBean(Satya.class)
                                                        .compile(
                                                                Schema.integer().constraint("even"),
                                                                Object.class)
                                                        .isValid(3))
                                        .isFalse());
    }

    @Test
    void counters_areThereWithARegistry() {
        PLAIN.run(context -> assertThat(context).doesNotHaveBean(ViolationCounter.class));

        ApplicationContextRunner counted =
                PLAIN.withConfiguration(
                        AutoConfigurations.of(
                                MetricsAutoConfiguration.class,
                                CompositeMeterRegistryAutoConfiguration.class,
                                SimpleMetricsExportAutoConfiguration.class));
        counted.run(context -> assertThat(context).hasSingleBean(ViolationCounter.class));
        counted.withPropertyValues("satya.metrics.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(ViolationCounter.class));
    }
}
