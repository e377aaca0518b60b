package dev.satya.benchmarks.hand;

import dev.satya.benchmarks.workload.Outcome;
import dev.satya.benchmarks.workload.User;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;

/**
 * A {@link User} from JSON: a loop over the tokens of jackson-core that fills and checks. Repeated
 * names are found among the declared members.
 */
public final class UserFromJson {
    private static final String[] NAMES = {"id", "name", "age", "email"};
    private static final int ALL = (1 << NAMES.length) - 1;

    private UserFromJson() {}

    /** The user, or its {@link Faults}. */
    public static Outcome parse(byte[] json) {
        return Tokens.object(json, UserFromJson::members);
    }

    /** The users of an array, each or its {@link Faults}. */
    public static void parseAll(byte[] json, Consumer<Outcome> consumer) {
        Tokens.objects(json, UserFromJson::members, consumer);
    }

    private static Outcome members(JsonParser parser) {
        Faults faults = null;
        int seen = 0;
        long id = 0;
        String name = null;
        long age = 0;
        String email = null;
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
                    age = Tokens.whole(parser);
                    if (age < 0 || age > 150) {
                        String code = age < 0 ? "minimum" : "maximum";
                        faults = Faults.in(faults).addWhole("age", age, code);
                    }
                }
                default -> {
                    email = Tokens.text(parser);
                    if (!EmailAddress.matches(email)) {
                        faults = Faults.in(faults).addFormat("email", email, "email");
                    }
                }
            }
        }
        if (seen != ALL) {
            faults = Faults.in(faults).addMissing(NAMES, ALL & ~seen);
        }
        return faults != null ? faults : new User(id, name, (int) age, email);
    }

    private static int field(String member) {
        return switch (member) {
            case "id" -> 0;
            case "name" -> 1;
            case "age" -> 2;
            case "email" -> 3;
            default -> -1;
        };
    }
}
