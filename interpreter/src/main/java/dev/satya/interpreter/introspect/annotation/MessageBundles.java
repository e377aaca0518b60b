package dev.satya.interpreter.introspect.annotation;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bundles of the class loaders that one schema's classes come from, each read once. */
public final class MessageBundles {
    private final Map<Object, MessageBundle> ofLoaders = new IdentityHashMap<>();

    /** The bundle beside a class. */
    public MessageBundle of(Class<?> type) {
        @Nullable ClassLoader loader = type.getClassLoader();
        return ofLoaders.computeIfAbsent(
                loader == null ? MessageBundles.class : loader, key -> new MessageBundle(loader));
    }
}
