package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.annotation.Name;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The interpreter where the jar of Jakarta Validation is not there. */
class WithoutJakartaTest {
    private static final String HIDDEN = "jakarta.validation.";

    /** With an annotation whose class is not there, which the JVM leaves out. */
    public record Plain(@Name("the_name") @Size(max = 1) String name, List<Plain> inner) {}

    /** What is done there. */
    public static final class Probe {
        private Probe() {}

        /** Compiles a class, and tells what is wrong with an object and a text. */
        public static String run() {
            Satya satya = Satya.builder().withoutDiscovery().build();
            return satya.compile(Plain.class).violations(new Plain("long", List.of()))
                    + " "
                    + satya.compile(Plain.class).violationsJson("{\"the_name\":1}");
        }
    }

    /** Loads all classes anew, but for those that are hidden. */
    private static final class Hiding extends ClassLoader {
        Hiding() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith(HIDDEN)) {
                throw new ClassNotFoundException(name);
            }
            String resource = name.replace('.', '/') + ".class";
            try (InputStream in = getClass().getClassLoader().getResourceAsStream(resource)) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return WithoutJakartaTest.class.getClassLoader().getResourceAsStream(name);
        }
    }

    @Test
    void interpreter_withoutTheJarOfTheStandard_missesNothing() throws Exception {
        Hiding loader = new Hiding();
        Object told = loader.loadClass(Probe.class.getName()).getMethod("run").invoke(null);
        assertThat((String) told)
                .isEqualTo("Vector() Vector(the_name: must be a string, not an integer (type))");
        assertThatThrownBy(() -> loader.loadClass(Size.class.getName()))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
