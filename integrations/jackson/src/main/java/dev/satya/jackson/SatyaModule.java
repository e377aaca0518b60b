package dev.satya.jackson;

import dev.satya.Model;
import dev.satya.Problem;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * Satya in a mapper of Jackson: {@link Model}, {@link Violation}, {@link dev.satya.RowResult} and {@link
 * Problem} are written as they are in JSON, and values of chosen classes are validated while they are
 * read. What is not valid is an {@link InvalidDataException} with all violations. Immutable.
 *
 * <p>A model is written with its secrets, as by {@link Model#toJson()}; a violation has none.
 */
public final class SatyaModule extends JacksonModule {
    private final Satya satya;
    private final Map<Class<?>, ValueDeserializer<?>> reading;
    private final Map<Class<?>, CheckSource> checking;

    private SatyaModule(Builder parts) {
        this.satya = parts.satya;
        this.reading = new LinkedHashMap<>(parts.reading);
        this.checking = new LinkedHashMap<>(parts.checking);
    }

    /** A module that writes, and reads nothing. */
    public SatyaModule() {
        this(builder(Satya.standard()));
    }

    /**
     * A module that also reads.
     *
     * @param satya derives schemas of classes, and writes the arguments of violations
     */
    public static Builder builder(Satya satya) {
        return new Builder(Objects.requireNonNull(satya, "satya"));
    }

    @Override
    public String getModuleName() {
        return "dev.satya";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** Two modules of one mapper have each their own classes. */
    @Override
    public Object getRegistrationId() {
        return this;
    }

    @Override
    public void setupModule(SetupContext context) {
        SimpleSerializers serializers = new SimpleSerializers();
        serializers.addSerializer(new WrittenSerializer<>(Model.class, Model::toJson));
        serializers.addSerializer(
                new WrittenSerializer<>(Violation.class, it -> satya.toJson(it.toMap())));
        serializers.addSerializer(
                new WrittenSerializer<>(Problem.class, it -> satya.toJson(it.toMap())));
        serializers.addSerializer(new RowResultSerializer());
        context.addSerializers(serializers);
        context.addDeserializers(new SimpleDeserializers(reading));
        context.addDeserializerModifier(new Modifier(Map.copyOf(checking)));
    }

    /** Wraps what databind has for the chosen classes. */
    private static final class Modifier extends ValueDeserializerModifier {
        private static final long serialVersionUID = 1L;

        private final transient Map<Class<?>, CheckSource> checking;

        Modifier(Map<Class<?>, CheckSource> checking) {
            this.checking = checking;
        }

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config,
                BeanDescription.Supplier bean,
                ValueDeserializer<?> databind) {
            CheckSource source = checking.get(bean.getBeanClass());
            return source == null
                    ? databind
                    : new CheckingDeserializer(bean.getType(), source, databind);
        }
    }

    /** Collects the classes that are validated. Not for use by several threads. */
    public static final class Builder {
        private final Satya satya;
        private final Map<Class<?>, ValueDeserializer<?>> reading = new LinkedHashMap<>();
        private final Map<Class<?>, CheckSource> checking = new LinkedHashMap<>();

        private Builder(Satya satya) {
            this.satya = satya;
        }

        /**
         * Values of a class are made by the validator, wherever they are read: {@code
         * reads(User.class, satya.compile(User.class))}, or {@code reads(Model.class, users)}. Names,
         * conversions and defaults are Satya's; databind has no say.
         *
         * @throws IllegalArgumentException if Satya did not compile the validator, or the class is
         *     chosen already
         */
        public <T> Builder reads(Class<T> type, Validator<? extends T> validator) {
            requireNew(type);
            reading.put(type, new ReadingDeserializer<>(type, validator));
            return this;
        }

        /**
         * Values of a class are made by databind, once the validator has seen that they are valid.
         *
         * @throws IllegalArgumentException if Satya did not compile the validator, or the class is
         *     chosen already
         */
        public Builder checks(Class<?> type, Validator<?> validator) {
            requireNew(type);
            checking.put(type, CheckSource.of(satya, validator));
            return this;
        }

        /**
         * The same by the schema that Jackson's view of the class is, see {@link JacksonSchemas}. It
         * is derived when a value is first read; what has no schema is an {@code
         * InvalidDefinitionException} then.
         *
         * @throws IllegalArgumentException if the class is chosen already
         */
        public Builder checks(Class<?> type) {
            requireNew(type);
            checking.put(type, CheckSource.derived(satya));
            return this;
        }

        private void requireNew(@Nullable Class<?> type) {
            Objects.requireNonNull(type, "type");
            if (reading.containsKey(type) || checking.containsKey(type)) {
                throw new IllegalArgumentException(type.getName() + " is chosen twice");
            }
        }

        /** The module. */
        public SatyaModule build() {
            return new SatyaModule(this);
        }
    }
}
