package dev.satya.propertytests;

import dev.satya.Schema;
import dev.satya.propertytests.schemas.Catalogue;
import dev.satya.propertytests.schemas.SchemaGenerator;
import dev.satya.spi.ConstraintPlugin;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Random schemas. */
public final class Schemas {
    private Schemas() {}

    /**
     * Schemas over the whole family, without mistakes. They use the named constraints {@link
     * #constraints}.
     */
    public static Arbitrary<Schema> any() {
        return Jqwik.arbitrary(SchemaGenerator.USUAL);
    }

    /** Objects with fields of any kind. */
    public static Arbitrary<Schema> objects() {
        return Jqwik.arbitrary(SchemaGenerator.USUAL.objects());
    }

    /** The named constraints that random schemas use; register them where such schemas compile. */
    public static List<ConstraintPlugin> constraints() {
        return Catalogue.constraints();
    }
}
