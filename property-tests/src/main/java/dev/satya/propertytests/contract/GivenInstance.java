package dev.satya.propertytests.contract;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.instances.Copies;
import dev.satya.propertytests.instances.Faulty;
import dev.satya.propertytests.instances.JsonSpelling;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.propertytests.instances.JsonValues;
import dev.satya.propertytests.reference.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance that a handler is given.
 *
 * @param given in the handler's form
 * @param json for people
 * @param fault the only one, in words; null: the instance is valid
 * @param <T> the handler's form
 */
record GivenInstance<T>(T given, String json, @Nullable String fault) {

    /** How instances become what a handler takes. */
    interface Form<T> {

        /**
         * One instance, which JSON can say.
         *
         * @throws HopelessException if it has no such form
         */
        T of(@Nullable Object instance, Choices choices);
    }

    static <T> Generator<GivenInstance<T>> valid(
            Generator<@Nullable Object> instances, Form<T> form) {
        return choices -> of(instances.generate(choices), null, form, choices);
    }

    static <T> Generator<GivenInstance<T>> invalid(
            Generator<Faulty<@Nullable Object>> instances, Form<T> form) {
        return choices -> {
            Faulty<@Nullable Object> faulty = instances.generate(choices);
            String fault =
                    faulty.fault().code()
                            + " at "
                            + (faulty.fault().path().segments().isEmpty()
                                    ? "the root"
                                    : faulty.fault().path())
                            + ", of the schema's "
                            + faulty.place()
                            + (faulty.fault().arguments().isEmpty()
                                    ? ""
                                    : " " + faulty.fault().arguments());
            return of(faulty.instance(), fault, form, choices);
        };
    }

    private static <T> GivenInstance<T> of(
            @Nullable Object instance, @Nullable String fault, Form<T> form, Choices choices) {
        if (!JsonValues.isJson(instance)) {
            throw new HopelessException("JSON cannot say it");
        }
        String json = JsonSpelling.plain(instance);
        return new GivenInstance<>(form.of(instance, choices), json, fault);
    }

    /** An object as a map, with the classes of values that a reader of JSON gives. */
    static Map<String, @Nullable Object> map(@Nullable Object instance, Choices choices) {
        byte[] json = JsonSpelling.plain(instance).getBytes(StandardCharsets.UTF_8);
        if (!(Copies.mutable(CanonicalJson.read(json)) instanceof Map<?, ?> members)) {
            throw new HopelessException("it is no object");
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        members.forEach((name, value) -> map.put((String) name, value));
        return map;
    }

    /** One of the spellings as JSON, in UTF-8. */
    static byte[] json(@Nullable Object instance, Choices choices) {
        String text = new JsonSpelling(choices, Repetition.NEVER).write(instance);
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
