package dev.satya.benchmarks.warming;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Four other record classes, with valid and faulty instances. */
final class Records {

    /** An enum of its own. */
    public enum Level {
        LOW,
        HIGH
    }

    /** Texts alone. */
    public record Address(
            @NotNull @Size(min = 1, max = 50) String street,
            @NotNull @Pattern(regexp = "^\\d{5}$") String zip,
            @Size(max = 30) String country) {}

    /** Of everything one. */
    public record Product(
            @Positive long id,
            @NotNull @Size(min = 1, max = 40) String title,
            @Positive double price,
            @Min(0) @Max(10_000) int stock,
            boolean active) {}

    /** Nested records, a list, an enum. */
    public record Account(
            @NotNull @Email String email,
            @NotNull Level level,
            @NotNull @Valid Address address,
            @NotNull @Size(max = 10) List<@NotNull @Valid Product> products) {}

    /** Numbers alone. */
    public record Reading(
            @Min(1) int sensor, @Min(-100) @Max(100) double value, @Min(0) long time) {}

    private Records() {}

    static Address address(Random random, boolean isFaulty) {
        return new Address(
                isFaulty && random.nextBoolean() ? "" : "Main Street " + random.nextInt(200),
                isFaulty ? "abc" : String.valueOf(10_000 + random.nextInt(90_000)),
                random.nextBoolean() ? "Norway" : null);
    }

    static Product product(Random random, boolean isFaulty) {
        return new Product(
                isFaulty ? -1 : 1 + random.nextInt(1000),
                isFaulty && random.nextBoolean() ? null : "Thing " + random.nextInt(1000),
                0.5 + random.nextInt(100),
                random.nextInt(10_000),
                random.nextBoolean());
    }

    static Account account(Random random, boolean isFaulty) {
        List<Product> products = new ArrayList<>();
        for (int count = random.nextInt(5); count > 0; count--) {
            products.add(product(random, isFaulty && random.nextBoolean()));
        }
        return new Account(
                isFaulty ? "nobody" : "someone" + random.nextInt(1000) + "@example.com",
                random.nextBoolean() ? Level.LOW : Level.HIGH,
                address(random, isFaulty && random.nextBoolean()),
                products);
    }

    static Reading reading(Random random, boolean isFaulty) {
        return new Reading(
                1 + random.nextInt(100),
                isFaulty ? 1000 : random.nextInt(200) - 100,
                random.nextInt(1_000_000));
    }
}
