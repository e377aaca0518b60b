package dev.satya.benchmarks.hand;

import dev.satya.benchmarks.workload.Customer;
import dev.satya.benchmarks.workload.LineItem;
import dev.satya.benchmarks.workload.Order;
import dev.satya.benchmarks.workload.Outcome;
import dev.satya.benchmarks.workload.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * An {@link Order} from JSON: a loop over the tokens of jackson-core that fills and checks. Repeated
 * names are found among the declared members.
 */
public final class OrderFromJson {
    private static final String[] NAMES = {
        "id", "number", "status", "customer", "items", "currency", "subtotal", "tax", "shipping",
        "total", "discount", "weight", "priority", "gift", "paid", "street", "city", "note",
        "coupon", "tracking"
    };
    private static final int REQUIRED = (1 << 17) - 1;

    private Faults faults;
    private long id;
    private String number;
    private Status status;
    private Customer customer;
    private List<LineItem> items;
    private String currency;
    private double subtotal;
    private double tax;
    private double shipping;
    private double total;
    private double discount;
    private long weight;
    private long priority;
    private Boolean gift;
    private Boolean paid;
    private String street;
    private String city;
    private String note;
    private String coupon;
    private String tracking;

    private OrderFromJson() {}

    /** The order, or its {@link Faults}. */
    public static Outcome parse(byte[] json) {
        return Tokens.object(json, parser -> new OrderFromJson().members(parser));
    }

    private Outcome members(JsonParser parser) {
        int seen = 0;
        for (String member = parser.nextName(); member != null; member = parser.nextName()) {
            parser.nextToken();
            int field = field(member);
            if (field < 0) {
                parser.skipChildren();
            } else if ((seen & 1 << field) != 0) {
                parser.skipChildren();
                faults = Faults.in(faults).add("duplicateKey", member, null);
            } else {
                seen |= 1 << field;
                read(field, parser);
            }
        }
        int missing = REQUIRED & ~seen;
        if (missing != 0) {
            faults = Faults.in(faults).addMissing(NAMES, missing);
        }
        return faults != null ? faults : order();
    }

    private void read(int field, JsonParser parser) {
        switch (field) {
            case 0 -> {
                id = Tokens.whole(parser);
                if (id <= 0) {
                    faults = Faults.in(faults).addWhole("id", id, "exclusiveMinimum");
                }
            }
            case 1 -> number = text(parser, "number", 1, 20);
            case 2 -> {
                String name = Tokens.text(parser);
                status = name == null ? null : Read.status(name);
                if (status == null) {
                    faults = Faults.in(faults).add("enum", "status", name);
                }
            }
            case 3 -> customer = customer(parser);
            case 4 -> items = items(parser);
            case 5 -> currency = text(parser, "currency", 3, 3);
            case 6 -> subtotal = amount(parser, "subtotal");
            case 7 -> tax = amount(parser, "tax");
            case 8 -> shipping = amount(parser, "shipping");
            case 9 -> total = amount(parser, "total");
            case 10 -> {
                discount = Tokens.number(parser);
                if (!(discount >= 0 && discount <= 100)) {
                    String code = discount < 0 ? "minimum" : "maximum";
                    faults = Faults.in(faults).addNumber("discount", discount, code);
                }
            }
            case 11 -> weight = whole(parser, "weight", 1_000_000);
            case 12 -> priority = whole(parser, "priority", 9);
            case 13 -> gift = truth(parser, "gift");
            case 14 -> paid = truth(parser, "paid");
            case 15 -> street = text(parser, "street", 1, 200);
            case 16 -> city = text(parser, "city", 1, 100);
            case 17 -> note = optionalText(parser, "note", 500);
            case 18 -> coupon = optionalText(parser, "coupon", 32);
            default -> tracking = optionalText(parser, "tracking", 40);
        }
    }

    private Customer customer(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            faults = Faults.in(faults).add("type", "customer", null);
            return null;
        }
        Outcome outcome = CustomerFromJson.members(parser);
        if (outcome instanceof Customer valid) {
            return valid;
        }
        faults = Faults.in(faults).addWithin("customer", (Faults) outcome);
        return null;
    }

    private List<LineItem> items(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            faults = Faults.in(faults).add("type", "items", null);
            return null;
        }
        List<LineItem> valid = new ArrayList<>();
        int position = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Outcome outcome = item(parser);
            if (outcome instanceof LineItem item) {
                valid.add(item);
            } else {
                faults = addItem(Faults.in(faults), position, outcome);
            }
            position++;
        }
        if (position < 1) {
            faults = Faults.in(faults).add("minItems", "items", null);
        }
        if (position > 100) {
            faults = Faults.in(faults).add("maxItems", "items", null);
        }
        return Collections.unmodifiableList(valid);
    }

    /** The item, its faults, or null for what is no object. */
    private static Outcome item(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return null;
        }
        return LineItemFromJson.members(parser);
    }

    private static Faults addItem(Faults faults, int position, Outcome outcome) {
        String path = "items[" + position + "]";
        return outcome instanceof Faults inner
                ? faults.addWithin(path, inner)
                : faults.add("type", path, null);
    }

    private long whole(JsonParser parser, String name, long maximum) {
        long value = Tokens.whole(parser);
        if (value < 0 || value > maximum) {
            faults = Faults.in(faults).addWhole(name, value, value < 0 ? "minimum" : "maximum");
        }
        return value;
    }

    private double amount(JsonParser parser, String name) {
        double value = Tokens.number(parser);
        if (!(value >= 0)) {
            faults = Faults.in(faults).addNumber(name, value, "minimum");
        }
        return value;
    }

    private Boolean truth(JsonParser parser, String name) {
        Boolean value = Tokens.truth(parser);
        if (value == null) {
            faults = Faults.in(faults).add("type", name, null);
        }
        return value;
    }

    private String text(JsonParser parser, String name, int shortest, int longest) {
        String value = Tokens.text(parser);
        if (!Text.hasLength(value, shortest, longest)) {
            faults = Faults.in(faults).addText(name, value, shortest);
        }
        return value;
    }

    private String optionalText(JsonParser parser, String name, int longest) {
        return parser.currentToken() == JsonToken.VALUE_NULL
                ? null
                : text(parser, name, 0, longest);
    }

    private Order order() {
        return new Order(
                id,
                number,
                status,
                customer,
                items,
                currency,
                subtotal,
                tax,
                shipping,
                total,
                discount,
                (int) weight,
                (int) priority,
                gift,
                paid,
                street,
                city,
                note,
                coupon,
                tracking);
    }

    private static int field(String member) {
        return switch (member) {
            case "id" -> 0;
            case "number" -> 1;
            case "status" -> 2;
            case "customer" -> 3;
            case "items" -> 4;
            case "currency" -> 5;
            case "subtotal" -> 6;
            case "tax" -> 7;
            case "shipping" -> 8;
            case "total" -> 9;
            case "discount" -> 10;
            case "weight" -> 11;
            case "priority" -> 12;
            case "gift" -> 13;
            case "paid" -> 14;
            case "street" -> 15;
            case "city" -> 16;
            case "note" -> 17;
            case "coupon" -> 18;
            case "tracking" -> 19;
            default -> -1;
        };
    }
}
