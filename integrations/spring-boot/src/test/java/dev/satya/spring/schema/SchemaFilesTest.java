package dev.satya.spring.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.satya.interpreter.Satya;
import dev.satya.spring.schema.SchemaFiles.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Schemas from files and settings. */
class SchemaFilesTest {
    private static final Satya SATYA = Satya.standard();

    @TempDir private Path folder;

    private void write(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name), json);
    }

    private List<NamedSchema> read(Map<String, Map<String, Setting>> settings) {
        return new SchemaFiles(new PathMatchingResourcePatternResolver())
                .read(SATYA, List.of("file:" + folder + "/*.json"), settings);
    }

    private static Map<String, Map<String, Setting>> setting(
            String name, String version, Setting setting) {
        return Map.of(name, Map.of(version, setting));
    }

    @Test
    void files_areVersionsByTheirNames() throws IOException {
        write("user.json", "{\"type\": \"object\"}");
        write("order@2.json", "{}");

        assertThat(read(setting("order", "2", new Setting(Mode.SHADOW, null, null))))
                .extracting(each -> each.id() + " " + each.mode())
                .containsExactlyInAnyOrder("user@1 ENFORCE", "order@2 SHADOW");
    }

    @Test
    void schema_ofSetting_isThere() {
        assertThat(read(setting("user", "3", new Setting(null, null, "{\"type\": \"string\"}"))))
                .singleElement()
                .returns("user@3", NamedSchema::id)
                .returns(Mode.ENFORCE, NamedSchema::mode);
    }

    @Test
    void file_thatRefersToAnother_isRead() throws IOException {
        write("user.json", "{\"properties\": {\"home\": {\"$ref\": \"address.json\"}}}");
        write("address.json", "{\"required\": [\"city\"]}");

        NamedSchema user =
                read(Map.of()).stream().filter(it -> it.name().equals("user")).findFirst().get();

        assertThat(SATYA.compile(user.schema(), Object.class).isValid(Map.of("home", Map.of())))
                .isFalse();
    }

    @Test
    void locations_withFilesOfOneName_areDifferentSchemas() throws IOException {
        Path old = Files.createDirectory(folder.resolve("old"));
        Path next = Files.createDirectory(folder.resolve("next"));
        for (Path each : List.of(old, next)) {
            Files.writeString(
                    each.resolve("user.json"),
                    "{\"properties\": {\"home\": {\"$ref\": \"#/$defs/home\"}}, \"$defs\":"
                            + " {\"home\": {\"const\": \""
                            + each.getFileName()
                            + "\"}}}");
        }
        Setting first = new Setting(null, old.resolve("user.json").toUri().toString(), null);
        Setting second =
                new Setting(Mode.SHADOW, next.resolve("user.json").toUri().toString(), null);

        List<NamedSchema> schemas = read(Map.of("user", Map.of("1", first, "2", second)));

        assertThat(schemas)
                .extracting(
                        each ->
                                each.version()
                                        + SATYA.compile(each.schema(), Object.class)
                                                .isValid(Map.of("home", "old")))
                .containsExactlyInAnyOrder("1true", "2false");
    }

    @Test
    void setting_ofNoSchema_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(setting("user", "2", new Setting(Mode.WARN, null, null))))
                .withMessageContaining("satya.schemas.user.2 is set for a schema that is not there")
                .withMessageContaining("user@2.json");
    }

    @Test
    void setting_withTwoSources_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(setting("user", "2", new Setting(null, "x", "{}"))))
                .withMessageContaining("both a location and a json");
    }

    @Test
    void schema_thatIsGivenTwice_isRefused() throws IOException {
        write("user.json", "{}");

        assertThatIllegalStateException()
                .isThrownBy(() -> read(setting("user", "1", new Setting(null, null, "{}"))))
                .withMessageStartingWith("the schema \"user@1\" is given twice: by file [")
                .withMessageEndingWith("user.json] and satya.schemas.user.1");
    }

    @Test
    void schema_withMistakes_isNamed() throws IOException {
        write("user.json", "{\"minLength\": \"x\"}");

        assertThatIllegalStateException()
                .isThrownBy(() -> read(Map.of()))
                .withMessageStartingWith("the schema \"user@1\" of file [")
                .withMessageContaining("user.json] has a mistake: \"minLength\" must be")
                .withMessageContaining("satya.schema-locations");
    }

    @Test
    void location_thatIsNotThere_isNamed() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                read(
                                        setting(
                                                "user",
                                                "1",
                                                new Setting(null, "classpath:no.json", null))))
                .withMessageContaining("no.json");
    }
}
