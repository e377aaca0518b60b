package dev.satya.spring;

import dev.satya.spring.metrics.ViolationCounter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Counters, where the application has a registry of Micrometer. */
@AutoConfiguration(
        after = SatyaAutoConfiguration.class,
        afterName =
                "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnBooleanProperty(name = "satya.metrics.enabled", matchIfMissing = true)
public class SatyaMetricsAutoConfiguration {

    /** Counts into the primary registry. */
    @Bean
    @ConditionalOnMissingBean
    ViolationCounter satyaViolationCounter(MeterRegistry registry, SatyaProperties properties) {
        return new ViolationCounter(registry, properties.metrics().maxPaths());
    }
}
