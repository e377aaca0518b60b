package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Records leave no classes behind, and no class loaders. */
class RecordClassesTest {
    private static final int TIMES = 1_000;

    /** A count of the JVM's classes; by reflection, since the module does not read the JDK's own. */
    private static long count(String method) {
        try {
            Object classes =
                    Class.forName("java.lang.management.ManagementFactory")
                            .getMethod("getClassLoadingMXBean")
                            .invoke(null);
            Method count =
                    Class.forName("java.lang.management.ClassLoadingMXBean").getMethod(method);
            return ((Number) count.invoke(classes)).longValue();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it comes true when memory is cleaned; a collector may take several rounds. */
    private static boolean happens(BooleanSupplier condition) {
        for (int i = 0; i < 50 && !condition.getAsBoolean(); i++) {
            System.gc();
        }
        return condition.getAsBoolean();
    }

    private static void use(Satya satya) {
        assertThat(satya.toJson(validate(satya))).contains("\"c\":\"x\"");
    }

    private static Record validate(Satya satya) {
        Validator<RecordOfALoader> validator = satya.compile(RecordOfALoader.class);
        RecordOfALoader made = validator.parse(Map.of("a", 1, "b", 2, "c", "x"));
        assertThat(validator.parse(made)).isSameAs(made);
        return made;
    }

    @Test
    void getters_areMadeOnceAClass_howeverOftenItIsCompiled() {
        Satya satya = Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();
        use(satya);
        long before = count("getTotalLoadedClassCount");
        for (int i = 0; i < TIMES; i++) {
            use(satya);
        }
        // Two a validator, whose constants are its nodes and what turns values into arguments; and
        // what the JDK makes when it is warm.
        assertThat(count("getTotalLoadedClassCount") - before).isLessThan(2 * TIMES + TIMES / 2);
    }

    @Test
    void classes_ofAValidator_goWithIt() {
        Satya satya = Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();
        use(satya);
        long before = count("getLoadedClassCount");
        for (int i = 0; i < TIMES; i++) {
            use(satya);
        }
        assertThat(happens(() -> count("getLoadedClassCount") < before + TIMES / 2)).isTrue();
    }

    @Test
    void classes_ofASatya_goWithIt() {
        use(Satya.builder().withoutDiscovery().build());
        long before = count("getLoadedClassCount");
        for (int i = 0; i < TIMES; i++) {
            validate(Satya.builder().withoutDiscovery().build());
        }
        assertThat(happens(() -> count("getLoadedClassCount") < before + TIMES / 2)).isTrue();
    }

    /** Defines a record of its own from the bytes of the other. */
    private static final class Loader extends ClassLoader {
        private final String name = RecordOfALoader.class.getName();

        Loader() {
            super(RecordClassesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String wanted, boolean resolve) throws ClassNotFoundException {
            Class<?> known = findLoadedClass(wanted);
            if (known != null || !wanted.equals(name)) {
                return known == null ? super.loadClass(wanted, resolve) : known;
            }
            String file = "/" + name.replace('.', '/') + ".class";
            try (InputStream in = RecordClassesTest.class.getResourceAsStream(file)) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(wanted, e);
            }
        }
    }

    @Test
    void classLoader_ofARecord_goesThoughTheSatyaStays() throws ClassNotFoundException {
        Satya satya = Satya.builder().withoutDiscovery().build();
        WeakReference<ClassLoader> loader = useOf(satya, new Loader());

        assertThat(happens(() -> loader.get() == null)).isTrue();
        use(satya);
    }

    private static WeakReference<ClassLoader> useOf(Satya satya, ClassLoader loader)
            throws ClassNotFoundException {
        Class<? extends Record> type =
                loader.loadClass(RecordOfALoader.class.getName()).asSubclass(Record.class);
        assertThat(type).isNotEqualTo(RecordOfALoader.class);
        Validator<? extends Record> validator = satya.compile(type);
        Record made = validator.parseJson("{\"a\":1,\"b\":2,\"c\":\"x\"}");
        assertThat(made.getClass()).isEqualTo(type);
        assertThat(validator.parse(made)).isSameAs(made);
        assertThat(satya.toJson(made)).contains("\"c\":\"x\"");
        return new WeakReference<>(loader);
    }
}
