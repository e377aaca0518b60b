package dev.satya.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Model;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that go through a real broker. */
class BrokerTest {
    private static final String USER =
            """
            {"type": "object", "required": ["name"], "properties": {
              "name": {"type": "string", "minLength": 1},
              "age": {"type": "integer", "minimum": 0},
              "plan": {"type": "string", "default": "free"}}}""";

    @TempDir static Path folder;
    private static Broker broker;

    public record User(String name, @Min(0) int age) {}

    @BeforeAll
    static void start() throws Exception {
        broker = Broker.start(folder);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    private static Map<String, Object> client(Object... more) {
        Map<String, Object> configs = new HashMap<>();
        configs.put("bootstrap.servers", broker.address());
        for (int i = 0; i < more.length; i += 2) {
            configs.put((String) more[i], more[i + 1]);
        }
        return configs;
    }

    private static String topic() {
        return "t" + UUID.randomUUID();
    }

    private static Consumer<String, Object> consumer(
            String topic, Map<String, Object> configs, Deserializer<?> values) {
        @SuppressWarnings("unchecked")
        Deserializer<Object> any = (Deserializer<Object>) values;
        KafkaConsumer<String, Object> consumer =
                new KafkaConsumer<>(configs, new StringDeserializer(), any);
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        return consumer;
    }

    private static List<ConsumerRecord<String, Object>> poll(
            Consumer<String, Object> consumer, int count) {
        List<ConsumerRecord<String, Object>> records = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (records.size() < count && System.nanoTime() < end) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        return records;
    }

    private static void send(String topic, String... values) throws Exception {
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(client(), new StringSerializer(), new ByteArraySerializer())) {
            for (String value : values) {
                byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(topic, "k", bytes)).get();
            }
        }
    }

    @Test
    void validRecords_goThereAndBack() throws Exception {
        String topic = topic();
        Map<String, Object> configs =
                client(
                        "key.serializer",
                        StringSerializer.class,
                        "value.serializer",
                        SatyaSerializer.class,
                        "key.deserializer",
                        StringDeserializer.class,
                        "value.deserializer",
                        SatyaDeserializer.class,
                        SchemaConfig.SCHEMA,
                        USER);
        try (Producer<String, Object> producer = new KafkaProducer<>(configs)) {
            producer.send(new ProducerRecord<>(topic, "ada", Map.of("name", "Ada", "age", 36)))
                    .get();
            producer.send(new ProducerRecord<>(topic, "bob", null)).get();
        }
        try (KafkaConsumer<String, Object> consumer = new KafkaConsumer<>(configs)) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<ConsumerRecord<String, Object>> records = poll(consumer, 2);

            assertThat(records).hasSize(2);
            assertThat(records.get(0).value()).isInstanceOf(Model.class);
            assertThat(((Model) records.get(0).value()).toMap())
                    .isEqualTo(Map.of("name", "Ada", "age", 36L, "plan", "free"));
            assertThat(records.get(1).value()).isNull();
        }
    }

    @Test
    void recordsOfAClass_goThereAndBack() throws Exception {
        String topic = topic();
        Satya satya = Satya.standard();
        try (Producer<String, User> producer =
                new KafkaProducer<>(
                        client(),
                        new StringSerializer(),
                        new SatyaSerializer<>(satya, satya.compile(User.class)))) {
            producer.send(new ProducerRecord<>(topic, "k", new User("Ada", 36))).get();
        }
        SatyaDeserializer<User> deserializer = new SatyaDeserializer<>();
        deserializer.configure(Map.of(SchemaConfig.CLASS, User.class.getName()), false);
        try (Consumer<String, Object> consumer = consumer(topic, client(), deserializer)) {
            assertThat(poll(consumer, 1))
                    .extracting(ConsumerRecord::value)
                    .containsExactly(new User("Ada", 36));
        }
    }

    @Test
    void invalidValue_isNotSent() {
        String topic = topic();
        try (Producer<String, Object> producer =
                new KafkaProducer<>(
                        client(
                                "key.serializer",
                                StringSerializer.class,
                                "value.serializer",
                                SatyaSerializer.class,
                                SchemaConfig.SCHEMA,
                                USER))) {
            assertThatThrownBy(
                            () ->
                                    producer.send(
                                            new ProducerRecord<>(topic, "k", Map.of("age", -1))))
                    .isInstanceOfSatisfying(
                            InvalidRecordException.class,
                            e ->
                                    assertThat(e.violations())
                                            .extracting(Violation::code)
                                            .containsExactly("required", "minimum"))
                    .hasMessageContaining(topic)
                    .hasMessageContaining("name");
        }
    }

    @Test
    void poisonRecord_isToldWithItsPosition_andCanBePassed() throws Exception {
        String topic = topic();
        send(
                topic,
                "{\"name\": \"Ada\"}",
                "{\"name\": \"\", \"age\": -1}",
                "{\"name\"",
                "{\"name\": \"Bob\"}");
        SatyaDeserializer<Object> deserializer = new SatyaDeserializer<>();
        deserializer.configure(Map.of(SchemaConfig.SCHEMA, USER), false);
        List<Long> poison = new ArrayList<>();
        int good = 0;
        try (Consumer<String, Object> consumer = consumer(topic, client(), deserializer)) {
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (good < 2 && System.nanoTime() < end) {
                try {
                    good += consumer.poll(Duration.ofMillis(200)).count();
                } catch (RecordDeserializationException e) {
                    assertThat(e).hasCauseInstanceOf(InvalidRecordException.class);
                    poison.add(e.offset());
                    consumer.seek(e.topicPartition(), e.offset() + 1);
                }
            }
        }
        assertThat(good).isEqualTo(2);
        assertThat(poison).containsExactly(1L, 2L);
    }

    @Test
    void results_meetNoException() throws Exception {
        String topic = topic();
        send(topic, "{\"name\": \"Ada\"}", "{\"age\": 1}", "no JSON", null);
        Satya satya = Satya.standard();
        var validator = satya.compile(satya.schemaFromJson(USER), Object.class);
        try (Consumer<String, Object> consumer =
                consumer(topic, client(), SatyaDeserializer.results(validator))) {
            List<Object> values = new ArrayList<>();
            poll(consumer, 4).forEach(each -> values.add(each.value()));

            assertThat(values).hasSize(4);
            assertThat(values.get(3)).isNull();
            assertThat(
                            values.subList(0, 3).stream()
                                    .map(each -> ((Validation<?, ?>) each).isValid()))
                    .containsExactly(true, false, false);
            @SuppressWarnings("unchecked")
            Seq<Violation> violations =
                    ((Validation<Seq<Violation>, Object>) values.get(2)).getError();
            assertThat(violations.head().code()).isEqualTo("json");
        }
    }
}
