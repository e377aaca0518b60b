package dev.satya.interpreter;

import dev.satya.interpreter.checks.StandardChecks;
import dev.satya.interpreter.convert.NamedPlugin;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.jsonschema.keyword.Keyword;
import dev.satya.interpreter.jsonschema.keyword.KeywordTable;
import dev.satya.schema.Constraint.Named;
import dev.satya.spi.ConstraintPlugin;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Named constraints by name. */
final class Plugins {
    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]*";

    /** What schemas and violations mean something else by. */
    private static final Set<String> KEYWORDS =
            KeywordTable.ALL.stream().map(Keyword::name).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> CODES =
            Set.of(
                    "assertFalse",
                    "assertTrue",
                    "construction",
                    "duplicateKey",
                    "formatExclusiveMaximum",
                    "formatExclusiveMinimum",
                    "formatMaximum",
                    "formatMinimum",
                    "formatMultipleOf",
                    "future",
                    "futureOrPresent",
                    "json",
                    "limit",
                    "never",
                    "notBlank",
                    "past",
                    "pastOrPresent",
                    "pluginFailure",
                    "truncated",
                    "unicode",
                    "unreadable");

    /** Of a loader that finds nothing but mistakes. */
    private static final int MOST_FAILURES = 1_000;

    private final Map<String, NamedPlugin> byName = new TreeMap<>();
    private final Set<String> overriding = new TreeSet<>();

    /** Those of {@link #overriding} that take the place of another that was given before. */
    private final Set<String> replaced = new TreeSet<>();

    /**
     * Adds the plugins that a class loader finds.
     *
     * @param unloadable is told of each provider that cannot be loaded or named; null: none may be
     * @throws IllegalArgumentException naming one that cannot, if none may be
     */
    private Plugins discover(ClassLoader loader, @Nullable Consumer<? super Throwable> unloadable) {
        Iterator<Provider<ConstraintPlugin>> providers =
                ServiceLoader.load(ConstraintPlugin.class, loader).stream().iterator();
        for (int failures = 0; failures < MOST_FAILURES; failures++) {
            try {
                while (providers.hasNext()) {
                    NamedPlugin found = named(providers.next().get(), unloadable);
                    if (found != null) {
                        add(found);
                    }
                }
                return this;
            } catch (ServiceConfigurationError | LinkageError e) {
                if (unloadable == null) {
                    throw new IllegalArgumentException(
                            "a constraint cannot be loaded: "
                                    + words(e)
                                    + ". Satya.builder().skipUnloadable(…) leaves out what cannot",
                            e);
                }
                unloadable.accept(e);
            }
        }
        return this;
    }

    /** A plugin that cannot say its name is left out like one that cannot be loaded: null. */
    private static @Nullable NamedPlugin named(
            ConstraintPlugin plugin, @Nullable Consumer<? super Throwable> unloadable) {
        try {
            return NamedPlugin.of(plugin);
        } catch (IllegalArgumentException e) {
            if (unloadable == null) {
                throw e;
            }
            unloadable.accept(e);
            return null;
        }
    }

    private static String words(Throwable e) {
        Throwable cause = e.getCause();
        return UserCode.messageOf(e) + (cause == null ? "" : " (" + UserCode.words(cause) + ")");
    }

    /** Adds a plugin; the same name twice is a mistake. */
    Plugins add(ConstraintPlugin plugin) {
        return add(NamedPlugin.of(plugin));
    }

    private Plugins add(NamedPlugin named) {
        ConstraintPlugin plugin = named.plugin();
        String name = named.name();
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("\"" + name + "\" is no name for a constraint");
        }
        if (KEYWORDS.contains(name) || CODES.contains(name)) {
            throw new IllegalArgumentException(
                    "\""
                            + name
                            + "\" is no name for a constraint ("
                            + plugin.getClass().getName()
                            + "): it is "
                            + (KEYWORDS.contains(name) ? "a keyword" : "a code of violations")
                            + " already, so take another name");
        }
        NamedPlugin other = byName.putIfAbsent(name, named);
        if (other != null) {
            throw new IllegalArgumentException(
                    "constraint \""
                            + name
                            + "\" is defined twice: by "
                            + other.plugin().getClass().getName()
                            + " and by "
                            + plugin.getClass().getName()
                            + ": Satya.builder().override(…) takes the place of another");
        }
        return this;
    }

    /** Adds a plugin in place of the one of its name, if there is one already. */
    Plugins override(ConstraintPlugin plugin) {
        NamedPlugin named = NamedPlugin.of(plugin);
        NamedPlugin before = byName.remove(named.name());
        overriding.add(named.name());
        if (before == null) {
            return add(named);
        }
        replaced.add(named.name());
        return add(named.inPlaceOf(before));
    }

    /**
     * Adds the constraints that are built in, and then others.
     *
     * @throws IllegalArgumentException if one has the name of another and does not say that it overrides
     *     it, or says so where there is none
     */
    private void addBuiltInAnd(List<ConstraintPlugin> builtIn, Plugins others) {
        for (ConstraintPlugin plugin : builtIn) {
            NamedPlugin other = byName.get(plugin.name());
            if (other == null) {
                add(plugin);
            } else if (!others.overriding.contains(plugin.name()) && !isOurs(other.plugin())) {
                throw new IllegalArgumentException(
                        "constraint \""
                                + plugin.name()
                                + "\" of "
                                + other.plugin().getClass().getName()
                                + " is built in: Satya.builder().override(…) takes its place");
            }
        }
        for (NamedPlugin named : others.byName.values()) {
            NamedPlugin before = byName.get(named.name());
            if (!others.overriding.contains(named.name())) {
                add(named);
            } else if (before != null || others.replaced.contains(named.name())) {
                byName.put(named.name(), before == null ? named : named.inPlaceOf(before));
            } else {
                throw new IllegalArgumentException(
                        "there is no constraint \""
                                + named.name()
                                + "\" to override: Satya.builder().constraint(…) adds one");
            }
        }
    }

    /** What this library has in another module of its own. */
    private static boolean isOurs(ConstraintPlugin plugin) {
        return plugin.getClass().getPackageName().startsWith("dev.satya.plugins");
    }

    /** All, as they are to be asked. */
    Map<String, ConstraintPlugin> byName() {
        return Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    /**
     * These, those that a class loader finds, and the standard's.
     *
     * @param from null: nobody looks for others
     * @param unloadable as for {@link #discover}
     * @param keywords names that have to be among them, with or without the prefix of extensions
     * @throws IllegalArgumentException if two have one name, or one of the keywords is not there
     */
    Map<String, ConstraintPlugin> withOthers(
            @Nullable ClassLoader from,
            @Nullable Consumer<? super Throwable> unloadable,
            Set<String> keywords) {
        Plugins all = new Plugins();
        if (from != null) {
            all.discover(from, unloadable);
        }
        all.addBuiltInAnd(StandardChecks.all(), this);
        for (String keyword : keywords) {
            boolean isExtension = keyword.startsWith(Named.PREFIX);
            String name = isExtension ? keyword.substring(Named.PREFIX.length()) : keyword;
            if (!all.byName.containsKey(keyword) && !all.byName.containsKey(name)) {
                throw new IllegalArgumentException(
                        "there is no constraint \"" + name + "\" to be a keyword");
            }
        }
        return all.byName();
    }
}
