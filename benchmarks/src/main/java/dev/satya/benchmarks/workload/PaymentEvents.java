package dev.satya.benchmarks.workload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Events of a payment service as inputs, the same for the same seed. */
public final class PaymentEvents {
    private static final String[] CURRENCIES = {"EUR", "USD", "GBP", "INR", "JPY", "KRW"};
    private static final String[] REASONS = {"requested", "duplicate", "fraud", "returned"};
    private static final String[] FAILURES = {"declined", "expired", "insufficient_funds", "fraud"};
    private static final String[] TAGS = {
        "web", "app", "gift", "b2b", "first", "retry", "eu", "vip"
    };
    private static final String ALPHANUMERIC =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final Random random;

    private PaymentEvents(Random random) {
        this.random = random;
    }

    /** A valid event: six in ten are about a payment, the others about refund, dispute and payout. */
    public static Map<String, Object> random(Random random) {
        return new PaymentEvents(random).event();
    }

    private Map<String, Object> event() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", id("evt"));
        int kind = random.nextInt(10);
        event.put("type", type(kind));
        event.put("created", time());
        event.put("version", "2026-10-01");
        event.put("live", random.nextBoolean());
        event.put("attempt", 1 + random.nextInt(5));
        event.put(
                "signature",
                List.of(
                        "v1",
                        1_790_000_000 + random.nextInt(10_000_000),
                        text("0123456789abcdef", 64)));
        event.put("data", data(kind));
        return event;
    }

    private static String type(int kind) {
        return switch (kind) {
            case 0, 1, 2, 3 -> "payment.succeeded";
            case 4, 5 -> "payment.failed";
            case 6, 7 -> "refund.created";
            case 8 -> "dispute.opened";
            default -> "payout.paid";
        };
    }

    private Map<String, Object> data(int kind) {
        return switch (kind) {
            case 0, 1, 2, 3 -> payment();
            case 4, 5 -> failedPayment();
            case 6, 7 -> refund();
            case 8 -> dispute();
            default -> payout();
        };
    }

    private Map<String, Object> resource(String prefix) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("id", id(prefix));
        resource.put("created", time());
        if (random.nextBoolean()) {
            Map<String, Object> metadata = new LinkedHashMap<>();
            metadata.put("order_id", "ORD-" + random.nextInt(1_000_000));
            metadata.put("cart_" + random.nextInt(10), random.nextInt(1000));
            metadata.put("newsletter", random.nextBoolean());
            resource.put("metadata", metadata);
        }
        String currency = pick(CURRENCIES);
        resource.put("amount", 1 + random.nextInt(1_000_000));
        resource.put("currency", currency);
        resource.put("decimals", currency.equals("JPY") || currency.equals("KRW") ? 0 : 2);
        return resource;
    }

    private Map<String, Object> payment() {
        Map<String, Object> payment = resource("pay");
        payment.put("method", method());
        payment.put("customer", customer());
        List<Object> lines = new ArrayList<>();
        int items = 1 + random.nextInt(4);
        for (int i = 0; i < items; i++) {
            Map<String, Object> line = line("item", 100_000);
            line.put("name", Words.sentence(random, 3));
            line.put("quantity", 1 + random.nextInt(9));
            lines.add(line);
        }
        lines.add(line("shipping", 2000));
        lines.add(line("tax", 20_000));
        payment.put("lines", lines);
        int first = random.nextInt(TAGS.length);
        List<Object> tags = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tags.add(TAGS[(first + i) % TAGS.length]);
        }
        payment.put("tags", tags);
        return payment;
    }

    private Map<String, Object> line(String kind, int bound) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", kind);
        line.put("amount", random.nextInt(bound));
        return line;
    }

    private Map<String, Object> failedPayment() {
        Map<String, Object> payment = payment();
        Map<String, Object> failure = new LinkedHashMap<>();
        failure.put("code", pick(FAILURES));
        failure.put("message", Words.sentence(random, 6));
        failure.put("retryable", random.nextBoolean());
        payment.put("failure", failure);
        return payment;
    }

    private Map<String, Object> refund() {
        Map<String, Object> refund = resource("ref");
        refund.put("payment", id("pay"));
        refund.put("reason", pick(REASONS));
        refund.put("note", random.nextBoolean() ? Words.sentence(random, 5) : null);
        return refund;
    }

    private Map<String, Object> dispute() {
        Map<String, Object> dispute = resource("dis");
        dispute.put("payment", id("pay"));
        dispute.put("due", time().substring(0, 10));
        List<Object> evidence = new ArrayList<>();
        for (String kind : List.of("receipt", "shipping", "message")) {
            String url = "https://files.example.com/" + text(ALPHANUMERIC, 24) + ".pdf";
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("kind", kind);
            item.put("url", url);
            evidence.add(item);
        }
        dispute.put("evidence", evidence);
        return dispute;
    }

    private Map<String, Object> payout() {
        Map<String, Object> payout = resource("out");
        payout.put("account", iban());
        List<Object> payments = new ArrayList<>();
        for (int i = 5 + random.nextInt(20); i > 0; i--) {
            payments.add(id("pay"));
        }
        payout.put("payments", payments);
        return payout;
    }

    private Map<String, Object> method() {
        Map<String, Object> method = new LinkedHashMap<>();
        switch (random.nextInt(3)) {
            case 0 -> {
                method.put("kind", "card");
                method.put("brand", "visa");
                method.put("last4", text("0123456789", 4));
                method.put("expires", List.of(1 + random.nextInt(12), 2027 + random.nextInt(5)));
            }
            case 1 -> {
                method.put("kind", "bank");
                method.put("iban", iban());
                method.put("holder", Words.personName(random));
            }
            default -> {
                method.put("kind", "wallet");
                method.put("provider", "paypal");
            }
        }
        return method;
    }

    private Map<String, Object> customer() {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("street", random.nextInt(200) + " " + Words.sentence(random, 2));
        address.put("city", Words.word(random, 4, 14));
        address.put("postcode", text("0123456789", 5));
        address.put("country", "DE");
        Map<String, Object> customer = new LinkedHashMap<>();
        customer.put("id", id("cus"));
        customer.put("name", Words.personName(random));
        customer.put("email", Words.email(random));
        customer.put("phone", random.nextBoolean() ? Words.phone(random) : null);
        customer.put("address", address);
        return customer;
    }

    private String iban() {
        return "DE" + text("0123456789", 20);
    }

    private String id(String prefix) {
        return prefix + "_" + text(ALPHANUMERIC, 16);
    }

    private String time() {
        return "2026-%02d-%02dT%02d:%02d:00Z"
                .formatted(
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60));
    }

    private String text(String letters, int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = letters.charAt(random.nextInt(letters.length()));
        }
        return new String(text);
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
