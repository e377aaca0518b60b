package dev.satya.benchmarks;

import dev.satya.benchmarks.workload.Json;
import dev.satya.benchmarks.workload.RealSchema;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A document of a real schema with one fault.
 *
 * @param schema to which it would conform without
 * @param document its number, or the type of the event that it is
 * @param pointer to the member or item, as a JSON Pointer whose names have no slashes
 * @param value in place of the valid one, or beside the others
 */
record SchemaFault(RealSchema schema, String document, String pointer, Object value) {
    private static final Object REMOVED = new Object();

    /** A member too many, too few or other than the schema wants it, for most keywords of each. */
    static List<SchemaFault> all() {
        return List.of(
                bom("/bomFormat", "SPDX"),
                bom("/bomFormat", REMOVED),
                bom("/version", "one"),
                bom("/serialNumber", "urn:uuid:dd3f4d4a"),
                bom("/colour", "red"),
                bom("/metadata/lifecycles/0/phase", "rebuild"),
                bom("/metadata/tools", "maven"),
                bom("/metadata/tools/components/0/name", REMOVED),
                bom("/metadata/tools/components/0/hashes/2/content", "xyz"),
                bom("/metadata/component/licenses/0/license/id", "No-Such-License"),
                bom("/components/0/type", "planet"),
                bom("/components/1/hashes/0/alg", "CRC"),
                bom("/components/0/scope", 7),
                bom("/components/1/colour", "red"),
                bom("/dependencies/0/ref", REMOVED),
                bom("/dependencies/0/dependsOn", List.of("a", "a")),
                bom("/signature", Map.of("algorithm", "RS256")),
                draft7("0", "/definitions/signer/required", List.of("value", "value")),
                draft7("0", "/definitions/signer/type", "text"),
                draft7("0", "/definitions/signature/oneOf", List.of()),
                draft7("0", "/definitions/signer/properties/value", 7),
                draft7("0", "/definitions/keyType/maxLength", -1),
                draft7("0", "/definitions/publicKey/allOf/0/if", "kty"),
                draft7("1", "/enum", "MIT"),
                draft7("1", "/type", List.of("string", "string")),
                draft7("1", "/title", true),
                draft2020("0", "/properties/id/type", "text"),
                draft2020("0", "/required", List.of("id", "id")),
                draft2020("0", "/properties/items/items/properties/sku/pattern", 7),
                draft2020("0", "/properties/customer/properties/name/minLength", -1),
                draft2020("1", "/$defs/money/if/properties/currency/enum", "JPY"),
                draft2020("1", "/$defs/payment/allOf/0/$ref", 7),
                draft2020("1", "/$defs/payment/unevaluatedProperties", "no"),
                draft2020("1", "/$defs/method/oneOf/1/properties/iban/type", List.of()),
                draft2020("1", "/properties/signature/prefixItems", List.of()),
                draft2020("1", "/$id", "#fragment"),
                order("/id", 0),
                order("/id", REMOVED),
                order("/number", ""),
                order("/status", "LOST"),
                order("/customer/id", "7"),
                order("/customer/name", REMOVED),
                order("/items", List.of()),
                order("/items/3/sku", "abc-1234"),
                order("/items/4/quantity", 1001),
                order("/items/0/price", 0.0),
                order("/currency", "EURO"),
                order("/discount", 100.5),
                order("/gift", "yes"),
                event("payment.succeeded", "/type", "payment.lost"),
                event("payment.succeeded", "/type", "refund.created"),
                event("payment.succeeded", "/type", REMOVED),
                event("payment.succeeded", "/data", REMOVED),
                event("payment.succeeded", "/colour", "red"),
                event("payment.succeeded", "/attempt", 21),
                event("payment.succeeded", "/version", "2026-1-1"),
                event("payment.succeeded", "/signature/0", "v2"),
                event("payment.succeeded", "/signature/2", "0123"),
                event("payment.succeeded", "/signature", List.of("v1", 1)),
                event("payment.succeeded", "/signature", List.of("v1", 1, "0".repeat(64), 1)),
                event("payment.succeeded", "/data/amount", 0),
                event("payment.succeeded", "/data/decimals", 1),
                event("payment.succeeded", "/data/colour", "red"),
                event("payment.succeeded", "/data/metadata", Map.of("Upper", 1)),
                event("payment.succeeded", "/data/metadata", Map.of("list", List.of())),
                event(
                        "payment.succeeded",
                        "/data/lines",
                        List.of(Map.of("kind", "tax", "amount", 1))),
                event("payment.succeeded", "/data/lines/0/colour", "red"),
                event("payment.succeeded", "/data/tags", List.of("web", "web")),
                event("payment.succeeded", "/data/method/kind", "cash"),
                event("payment.succeeded", "/data/method/colour", "red"),
                event("payment.succeeded", "/data/customer/address/country", "Germany"),
                event("payment.succeeded", "/data/customer/address/city", REMOVED),
                event("payment.failed", "/data/failure", REMOVED),
                event("payment.failed", "/data/failure/code", "bored"),
                event("refund.created", "/data/note", 7),
                event("refund.created", "/data/failure", Map.of()),
                event("dispute.opened", "/data/evidence/1/url", "http://example.com"),
                event("payout.paid", "/data/payments", List.of()),
                event("payout.paid", "/data/account", "DE1"));
    }

    private static SchemaFault bom(String pointer, Object value) {
        return new SchemaFault(RealSchema.BILL_OF_MATERIALS, "0", pointer, value);
    }

    private static SchemaFault draft7(String document, String pointer, Object value) {
        return new SchemaFault(RealSchema.DRAFT_7, document, pointer, value);
    }

    private static SchemaFault draft2020(String document, String pointer, Object value) {
        return new SchemaFault(RealSchema.DRAFT_2020_12, document, pointer, value);
    }

    private static SchemaFault order(String pointer, Object value) {
        return new SchemaFault(RealSchema.ORDER, "0", pointer, value);
    }

    private static SchemaFault event(String type, String pointer, Object value) {
        return new SchemaFault(RealSchema.PAYMENT_EVENT, type, pointer, value);
    }

    /** The faulty document. */
    byte[] json() {
        Map<String, Object> tree = valid();
        int slash = pointer.lastIndexOf('/');
        change(find(tree, pointer.substring(0, slash)), pointer.substring(slash + 1));
        return Json.bytes(tree);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> valid() {
        Random random = new Random(7);
        boolean isEvent = schema == RealSchema.PAYMENT_EVENT;
        int index = isEvent ? 0 : Integer.parseInt(document);
        Map<String, Object> tree;
        do {
            tree = Json.mapper().readValue(schema.document(index, random), Map.class);
        } while (isEvent && !document.equals(tree.get("type")));
        return tree;
    }

    private static Object find(Object tree, String pointer) {
        Object at = tree;
        for (String name : pointer.split("/")) {
            if (!name.isEmpty()) {
                at =
                        at instanceof Map<?, ?> map
                                ? map.get(name)
                                : ((List<?>) at).get(Integer.parseInt(name));
            }
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    private void change(Object at, String name) {
        if (at instanceof List<?> list) {
            ((List<Object>) list).set(Integer.parseInt(name), value);
        } else if (value == REMOVED) {
            if (((Map<?, ?>) at).remove(name) == null) {
                throw new IllegalStateException("nothing to remove at " + pointer);
            }
        } else {
            ((Map<String, Object>) at).put(name, value);
        }
    }

    @Override
    public String toString() {
        String change = value == REMOVED ? " removed" : " = " + value;
        return schema + " " + document + " " + pointer + change;
    }
}
