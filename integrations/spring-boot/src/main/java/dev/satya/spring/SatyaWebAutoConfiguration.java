package dev.satya.spring;

import dev.satya.interpreter.Satya;
import dev.satya.spring.check.CheckListener;
import dev.satya.spring.schema.NamedSchemas;
import dev.satya.spring.web.ProblemCustomizer;
import dev.satya.spring.web.WebRequests;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.StringUtils;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Requests of a servlet application become valid values, or problem details are the answer. */
@AutoConfiguration(after = {SatyaAutoConfiguration.class, SatyaMetricsAutoConfiguration.class})
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass({DispatcherServlet.class, ServerHttpMessageConvertersCustomizer.class})
@ConditionalOnBooleanProperty(name = "satya.web.enabled", matchIfMissing = true)
public class SatyaWebAutoConfiguration {

    /** Reads requests. */
    @Bean
    WebRequests satyaWebRequests(
            Satya satya,
            NamedSchemas schemas,
            SatyaProperties properties,
            ObjectProvider<CheckListener> listeners,
            ObjectProvider<ProblemCustomizer> customizers,
            BeanFactory beans,
            Environment environment) {
        List<CheckListener> all = listeners.orderedStream().toList();
        return new WebRequests(
                satya,
                schemas,
                report -> all.forEach(listener -> listener.checked(report)),
                customizers.orderedStream().toList(),
                choices(properties.web(), beans, environment));
    }

    private static WebRequests.Choices choices(
            SatyaProperties.Web web, BeanFactory beans, Environment environment) {
        List<String> packages = web.packages();
        if (packages.isEmpty() && AutoConfigurationPackages.has(beans)) {
            packages = AutoConfigurationPackages.get(beans);
        }
        String locale = environment.getProperty("spring.web.locale", "en");
        Locale parsed = StringUtils.parseLocale(locale);
        return new WebRequests.Choices(
                packages,
                web.otherBodies(),
                web.maximum(),
                HttpStatusCode.valueOf(web.violationStatus()),
                web.emptyTexts(),
                parsed == null ? Locale.ENGLISH : parsed);
    }

    /** No bean of a converter: Spring Boot would have it in place of Jackson's. */
    @Bean
    ServerHttpMessageConvertersCustomizer satyaConverterCustomizer(WebRequests requests) {
        return builder -> builder.addCustomConverter(requests.converter());
    }

    /** Compiles what controllers take. */
    @Bean
    SmartInitializingSingleton satyaHandlerReview(
            WebRequests requests,
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            @Qualifier("mvcValidator") ObjectProvider<Validator> validators) {
        return requests.review(
                mappings, () -> validators.stream().anyMatch(each -> each.supports(Object.class)));
    }
}
