package dev.satya.benchmarks.workload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** JSON Schemas as people publish and write them, each with documents that conform to it. */
public enum RealSchema {

    /** CycloneDX 1.5, draft 7, with two schemas that it refers to; the document is that of a library. */
    BILL_OF_MATERIALS("bill of materials", 64) {
        @Override
        public String text() {
            return resource("/bom-1.5.schema.json");
        }

        @Override
        public Map<String, String> others() {
            Map<String, String> others = new LinkedHashMap<>();
            for (String name : List.of("spdx.schema.json", "jsf-0.82.schema.json")) {
                others.put("http://cyclonedx.org/schema/" + name, resource("/" + name));
            }
            return others;
        }

        @Override
        public byte[] document(int index, Random random) {
            return bytes(resource("bill-of-materials.json"));
        }
    },

    /** The meta-schema of draft 7; the documents are the two that CycloneDX refers to, in turns. */
    DRAFT_7("meta-schema of draft 7", 64) {
        @Override
        public String text() {
            return resource("/draft-07/schema");
        }

        @Override
        public byte[] document(int index, Random random) {
            return bytes(resource(index % 2 == 0 ? "/jsf-0.82.schema.json" : "/spdx.schema.json"));
        }
    },

    /** The meta-schema of draft 2020-12 with its vocabularies; documents: those of the next two. */
    DRAFT_2020_12("meta-schema of draft 2020-12", 64) {
        @Override
        public String text() {
            return resource("/draft/2020-12/schema");
        }

        @Override
        public Map<String, String> others() {
            Map<String, String> others = new LinkedHashMap<>();
            for (String name : VOCABULARIES) {
                String path = "draft/2020-12/meta/" + name;
                others.put("https://json-schema.org/" + path, resource("/" + path));
            }
            return others;
        }

        @Override
        public byte[] document(int index, Random random) {
            return bytes((index % 2 == 0 ? ORDER : PAYMENT_EVENT).text());
        }
    },

    /** {@link Order}. */
    ORDER("Order", 2048) {
        @Override
        public String text() {
            return JsonSchemas.ORDER;
        }

        @Override
        public byte[] document(int index, Random random) {
            return Orders.json(Orders.random(random));
        }
    },

    /** Events of five types, with most of what draft 2020-12 has. */
    PAYMENT_EVENT("payment event", 1024) {
        @Override
        public String text() {
            return resource("payment-event.schema.json");
        }

        @Override
        public byte[] document(int index, Random random) {
            return Json.bytes(PaymentEvents.random(random));
        }
    };

    private static final List<String> VOCABULARIES =
            List.of(
                    "core",
                    "applicator",
                    "unevaluated",
                    "validation",
                    "meta-data",
                    "format-annotation",
                    "content");

    private final String title;
    private final int copies;

    RealSchema(String title, int copies) {
        this.title = title;
        this.copies = copies;
    }

    /** What tables call it. */
    public String title() {
        return title;
    }

    /** How many instances take turns: a power of two. */
    public int copies() {
        return copies;
    }

    /** The schema as JSON. */
    public abstract String text();

    /** The schemas that it refers to, by their URIs. */
    public Map<String, String> others() {
        return Map.of();
    }

    /** A document that conforms: JSON in UTF-8, as it was published, or without white space. */
    public abstract byte[] document(int index, Random random);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String path) {
        try (InputStream in = RealSchema.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
