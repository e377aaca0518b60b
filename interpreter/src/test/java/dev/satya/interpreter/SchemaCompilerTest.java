package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.spi.SchemaCompiler;
import org.junit.jupiter.api.Test;

class SchemaCompilerTest {
    record Point(int x, int y) {}

    @Test
    void installed_compiler_isSatya_withItsPlugins() {
        SchemaCompiler compiler = SchemaCompiler.installed();

        assertThat(compiler).isInstanceOf(Satya.class);
        assertThat(compiler.schemaOf(Point.class))
                .isEqualTo(Satya.standard().schemaOf(Point.class));
    }

    @Test
    void installed_compiler_compilesRecords_andWritesThem() {
        SchemaCompiler compiler = SchemaCompiler.installed();
        Point point =
                compiler.compile(compiler.schemaOf(Point.class), Point.class)
                        .parseJson("{\"x\": 1, \"y\": 2}");

        assertThat(compiler.toJson(point)).isEqualTo("{\"x\":1,\"y\":2}");
    }
}
