package dev.satya.examples.users;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Settings of the service; one that is not valid stops the start. */
@ConfigurationProperties("shop")
public record ShopProperties(
        @NotNull @Size(min = 1, max = 40) String name, @Min(1) @Max(30) int deliveryDays) {}
