package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.annotation.Name;
import dev.satya.schema.SchemaException;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Classes that are no records: as schemas, as instances and as values. */
class BeanTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    /** What others inherit from. */
    static class Base<I> {
        @NotNull private I id;

        public I getId() {
            return id;
        }

        public void setId(I id) {
            this.id = id;
        }
    }

    static class User extends Base<Long> {
        private String name;
        private int size = 20;
        private List<@NotBlank String> tags = new ArrayList<>();
        private boolean active;
        private User manager;
        public String note;
        private transient String cached = "x";

        @Size(max = 5)
        public String getName() {
            return name;
        }

        public void setName(@NotNull String name) {
            this.name = name;
        }

        @Min(1)
        public int getSize() {
            return size;
        }

        public User setSize(int size) {
            this.size = size;
            return this;
        }

        public List<String> getTags() {
            return tags;
        }

        public void setTags(List<String> tags) {
            this.tags = tags;
        }

        public boolean isActive() {
            return active;
        }

        public void setActive(boolean active) {
            this.active = active;
        }

        public User getManager() {
            return manager;
        }

        public void setManager(User manager) {
            this.manager = manager;
        }

        public String getShown() {
            return cached + name;
        }
    }

    private static User user(Long id, String name) {
        User user = new User();
        user.setId(id);
        user.setName(name);
        return user;
    }

    private static final Validator<User> USERS = SATYA.compile(User.class);

    private static final String JSON =
            "{\"id\":1,\"name\":\"Asha\",\"size\":3,\"tags\":[\"a\"],\"active\":true,"
                    + "\"manager\":{\"id\":2,\"name\":\"Bo\"},\"note\":\"n\",\"other\":1}";

    @Test
    void bean_isMade_ofJsonAndOfMaps() {
        Object plain = SATYA.compile(Schema.any(), Object.class).parseJson(JSON);
        for (User user : List.of(USERS.parseJson(JSON), USERS.parse(plain))) {
            assertThat(user.getId()).isEqualTo(1L);
            assertThat(user.getName()).isEqualTo("Asha");
            assertThat(user.getSize()).isEqualTo(3);
            assertThat(user.getTags()).containsExactly("a");
            assertThat(user.isActive()).isTrue();
            assertThat(user.getManager().getName()).isEqualTo("Bo");
            assertThat(user.note).isEqualTo("n");
        }
    }

    @Test
    void memberThatIsAbsent_keepsWhatTheClassMakesIt() {
        User user = USERS.parseJson("{\"id\":1,\"name\":\"a\"}");
        assertThat(user.getSize()).isEqualTo(20);
        assertThat(user.getTags()).isEmpty();
    }

    @Test
    void existingBean_thatIsValid_isTheAnswer() {
        User user = user(1L, "Asha");
        user.setManager(user(2L, "Bo"));
        assertThat(USERS.parse(user)).isSameAs(user);
        assertThat(USERS.validate(user).get()).isSameAs(user);
        assertThat(USERS.isValid(user)).isTrue();
        assertThat(USERS.violations(user)).isEmpty();
    }

    @Test
    void faults_areTheSame_throughEveryDoor() {
        User user = user(null, "too long");
        user.setSize(0);
        user.setTags(Arrays.asList("a", " "));
        user.setManager(user(1L, null));
        List<String> expected =
                List.of(
                        "required@/id",
                        "maxLength@/name",
                        "minimum@/size",
                        "notBlank@/tags/1",
                        "required@/manager/name");
        String json =
                "{\"name\":\"too long\",\"size\":0,\"tags\":[\"a\",\" \"],"
                        + "\"manager\":{\"id\":1}}";
        Object plain = SATYA.compile(Schema.any(), Object.class).parseJson(json);
        assertThat(codes(USERS.violations(user))).isEqualTo(expected);
        assertThat(codes(USERS.validate(user).getError())).isEqualTo(expected);
        assertThat(codes(USERS.violations(plain))).isEqualTo(expected);
        assertThat(codes(USERS.validateJson(json).getError())).isEqualTo(expected);
        assertThat(USERS.isValid(user)).isFalse();
        assertThat(codes(USERS.failFast().violations(user))).hasSize(1);
    }

    @Test
    void subclassOfABean_isReadAsTheBean() {
        User user =
                new User() {
                    @Override
                    public String getName() {
                        return "sub";
                    }
                };
        user.setId(1L);
        assertThat(USERS.parse(user)).isSameAs(user);
    }

    @Test
    void bean_isWritten_andReadAgain() {
        User user = USERS.parseJson(JSON);
        String json = SATYA.toJson(user);
        assertThat(json)
                .contains("\"id\":1", "\"manager\":{\"id\":2", "\"note\":\"n\"")
                .doesNotContain("shown", "cached");
        assertThat(SATYA.toJson(USERS.parseJson(json))).isEqualTo(json);
        assertThat(SATYA.toMap(user))
                .containsEntry("id", 1L)
                .containsEntry("tags", List.of("a"))
                .extractingByKey("manager")
                .isInstanceOf(Map.class);
        assertThat(SATYA.toJson(USERS.parse(SATYA.toMap(user)))).isEqualTo(json);
    }

    @Test
    void beanInACircle_isALimit_atOnce() {
        User user = user(1L, "a");
        user.setManager(user);
        assertThat(codes(USERS.violations(user)))
                .hasSize(1)
                .allMatch(it -> it.startsWith("limit@"));
        assertThat(USERS.isValid(user)).isFalse();
    }

    static class Node {
        public Node left;
        public Node right;
        public List<Node> all;
    }

    @Test
    void beansInManyCircles_areALimit_atOnce() {
        Node node = new Node();
        node.left = node;
        node.right = node;
        node.all = List.of(node, node);
        Validator<Node> nodes = SATYA.compile(Node.class);
        assertThat(nodes.isValid(node)).isFalse();
        assertThat(nodes.failFast().violations(node)).hasSize(1);
        assertThat(nodes.violations(node)).isNotEmpty();
    }

    // What throws.

    static class Broken {
        private int n;

        @Max(5)
        public int getN() {
            if (n == 3) {
                throw new IllegalStateException("three");
            }
            return n;
        }

        public void setN(int n) {
            if (n == 4) {
                throw new IllegalArgumentException("four");
            }
            this.n = n;
        }
    }

    @Test
    void getterThatThrows_isUnreadable_andOtherRowsGoOn() {
        Validator<Broken> validator = SATYA.compile(Broken.class);
        Broken three = new Broken();
        three.n = 3;
        Broken nine = new Broken();
        nine.n = 9;
        List<List<String>> rows = new ArrayList<>();
        for (Object row : List.of(new Broken(), three, nine)) {
            rows.add(codes(validator.violations(row)));
        }
        assertThat(rows)
                .containsExactly(List.of(), List.of("unreadable@/n"), List.of("maximum@/n"));
    }

    @Test
    void setterThatThrows_isAConstruction_atItsMember() {
        Violation violation = SATYA.compile(Broken.class).violations(Map.of("n", 4)).head();
        assertThat(violation.code() + "@" + violation.path().toPointer())
                .isEqualTo("construction@/n");
        assertThat(violation.message()).contains("four");
    }

    static class OwnValue {
        @Min(1)
        public int n;
    }

    @Test
    void whatTheClassMakesAMember_isValidatedToo() {
        Validator<OwnValue> validator = SATYA.compile(OwnValue.class);
        assertThat(codes(validator.violationsJson("{}"))).containsExactly("minimum@/n");
        assertThat(validator.isValid(Map.of())).isFalse();
        assertThat(codes(validator.violations(new OwnValue()))).containsExactly("minimum@/n");
    }

    // Constructors.

    static final class Money {
        private final long cents;
        private final Optional<String> currency;

        Money(
                @Name("cents") @Min(0) long cents,
                @Name("currency") Optional<@Size(min = 3, max = 3) String> currency) {
            if (cents == 13) {
                throw new IllegalStateException("unlucky");
            }
            this.cents = cents;
            this.currency = currency;
        }

        public long getCents() {
            return cents;
        }

        public Optional<String> currency() {
            return currency;
        }
    }

    @Test
    void immutableClass_isMadeByItsConstructor() {
        Validator<Money> validator = SATYA.compile(Money.class);
        Money money = validator.parseJson("{\"cents\":5,\"currency\":\"EUR\"}");
        assertThat(money.cents).isEqualTo(5);
        assertThat(money.currency).contains("EUR");
        assertThat(validator.parse(money)).isSameAs(money);
        assertThat(codes(validator.violations(Map.of("currency", "E"))))
                .containsExactly("required@/cents", "minLength@/currency");
        assertThat(codes(validator.violations(Map.of("cents", 13))))
                .containsExactly("construction@");
        assertThat(SATYA.toJson(money)).isEqualTo("{\"cents\":5,\"currency\":\"EUR\"}");
    }

    static final class Created {
        private final String firstName;
        private Integer age;

        private Created(String firstName) {
            this.firstName = firstName;
        }

        @JsonCreator
        static Created of(@JsonProperty("first_name") String firstName) {
            return new Created(firstName);
        }

        @JsonProperty("first_name")
        public String getFirstName() {
            return firstName;
        }

        public Integer getAge() {
            return age;
        }

        public void setAge(Integer age) {
            this.age = age;
        }
    }

    @Test
    void factoryMethod_ofJackson_makesTheObject_andSettersTheRest() {
        Validator<Created> validator = SATYA.compile(Created.class);
        Created created = validator.parseJson("{\"first_name\":\"Asha\",\"age\":31}");
        assertThat(created.firstName).isEqualTo("Asha");
        assertThat(created.age).isEqualTo(31);
        assertThat(SATYA.toJson(created)).contains("\"first_name\":\"Asha\"", "\"age\":31");
    }

    // Interfaces.

    interface Named {
        @NotBlank
        String getName();
    }

    record Holder(Named named) {}

    @Test
    void interface_isValidated_butNotMade() {
        Validator<Holder> validator = SATYA.compile(Holder.class);
        Holder existing = new Holder(() -> "a");
        assertThat(validator.parse(existing)).isSameAs(existing);
        assertThat(codes(validator.violations(new Holder(() -> " "))))
                .containsExactly("notBlank@/named/name");
        Violation violation = validator.violations(Map.of("named", Map.of("name", "a"))).head();
        assertThat(violation.code()).isEqualTo("construction");
        assertThat(violation.message()).contains("Named", "it is an interface");
        assertThat(validator.isValid(Map.of("named", Map.of("name", "a")))).isFalse();
    }

    interface Accessors {
        @Max(3)
        int n();
    }

    @Test
    void interface_withPlainAccessors_isReadByThem() {
        Validator<Accessors> validator = SATYA.compile(Accessors.class);
        assertThat(codes(validator.violations((Accessors) () -> 4))).containsExactly("maximum@/n");
        assertThat(codes(validator.violations(Map.of("n", 4)))).containsExactly("maximum@/n");
    }

    // What an object says of itself.

    static class Period {
        public int from;
        public int to;

        @AssertTrue(message = "upside down")
        public boolean isOrdered() {
            return from <= to;
        }
    }

    @Test
    void assertTrueMethod_isAsked_onceMembersAreValid() {
        Validator<Period> validator = SATYA.compile(Period.class);
        Period period = new Period();
        period.from = 1;
        for (Object instance : List.of(period, Map.of("from", 1))) {
            Violation violation = validator.violations(instance).head();
            assertThat(violation.toString()).isEqualTo("ordered: upside down (assertTrue)");
            assertThat(validator.isValid(instance)).isFalse();
        }
        assertThat(codes(validator.violations(Map.of("from", "x")))).containsExactly("type@/from");
        period.to = 2;
        assertThat(validator.parse(period)).isSameAs(period);
    }

    // What is left out, and what is refused.

    static class Ignoring {
        public String shown;
        @JsonIgnore public String hidden;
        private String secret;

        @JsonIgnore
        public String getSecret() {
            return secret;
        }

        public void setSecret(String secret) {
            this.secret = secret;
        }
    }

    @Test
    void memberThatJacksonIgnores_isNone() {
        Validator<Ignoring> validator = SATYA.compile(Ignoring.class);
        Ignoring read = validator.parseJson("{\"shown\":\"a\",\"hidden\":\"b\",\"secret\":\"c\"}");
        assertThat(read.shown).isEqualTo("a");
        assertThat(read.hidden).isNull();
        assertThat(read.secret).isNull();
    }

    static class Computed {
        public int n;

        @Min(1)
        public int getTwice() {
            return 2 * n;
        }
    }

    static class WriteOnly {
        public void setName(String name) {}
    }

    static class Two {
        private final int a;

        public Two(int a) {
            this.a = a;
        }

        public Two(String a) {
            this(Integer.parseInt(a));
        }

        public int getA() {
            return a;
        }
    }

    @Test
    void whatIsNotUnderstood_isRefusedByName() {
        assertThatThrownBy(() -> SATYA.compile(Computed.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("@Min on method getTwice of Computed is not understood");
        assertThatThrownBy(() -> SATYA.compile(WriteOnly.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("\"name\" of class")
                .hasMessageContaining("can be set, but not read");
    }

    @Test
    void classWithSeveralConstructors_isValidated_butNotMade() {
        Validator<Two> validator = SATYA.compile(Two.class);
        Two two = new Two(1);
        assertThat(validator.parse(two)).isSameAs(two);
        assertThat(validator.violations(Map.of("a", 1)).head().message())
                .contains("several constructors");
    }

    @Test
    void schemaOfOnesOwn_readsAndMakesBeans() {
        Schema schema = Schema.object().field("name", Schema.string().upper()).build();
        Validator<User> validator = SATYA.compile(schema, User.class);
        assertThat(validator.parse(Map.of("name", "asha")).getName()).isEqualTo("ASHA");
        User existing = user(null, "asha");
        assertThat(validator.parse(existing)).isSameAs(existing);
        assertThat(existing.getName()).isEqualTo("asha");
        assertThatThrownBy(
                        () ->
                                SATYA.compile(
                                        Schema.object().field("nome", Schema.string()).build(),
                                        User.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("are not the members of class");
        assertThat(SATYA.compile(schema).parse(Map.of("name", "a"))).isInstanceOf(Model.class);
    }
}
