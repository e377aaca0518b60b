package dev.satya.propertytests.schemas;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A supplied default of the catalogue that random schemas use. */
enum CatalogueSupplier implements Supplier<@Nullable Object> {
    NUMBER {
        @Override
        public Object get() {
            return 4;
        }
    },
    TEXT {
        @Override
        public Object get() {
            return "supplied";
        }
    },
    NUMBER_AS_TEXT {
        @Override
        public Object get() {
            return "13";
        }
    },
    NULL {
        @Override
        public @Nullable Object get() {
            return null;
        }
    },
    LIST {
        @Override
        public Object get() {
            return List.of(1, "a");
        }
    },
    OBJECT {
        @Override
        public Object get() {
            return Map.of("a", 1);
        }
    },
    THROWING {
        @Override
        public Object get() {
            throw new IllegalStateException("supplier");
        }
    }
}
