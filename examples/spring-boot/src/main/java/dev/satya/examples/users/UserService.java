package dev.satya.examples.users;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The service. With Spring Boot's actuator the registry would be there already. */
@SpringBootApplication
@EnableConfigurationProperties(ShopProperties.class)
public class UserService {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(UserService.class, arguments);
    }

    @Bean
    MeterRegistry registry() {
        return new SimpleMeterRegistry();
    }
}
