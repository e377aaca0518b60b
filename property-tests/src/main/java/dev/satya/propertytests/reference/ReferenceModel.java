package dev.satya.propertytests.reference;

import dev.satya.Model;
import dev.satya.Slot;
import dev.satya.WriteOptions;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** HOLD-4: a model holds what was given and the defaults. Plain maps, to be read alone. */
final class ReferenceModel implements Model {
    private final String name;
    private final List<String> names = new ArrayList<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Set<String> given = new LinkedHashSet<>();
    private final Map<String, @Nullable Object> extras = new LinkedHashMap<>();

    ReferenceModel(ObjectSchema schema) {
        this.name = schema.name() == null ? "" : schema.name();
        for (Field field : schema.fields()) {
            names.add(field.name());
        }
    }

    private ReferenceModel(String name) {
        this.name = name;
    }

    /** ALL-4 and ALL-6. */
    static ReferenceModel merge(List<ReferenceModel> models, MergedFields fields) {
        ReferenceModel merger = new ReferenceModel(models.get(0).name);
        merger.names.addAll(fields.own());
        for (ReferenceModel model : models) {
            for (String field : model.names) {
                if (model.has(field) && !merger.has(field)) {
                    merger.values.put(field, model.values.get(field));
                    if (model.isSet(field)) {
                        merger.given.add(field);
                    }
                }
            }
        }
        for (ReferenceModel model : models) {
            for (String extra : model.extras.keySet()) {
                if (!merger.extras.containsKey(extra)) {
                    merger.keep(extra, model.extras.get(extra));
                }
            }
        }
        for (String field : fields.own()) {
            for (String name : fields.names(field)) {
                merger.take(field, name);
            }
        }
        return merger;
    }

    private void take(String field, String extra) {
        if (extras.containsKey(extra)) {
            Object value = extras.remove(extra);
            if (!has(field)) {
                give(field, value);
            }
        }
    }

    void give(String field, @Nullable Object value) {
        values.put(field, value);
        given.add(field);
    }

    void stand(String field, @Nullable Object value) {
        values.put(field, value);
    }

    void keep(String extra, @Nullable Object value) {
        extras.put(extra, value);
    }

    /** Extras in the order of the instance. */
    void sortExtras(Collection<String> order) {
        Map<String, @Nullable Object> unsorted = new LinkedHashMap<>(extras);
        extras.clear();
        for (String extra : order) {
            if (unsorted.containsKey(extra)) {
                extras.put(extra, unsorted.get(extra));
            }
        }
    }

    int givenCount() {
        return given.size();
    }

    /** The present fields in slot order, then the extras; nested models stay what they are. */
    Map<String, @Nullable Object> present() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String field : names) {
            if (values.containsKey(field)) {
                map.put(field, values.get(field));
            }
        }
        map.putAll(extras);
        return map;
    }

    /** The same without the defaults. */
    Map<String, @Nullable Object> given() {
        Map<String, @Nullable Object> map = present();
        map.keySet().removeIf(field -> names.contains(field) && !given.contains(field));
        return map;
    }

    private String declared(String field) {
        if (!names.contains(field)) {
            throw new NoSuchElementException("no field \"" + field + "\"");
        }
        return field;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> names() {
        return List.copyOf(names);
    }

    @Override
    public Slot slot(String field) {
        return new NamedSlot(field, names.indexOf(declared(field)));
    }

    @Override
    public @Nullable Object get(String field) {
        return values.get(declared(field));
    }

    @Override
    public @Nullable Object get(Slot slot) {
        return get(slot.name());
    }

    @Override
    public boolean isSet(String field) {
        return given.contains(declared(field));
    }

    @Override
    public boolean isSet(Slot slot) {
        return isSet(slot.name());
    }

    @Override
    public boolean has(String field) {
        return values.containsKey(declared(field));
    }

    @Override
    public boolean has(Slot slot) {
        return has(slot.name());
    }

    @Override
    public Map<String, @Nullable Object> extras() {
        return extras;
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        return Plain.ofModel(this);
    }

    @Override
    public long getLong(Slot slot) {
        Object value = get(slot);
        return value instanceof BigInteger whole
                ? whole.longValueExact()
                : nonNull(value, Long.class);
    }

    @Override
    public double getDouble(Slot slot) {
        Object value = get(slot);
        return nonNull(value, Number.class).doubleValue();
    }

    @Override
    public boolean getBoolean(Slot slot) {
        return nonNull(get(slot), Boolean.class);
    }

    private static <T> T nonNull(@Nullable Object value, Class<T> type) {
        if (value == null) {
            throw new NullPointerException("the field is null or absent");
        }
        return type.cast(value);
    }

    @Override
    public void set(String field, @Nullable Object value) {
        throw new UnsupportedOperationException("the reference's models are read alone");
    }

    @Override
    public void set(Slot slot, @Nullable Object value) {
        set(slot.name(), value);
    }

    @Override
    public Model with(String field, @Nullable Object value) {
        throw new UnsupportedOperationException("the reference's models are read alone");
    }

    @Override
    public String toJson(WriteOptions options) {
        throw new UnsupportedOperationException("the reference writes no JSON");
    }

    @Override
    public void writeJson(OutputStream out, WriteOptions options) {
        throw new UnsupportedOperationException("the reference writes no JSON");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferenceModel that && present().equals(that.present());
    }

    @Override
    public int hashCode() {
        return present().hashCode();
    }

    @Override
    public String toString() {
        return name + present();
    }

    private record NamedSlot(String name, int index) implements Slot {}
}
