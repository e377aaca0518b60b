package dev.satya.propertytests.laws;

import dev.satya.Schema;
import dev.satya.propertytests.InstalledConstraints;
import dev.satya.propertytests.laws.ConstraintLaws.Breach;
import dev.satya.propertytests.laws.ConstraintLaws.Law;
import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.propertytests.schemas.SchemaSource;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.JsonType;
import dev.satya.schema.SchemaException;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.SchemaCodec;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is written as JSON Schema reads back as it was. */
final class ExportLaw implements Law {

    @Override
    public String name() {
        return "JSON Schema";
    }

    @Override
    public @Nullable Breach breach(Subject subject, Budget budget) {
        SchemaCodec codec = codec();
        if (codec == null || !isInstalled(subject.plugin())) {
            return null;
        }
        Set<JsonType> types = new TreeSet<>(subject.plugin().types());
        for (JsonType type : types) {
            Schema schema =
                    Schemas.of(type).constraint(subject.plugin().name(), subject.arguments());
            Breach breach = breach(codec, schema);
            if (breach != null) {
                return breach;
            }
        }
        return null;
    }

    private static @Nullable Breach breach(SchemaCodec codec, Schema schema) {
        Map<String, Object> written = Map.of();
        try {
            written = codec.write(schema);
            Schema read = codec.read(written, ImportOptions.DEFAULT);
            Schema again = codec.read(codec.write(read), ImportOptions.DEFAULT);
            boolean isSame = read.constraints().equals(schema.constraints()) && again.equals(read);
            return isSame
                    ? null
                    : new Breach(
                            SchemaSource.of(schema)
                                    + " is written as "
                                    + written
                                    + ", which reads back as "
                                    + SchemaSource.of(read)
                                    + " and then as "
                                    + SchemaSource.of(again),
                            null);
        } catch (SchemaException e) {
            return new Breach(
                    SchemaSource.of(schema) + " is written as " + written + ": " + e.getMessage(),
                    null);
        }
    }

    private static @Nullable SchemaCodec codec() {
        try {
            return SchemaCodec.installed();
        } catch (IllegalStateException e) {
            return null;
        }
    }

    private static boolean isInstalled(ConstraintPlugin plugin) {
        return InstalledConstraints.all().stream()
                .anyMatch(
                        installed ->
                                installed.getClass() == plugin.getClass()
                                        && installed.name().equals(plugin.name()));
    }
}
