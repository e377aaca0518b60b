package dev.satya.propertytests.jakarta;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes in source text, compiled together in memory. */
final class JavaSources {
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> resources = new LinkedHashMap<>();
    private final Map<String, ByteArrayOutputStream> compiled = new LinkedHashMap<>();

    /** Adds a class of the package without a name. */
    void add(String className, String source) {
        sources.put(className, source);
    }

    /** Adds a resource beside the classes. */
    void addResource(String name, String text) {
        resources.put(name, text);
    }

    /** A loader of the classes, below that of the tests. */
    ClassLoader compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
                JavaFileManager files = new InMemory(standard)) {
            List<String> options = List.of("-proc:none", "-parameters", "-nowarn", "-Xlint:none");
            if (!compiler.getTask(problems, files, null, options, null, units).call()) {
                throw new AssertionError(problems.toString());
            }
        }
        return new Loader(JavaSources.class.getClassLoader());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        InMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location,
                String className,
                JavaFileObject.Kind kind,
                javax.tools.FileObject sibling) {
            URI uri = URI.create("memory:///" + className + ".class");
            return new SimpleJavaFileObject(uri, kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    compiled.put(className, bytes);
                    return bytes;
                }
            };
        }
    }

    private final class Loader extends ClassLoader {
        Loader(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = compiled.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }

        @Override
        protected URL findResource(String name) {
            return resources.containsKey(name) ? url(name) : super.findResource(name);
        }

        private URL url(String name) {
            try {
                return new URL(null, "memory:" + name, new Memory(resources.get(name)));
            } catch (MalformedURLException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Reads a text in place of what a URL leads to. */
    private static final class Memory extends URLStreamHandler {
        private final String text;

        Memory(String text) {
            this.text = text;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                }
            };
        }
    }
}
