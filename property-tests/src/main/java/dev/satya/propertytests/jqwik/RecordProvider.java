package dev.satya.propertytests.jqwik;

import dev.satya.propertytests.SchemaArbitraries;
import dev.satya.propertytests.instances.Faulty;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Valid records, where nobody else has any: {@code @ForAll User user}. What the service loader makes
 * for jqwik. Stateless. That a record has no schema is found when values are asked for: jqwik asks
 * all providers first, and then takes the one of the highest priority.
 */
public final class RecordProvider implements ArbitraryProvider {

    /** A provider. */
    public RecordProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return type.getRawType().isRecord() && !type.isOfType(Faulty.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider others) {
        Class<? extends Record> record = type.getRawType().asSubclass(Record.class);
        return Set.of(Arbitraries.lazy(() -> valid(record)));
    }

    private static <R extends Record> Arbitrary<R> valid(Class<R> type) {
        return SchemaArbitraries.valid(type);
    }

    @Override
    public int priority() {
        return -1;
    }
}
