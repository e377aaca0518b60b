package dev.satya.propertytests.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Sample;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaGeneratorTest {

    /** With these seeds a default is wanted of a schema that asks for ever deeper instances. */
    @ParameterizedTest
    @ValueSource(longs = {44, 87})
    void usual_schemaWithoutFiniteInstancesUnderADefault_isASchemaAllTheSame(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100; i++) {
            Schema schema = Sample.random(SchemaGenerator.USUAL, random).value();
            assertThat(schema).isNotNull();
        }
    }
}
