package dev.satya.interpreter.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Discovery;
import dev.satya.interpreter.IndexModels;
import dev.satya.interpreter.Satya;
import dev.satya.interpreter.discover.broken.Sized;
import dev.satya.interpreter.discover.broken.Streamed;
import dev.satya.interpreter.discover.shop.Initialised;
import dev.satya.interpreter.discover.shop.Isbn;
import dev.satya.interpreter.discover.shop.Marked;
import dev.satya.interpreter.discover.shop.Money;
import dev.satya.interpreter.discover.shop.Order;
import dev.satya.interpreter.discover.shop.deep.Book;
import dev.satya.interpreter.discover.unmakeable.LevelType;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.SchemaException;
import io.vavr.Lazy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes are found by an index, by name and by a scan, in this order. */
class DiscoveryTest {
    private static final String HOME = "dev.satya.interpreter.discover.";
    private static final String SHOP = HOME + "shop";

    @TempDir Path directory;

    private static Satya.Builder builder() {
        return Satya.builder()
                .withoutDiscovery()
                .lookup(MethodHandles.lookup())
                .constraint("isbn", String.class, text -> text.length() == 13);
    }

    @Test
    void scan_findsMarkedAndConstrainedClasses_constraints_andScalarTypes() {
        Satya satya = builder().scan(SHOP).build();
        Discovery found = satya.discovered();

        assertThat(found.classes())
                .containsExactly(Marked.class, Order.class, Order.Part.class, Book.class);
        assertThat(found.constraints()).containsExactly(Isbn.class);
        assertThat(found.scalarTypes()).extracting(ScalarType::name).containsExactly("money");
        assertThat(found.report().scanned()).containsExactly(SHOP);
        assertThat(found.report().indexed()).isEmpty();
        assertThat(found.report().unloadable()).isEmpty();
        assertThat(found.report().classes()).isEqualTo(9);
        assertThat(found.report().milliseconds()).isNotNegative();
        assertThat(found.report().toString()).startsWith("9 classes in ");
        assertThat(Initialised.isMarked()).isFalse();
        assertThat(satya.discovered()).isSameAs(found);
    }

    @Test
    void scalarTypes_thatAreFound_areKnown_withoutAskingForThem() {
        Satya satya = builder().scan(SHOP).build();
        Order order = satya.compile(Order.class).parse(Map.of("id", "a", "count", 1, "price", "7"));
        assertThat(order.price()).isEqualTo(new Money(7));
        assertThat(satya.toJson(order)).isEqualTo("{\"id\":\"a\",\"count\":1,\"price\":\"7\"}");
    }

    @Test
    void compileAll_compilesEach_orNamesEachMistake() {
        Map<Class<?>, Validator<?>> all = builder().scan(SHOP).build().discovered().compileAll();
        assertThat(all.keySet())
                .containsExactly(Marked.class, Order.class, Order.Part.class, Book.class);
        assertThat(all.get(Book.class).isValid(Map.of("isbn", "1"))).isFalse();

        Satya broken = builder().scan(HOME + "broken").classes(Marked.class).build();
        assertThat(broken.discovered().classes())
                .containsExactly(Sized.class, Streamed.class, Marked.class);
        assertThatThrownBy(() -> broken.discovered().compileAll())
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith(
                        "2 of the classes cannot be compiled. " + Sized.class.getName())
                .hasMessageContaining(Sized.class.getName() + ": @Size on ")
                .hasMessageContaining(Streamed.class.getName() + ": ")
                .hasMessageContaining("InputStream");
    }

    @Test
    void classes_thatAreGiven_needNoScan() {
        Discovery found = builder().classes(Money.class, Order.class).build().discovered();
        assertThat(found.classes()).containsExactly(Money.class, Order.class);
        assertThat(found.report().scanned()).isEmpty();
        assertThat(builder().build().discovered().classes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "com.", ".com", "com..acme", "com.*", "*", "com acme", "a/b"})
    void nameOfNoPackage_isRefused(String name) {
        assertThatThrownBy(() -> Satya.builder().scan("com.acme", name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"" + name + "\" is no name of a package");
    }

    @Test
    void package_thatHasNoClasses_isToldWhenItIsLookedThrough() {
        Satya satya = builder().scan(SHOP, "com.acme.modle").build();
        assertThatThrownBy(satya::discovered)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("there are no classes in the package com.acme.modle");
    }

    @Test
    void scalarType_thatCannotBeMade_isNamed_unlessOneIsGiven() {
        String home = HOME + "unmakeable";
        assertThatThrownBy(() -> builder().scan(home).build().discovered())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(LevelType.class.getName())
                .hasMessageContaining("type(…)");
        Satya satya = builder().scan(home).type(new LevelType("level")).build();
        assertThat(satya.discovered().scalarTypes()).isEmpty();
        assertThat(satya.compile(Schema.object().build()).isValid(Map.of())).isTrue();
    }

    @Test
    void index_isReadInPlaceOfAScan() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] args = {directory.toString(), SHOP};
        assertThat(IndexModels.run(args, loader(), stream(out), stream(out))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith(": 4 classes, 1 constraints, 1 scalar types of 9\n");
        assertThat(Files.readString(IndexFile.file(directory)))
                .startsWith("# satya models 1\npackage " + SHOP + "\n")
                .contains("\nclass " + Order.class.getName() + "\n")
                .contains("\nclass " + Order.Part.class.getName() + "\n")
                .contains("\nconstraint " + Isbn.class.getName() + "\n");

        Discovery found = indexed().scan(SHOP).build().discovered();
        assertThat(found.classes())
                .containsExactly(Marked.class, Order.class, Order.Part.class, Book.class);
        assertThat(found.scalarTypes()).hasSize(1);
        assertThat(found.report().indexed()).containsExactly(SHOP);
        assertThat(found.report().scanned()).isEmpty();
        assertThat(found.report().classes()).isEqualTo(6);

        Discovery part = indexed().scan(SHOP + ".deep").build().discovered();
        assertThat(part.classes()).containsExactly(Book.class);
        Discovery both = indexed().scan(SHOP + ".deep", HOME + "broken").build().discovered();
        assertThat(both.classes()).containsExactly(Sized.class, Streamed.class, Book.class);
        assertThat(both.report().indexed()).containsExactly(SHOP + ".deep");
        assertThat(both.report().scanned()).containsExactly(HOME + "broken");
    }

    static Stream<Arguments> badIndexes() {
        String head = "# satya models 1\npackage " + SHOP + "\n";
        return Stream.of(
                Arguments.of("", "models.idx:1: the first line is not"),
                Arguments.of("package x\n", "models.idx:1: the first line is not"),
                Arguments.of("# satya models 2\n", "models.idx:1: the first line is not"),
                Arguments.of(head + "klass " + SHOP + ".Order\n", "models.idx:3: \"klass "),
                Arguments.of(
                        head + "class java.lang.String\n",
                        "models.idx:3: java.lang.String is in none of the packages that the file"
                                + " speaks for, ["
                                + SHOP
                                + "]"),
                Arguments.of(
                        head + "scalar " + SHOP + "keeper.Order\n",
                        "models.idx:3: " + SHOP + "keeper.Order is in none of the packages"),
                Arguments.of(
                        "# satya models 1\nclass NoPackage\npackage " + SHOP + "\n",
                        "models.idx:2: NoPackage is in none of the packages"),
                Arguments.of(head + "class\n", "models.idx:3: \"class\" is not"),
                Arguments.of(head + "package \n", "models.idx:3: \"package \" is not"),
                Arguments.of(head + "package .\n", "models.idx:3: \"package .\" is not"),
                Arguments.of(head + "package a..b\n", "models.idx:3: \"package a..b\" is not"),
                Arguments.of(head + "package a.\n", "models.idx:3: \"package a.\" is not"),
                Arguments.of(head + "package 1a\n", "models.idx:3: \"package 1a\" is not"),
                Arguments.of(head + "package a/b\n", "models.idx:3: \"package a/b\" is not"),
                Arguments.of(head + "package  a\n", "models.idx:3: \"package  a\" is not"),
                Arguments.of(head + " package a\n", "models.idx:3: \" package a\" is not"),
                Arguments.of(head + "package\ta\n", "models.idx:3: \"package\ta\" is not"),
                Arguments.of(head + "Package a\n", "models.idx:3: \"Package a\" is not"),
                Arguments.of(head + "class \n", "models.idx:3: \"class \" is not"),
                Arguments.of(head + "class [I\n", "models.idx:3: \"class [I\" is not"),
                Arguments.of(head + "# note\n", "models.idx:3: \"# note\" is not"),
                Arguments.of(
                        head + "class " + SHOP + ".Order\nconstraint " + SHOP + ".Order\n",
                        "models.idx:4: " + SHOP + ".Order is there twice"),
                Arguments.of(head + "class a b\n", "models.idx:3: \"class a b\" is not"),
                Arguments.of(
                        head + "class " + "a".repeat(9_999) + "\n", "models.idx:3: \"class aaa"),
                Arguments.of(
                        head + "class " + SHOP + ".Gone\n",
                        "models.idx:3: the index is stale: " + SHOP + ".Gone cannot be loaded"),
                Arguments.of(
                        head + "scalar " + SHOP + ".Order\n",
                        "models.idx:3: the index is stale: " + SHOP + ".Order is not what it says"),
                Arguments.of(
                        head + "class " + SHOP + ".Money\n",
                        "models.idx:3: the index is stale: "
                                + SHOP
                                + ".Money is not what it says"));
    }

    @ParameterizedTest
    @MethodSource("badIndexes")
    void index_thatIsMalformedOrStale_isRefusedByName(String text, String message)
            throws IOException {
        Files.createDirectories(IndexFile.file(directory).getParent());
        Files.writeString(IndexFile.file(directory), text);
        Satya satya = indexed().scan(SHOP).build();
        assertThatThrownBy(satya::discovered)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("IndexModels");
    }

    @Test
    void index_withSeveralMalformedLines_isRefusedWithEach() throws IOException {
        Files.createDirectories(IndexFile.file(directory).getParent());
        Files.writeString(
                IndexFile.file(directory),
                "# satya models 1\npackage \npackage " + SHOP + "\n\nklass a\nclass java.A\n");
        Satya satya = indexed().scan(SHOP).build();
        assertThatThrownBy(satya::discovered)
                .isInstanceOf(IllegalStateException.class)
                .satisfies(
                        refused ->
                                assertThat(refused.getMessage().lines())
                                        .hasSize(3)
                                        .satisfiesExactly(
                                                line -> assertThat(line).contains("models.idx:2: "),
                                                line -> assertThat(line).contains("models.idx:5: "),
                                                line ->
                                                        assertThat(line)
                                                                .contains("models.idx:6: java.A")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"|usage", "x|usage", "x com.|is no name", "x com.acme.modle|no classes"})
    void indexProgram_saysWhatIsWrong(String row) {
        String[] parts = row.split("\\|");
        String[] args = parts[0].isEmpty() ? new String[0] : parts[0].split(" ");
        if (args.length > 0) {
            args[0] = directory.resolve(args[0]).toString();
        }
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(IndexModels.run(args, loader(), stream(err), stream(err))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(parts[1]);
        assertThat(IndexFile.file(directory.resolve("x"))).doesNotExist();
    }

    @Test
    void scan_withoutClassGraph_saysSo_andAnIndexDoes() throws Throwable {
        URL[] urls =
                Stream.of(
                                Satya.class,
                                Schema.class,
                                Lazy.class,
                                io.vavr.API.Match.class,
                                Order.class,
                                jakarta.validation.constraints.Min.class)
                        .map(each -> each.getProtectionDomain().getCodeSource().getLocation())
                        .distinct()
                        .toArray(URL[]::new);
        try (URLClassLoader bare = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Throwable thrown = catchThrowable(() -> discovered(bare));
            assertThat(thrown)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(
                            "scanning " + SHOP + " needs ClassGraph, which is not there")
                    .hasMessageContaining("io.github.classgraph:classgraph")
                    .hasMessageContaining("IndexModels")
                    .hasMessageContaining("classes(…)");
        }
        IndexModels.run(
                new String[] {directory.toString(), SHOP},
                loader(),
                stream(new ByteArrayOutputStream()),
                stream(new ByteArrayOutputStream()));
        URL[] more =
                Stream.concat(Stream.of(urls), Stream.of(directory.toUri().toURL()))
                        .toArray(URL[]::new);
        try (URLClassLoader bare = new URLClassLoader(more, ClassLoader.getPlatformClassLoader())) {
            assertThat(discovered(bare).toString()).startsWith("6 classes in ");
        }
    }

    /** The report of a scan by the library as that loader has it. */
    private static Object discovered(ClassLoader loader) throws Throwable {
        Class<?> satya = loader.loadClass(Satya.class.getName());
        Object builder = satya.getMethod("builder").invoke(null);
        Class<?> type = builder.getClass();
        type.getMethod("scan", String[].class).invoke(builder, (Object) new String[] {SHOP});
        Object made = type.getMethod("build").invoke(builder);
        try {
            Object discovery = satya.getMethod("discovered").invoke(made);
            return discovery.getClass().getMethod("report").invoke(discovery);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Satya.Builder indexed() throws IOException {
        URL[] urls = {directory.toUri().toURL()};
        return builder().classLoader(new URLClassLoader(urls, loader()));
    }

    private static ClassLoader loader() {
        return DiscoveryTest.class.getClassLoader();
    }

    private static PrintStream stream(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    @Test
    void packages_standForThoseBelowThem() {
        assertThat(PackageNames.without(List.of("a.b", "a.bc", "a"), List.of("a.b")))
                .containsExactly("a.bc", "a");
    }
}
