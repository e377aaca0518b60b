package dev.satya.spring;

import dev.satya.interpreter.Satya;
import dev.satya.spring.check.WarningLog;
import dev.satya.spring.config.PropertiesValidator;
import dev.satya.spring.message.SpringMessages;
import dev.satya.spring.schema.NamedSchema;
import dev.satya.spring.schema.NamedSchemas;
import dev.satya.spring.schema.SchemaFiles;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.ResourcePatternResolver;

/** {@link Satya}, the schemas of the application, and the validator of its properties. */
@AutoConfiguration
@EnableConfigurationProperties(SatyaProperties.class)
public class SatyaAutoConfiguration {

    /** The door, with Spring's messages and what customizers add. */
    @Bean
    @ConditionalOnMissingBean
    Satya satya(
            ObjectProvider<MessageSource> messages,
            ObjectProvider<SatyaBuilderCustomizer> customizers) {
        Satya.Builder builder =
                Satya.builder().messages(new SpringMessages(messages::getIfAvailable));
        customizers.orderedStream().forEach(each -> each.customize(builder));
        return builder.build();
    }

    /** Schemas from files, settings and beans. */
    @Bean
    @ConditionalOnMissingBean
    NamedSchemas namedSchemas(
            Satya satya,
            SatyaProperties properties,
            ResourcePatternResolver resources,
            ObjectProvider<NamedSchema> beans) {
        List<NamedSchema> all =
                new ArrayList<>(
                        new SchemaFiles(resources)
                                .read(satya, properties.schemaLocations(), properties.schemas()));
        beans.orderedStream().forEach(all::add);
        return new NamedSchemas(all);
    }

    /** Tells what schemas in the mode "warn" find. */
    @Bean
    @ConditionalOnMissingBean
    WarningLog satyaWarningLog() {
        return new WarningLog();
    }

    /** Static, since Spring asks for it before it makes other beans. */
    @Bean(EnableConfigurationProperties.VALIDATOR_BEAN_NAME)
    @ConditionalOnMissingBean(name = EnableConfigurationProperties.VALIDATOR_BEAN_NAME)
    @ConditionalOnBooleanProperty(name = "satya.configuration-properties", matchIfMissing = true)
    static PropertiesValidator configurationPropertiesValidator(ObjectProvider<Satya> satya) {
        return new PropertiesValidator(satya::getObject);
    }
}
