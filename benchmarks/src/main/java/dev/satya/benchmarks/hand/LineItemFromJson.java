package dev.satya.benchmarks.hand;

import dev.satya.benchmarks.workload.LineItem;
import dev.satya.benchmarks.workload.Outcome;
import tools.jackson.core.JsonParser;

/** A {@link LineItem} from JSON. */
final class LineItemFromJson {
    private static final String[] NAMES = {"sku", "quantity", "price", "name"};
    private static final int ALL = (1 << NAMES.length) - 1;

    private LineItemFromJson() {}

    /** The item, or its {@link Faults}; the parser is at the start of an object. */
    static Outcome members(JsonParser parser) {
        Faults faults = null;
        int seen = 0;
        String sku = null;
        long quantity = 0;
        double price = 0;
        String name = null;
        for (String member = parser.nextName(); member != null; member = parser.nextName()) {
            parser.nextToken();
            int field = field(member);
            if (field < 0) {
                parser.skipChildren();
                continue;
            }
            if ((seen & 1 << field) != 0) {
                parser.skipChildren();
                faults = Faults.in(faults).add("duplicateKey", member, null);
                continue;
            }
            seen |= 1 << field;
            switch (field) {
                case 0 -> {
                    sku = Tokens.text(parser);
                    if (!Sku.matches(sku)) {
                        faults = Faults.in(faults).addFormat("sku", sku, "pattern");
                    }
                }
                case 1 -> {
                    quantity = Tokens.whole(parser);
                    if (quantity < 1 || quantity > 1000) {
                        String code = quantity < 1 ? "minimum" : "maximum";
                        faults = Faults.in(faults).addWhole("quantity", quantity, code);
                    }
                }
                case 2 -> {
                    price = Tokens.number(parser);
                    if (!(price > 0)) {
                        faults = Faults.in(faults).addNumber("price", price, "exclusiveMinimum");
                    }
                }
                default -> {
                    name = Tokens.text(parser);
                    if (!Text.hasLength(name, 1, 200)) {
                        faults = Faults.in(faults).addText("name", name, 1);
                    }
                }
            }
        }
        if (seen != ALL) {
            faults = Faults.in(faults).addMissing(NAMES, ALL & ~seen);
        }
        return faults != null ? faults : new LineItem(sku, (int) quantity, price, name);
    }

    private static int field(String member) {
        return switch (member) {
            case "sku" -> 0;
            case "quantity" -> 1;
            case "price" -> 2;
            case "name" -> 3;
            default -> -1;
        };
    }
}
