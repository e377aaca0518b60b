package dev.satya.propertytests.jqwik;

import dev.satya.Model;
import dev.satya.propertytests.SchemaArbitraries;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Fulfils {@link Conforming}: what the service loader makes for jqwik. Stateless. */
public final class ConformingProvider implements ArbitraryProvider {
    /** Above all of jqwik's own: that of {@link Object} has 100. */
    static final int FIRST = 200;

    /** A provider. */
    public ConformingProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return type.isAnnotated(Conforming.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider others) {
        Class<?> form = type.getRawType();
        return type.findAnnotation(Conforming.class)
                .map(annotation -> Wanted.of(annotation, form).arbitraries())
                .map(valid -> Set.<Arbitrary<?>>of(arbitrary(valid, form)))
                .orElseGet(Set::of);
    }

    private static Arbitrary<?> arbitrary(SchemaArbitraries valid, Class<?> form) {
        if (form == Object.class) {
            return valid.valid();
        }
        if (form == Map.class) {
            return valid.validMaps();
        }
        if (form == byte[].class) {
            return valid.validJson();
        }
        if (form == String.class) {
            return valid.validJson().map(json -> new String(json, StandardCharsets.UTF_8));
        }
        if (form == Model.class || Wanted.isOfMembers(form)) {
            return valid.parsed(form);
        }
        throw new IllegalArgumentException(
                "@Conforming gives Map<String, Object>, Object, byte[], String, Model, a record or another"
                        + " class with members, not "
                        + form.getName());
    }

    @Override
    public int priority() {
        return FIRST;
    }
}
