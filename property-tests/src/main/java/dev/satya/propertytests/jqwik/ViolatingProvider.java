package dev.satya.propertytests.jqwik;

import dev.satya.propertytests.SchemaArbitraries;
import dev.satya.propertytests.instances.Faulty;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Fulfils {@link Violating}: what the service loader makes for jqwik. Stateless. */
public final class ViolatingProvider implements ArbitraryProvider {

    /** A provider. */
    public ViolatingProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return type.isAnnotated(Violating.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider others) {
        return type.findAnnotation(Violating.class)
                .map(annotation -> Set.<Arbitrary<?>>of(arbitrary(annotation, type)))
                .orElseGet(Set::of);
    }

    private static Arbitrary<?> arbitrary(Violating annotation, TypeUsage type) {
        if (!type.isOfType(Faulty.class)) {
            throw noForm(type);
        }
        Class<?> form = type.getTypeArgument(0).getRawType();
        SchemaArbitraries invalid = Wanted.of(annotation, form).arbitraries();
        if (form == Object.class) {
            return invalid.invalidValues();
        }
        if (form == Map.class) {
            return invalid.invalidMaps();
        }
        if (form == byte[].class) {
            return invalid.invalidJson();
        }
        if (form == String.class) {
            return invalid.invalidJson()
                    .map(it -> it.map(json -> new String(json, StandardCharsets.UTF_8)));
        }
        if (Wanted.isOfMembers(form)) {
            return invalid.invalidObjects(form);
        }
        throw noForm(type);
    }

    private static IllegalArgumentException noForm(TypeUsage type) {
        return new IllegalArgumentException(
                "@Violating gives a Faulty of Map<String, Object>, Object, byte[], String, a"
                        + " record or another class with members, not "
                        + type);
    }

    @Override
    public int priority() {
        return ConformingProvider.FIRST;
    }
}
