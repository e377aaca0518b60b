package dev.satya.benchmarks.hand;

import dev.satya.benchmarks.workload.Customer;
import dev.satya.benchmarks.workload.Outcome;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A {@link Customer} from JSON. */
final class CustomerFromJson {
    private static final String[] NAMES = {"id", "name", "email", "phone"};
    private static final int REQUIRED = (1 << 3) - 1;

    private CustomerFromJson() {}

    /** The customer, or its {@link Faults}; the parser is at the start of an object. */
    static Outcome members(JsonParser parser) {
        Faults faults = null;
        int seen = 0;
        long id = 0;
        String name = null;
        String email = null;
        String phone = null;
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
                    id = Tokens.whole(parser);
                    if (id <= 0) {
                        faults = Faults.in(faults).addWhole("id", id, "exclusiveMinimum");
                    }
                }
                case 1 -> {
                    name = Tokens.text(parser);
                    if (!Text.hasLength(name, 1, 100)) {
                        faults = Faults.in(faults).addText("name", name, 1);
                    }
                }
                case 2 -> {
                    email = Tokens.text(parser);
                    if (!EmailAddress.matches(email)) {
                        faults = Faults.in(faults).addFormat("email", email, "email");
                    }
                }
                default -> {
                    boolean isNull = parser.currentToken() == JsonToken.VALUE_NULL;
                    phone = isNull ? null : Tokens.text(parser);
                    if (!isNull && !Text.hasLength(phone, 0, 20)) {
                        faults = Faults.in(faults).addText("phone", phone, 0);
                    }
                }
            }
        }
        int missing = REQUIRED & ~seen;
        if (missing != 0) {
            faults = Faults.in(faults).addMissing(NAMES, missing);
        }
        return faults != null ? faults : new Customer(id, name, email, phone);
    }

    private static int field(String member) {
        return switch (member) {
            case "id" -> 0;
            case "name" -> 1;
            case "email" -> 2;
            case "phone" -> 3;
            default -> -1;
        };
    }
}
