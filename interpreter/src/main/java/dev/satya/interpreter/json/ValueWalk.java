package dev.satya.interpreter.json;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.Model;
import dev.satya.Violation;
import dev.satya.WriteOptions;
import dev.satya.WriteOptions.Form;
import dev.satya.WriteOptions.NonFinite;
import dev.satya.WriteOptions.Omission;
import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.evaluate.ContainerView;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.slot.ComputedMember;
import dev.satya.interpreter.slot.RecordComponents;
import dev.satya.interpreter.slot.SlotModel;
import dev.satya.interpreter.types.KnownScalars;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks one value and hands its tokens to a sink. */
final class ValueWalk {
    private final Utf8Sink out;
    private final WriteOptions options;
    private final Function<Class<?>, @Nullable RecordComponents> records;

    /** Those of the innermost model around, whose schema may say which of one class is meant. */
    private KnownScalars scalars;

    private final int maxDepth;
    private final boolean isPretty;
    private final boolean omitsNull;
    private final boolean omitsDefaults;
    private int depth;

    /** Whether the container that is open has no member or item yet. */
    private boolean isEmpty;

    ValueWalk(
            Utf8Sink out,
            WriteOptions options,
            Function<Class<?>, @Nullable RecordComponents> records,
            KnownScalars scalars,
            int maxDepth) {
        this.out = out;
        this.options = options;
        this.records = records;
        this.scalars = scalars;
        this.maxDepth = maxDepth;
        this.isPretty = options.form() == Form.PRETTY;
        this.omitsNull = options.omits(Omission.NULL);
        this.omitsDefaults = options.omits(Omission.DEFAULT);
    }

    /** Writes a value as far as it is selected. */
    private void value(@Nullable Object value, Selection selection) throws IOException {
        if (value instanceof String text) {
            out.quoted(text);
        } else if (value instanceof Long whole) {
            out.whole(whole);
        } else if (value == null) {
            out.word("null");
        } else if (value instanceof Boolean) {
            out.word(value.toString());
        } else if (value instanceof Number number) {
            number(number);
        } else {
            other(value, selection);
        }
    }

    /** A value of a scalar type in its written form, whatever else its class is. */
    private void other(Object value, Selection selection) throws IOException {
        boolean isOfJson = value instanceof Map || value instanceof List || value instanceof Model;
        Object written = isOfJson ? null : scalars.writtenInJson(value);
        if (written instanceof Number number) {
            number(number);
        } else if (written != null) {
            out.quoted((String) written);
        } else if (isContainer(value)) {
            container(value, selection);
        } else {
            out.quoted(text(value));
        }
    }

    private boolean isContainer(@Nullable Object value) {
        return value instanceof Model
                || value instanceof Violation
                || value instanceof Map
                || isOfItems(value)
                || value != null
                        && (value.getClass().isArray() || records.apply(value.getClass()) != null);
    }

    /** A Vavr sequence of characters is a text, and a file path is nobody's array. */
    static boolean isOfItems(@Nullable Object value) {
        return value instanceof Iterable
                && !(value instanceof Path)
                && !(value instanceof CharSequence);
    }

    private String text(Object value) {
        String known = known(value);
        return known == null ? value.toString() : known;
    }

    private @Nullable String known(Object value) {
        Object written = scalars.written(value);
        if (written != null) {
            return written.toString();
        }
        return value instanceof Enum<?> constant ? constant.name() : null;
    }

    private void number(Number number) throws IOException {
        Number canonical = Numbers.canonical(number);
        if (canonical instanceof Double binary) {
            binary(binary);
        } else if (canonical == null) {
            out.quoted(number.toString());
        } else {
            out.word(canonical.toString());
        }
    }

    private void binary(double value) throws IOException {
        if (Double.isFinite(value)) {
            out.word(DoubleText.of(value));
            return;
        }
        switch (options.nonFinite()) {
            case TEXT -> out.quoted(Double.toString(value));
            case NULL -> out.word("null");
            case ERROR -> throw new Refusal("JSON has no form for " + value);
        }
    }

    private void container(Object value, Selection selection) throws IOException {
        if (depth == maxDepth) {
            throw new Refusal("is nested deeper than " + maxDepth);
        }
        if (value instanceof SlotModel model) {
            model(model, selection);
        } else if (value instanceof Model model) {
            map(model.toMap(), selection);
        } else if (value instanceof Map<?, ?> map) {
            map(map, selection);
        } else if (value instanceof io.vavr.collection.Map
                && ContainerView.of(value) instanceof Map<?, ?> map) {
            map(map, selection);
        } else if (value instanceof Violation violation) {
            map(violation.toMap(), selection);
        } else if (value instanceof Iterable<?> items) {
            items(items, selection);
        } else if (value.getClass().isArray()) {
            items(itemsOf(value), selection);
        } else {
            object(value, Objects.requireNonNull(records.apply(value.getClass())), selection);
        }
    }

    private static List<@Nullable Object> itemsOf(Object array) {
        return new AbstractList<>() {
            @Override
            public @Nullable Object get(int index) {
                return Array.get(array, index);
            }

            @Override
            public int size() {
                return Array.getLength(array);
            }
        };
    }

    private void model(SlotModel model, Selection selection) throws IOException {
        KnownScalars around = scalars;
        if (model.writer() instanceof JsonWriter writer) {
            scalars = writer.scalars();
        }
        open('{');
        NameTable names = model.layout().table();
        NameTable written = model.layout().written(options.names());
        for (int i = 0; i < names.size(); i++) {
            Object value = model.at(i);
            if (value == ABSENT || omitsDefaults && model.isDefault(i)) {
                continue;
            }
            Selection inner = selection.at(names.name(i));
            if (isWanted(value, inner)) {
                next();
                out.name(written, i);
                member(names.name(i), written(model, i), inner);
            }
        }
        for (ComputedMember each : model.layout().computed()) {
            computed(each, model, selection.at(each.name()));
        }
        Map<String, @Nullable Object> extras =
                model.layout().written(model.extras(), options.names());
        if (!extras.isEmpty()) {
            members(extras, selection);
        }
        close('}');
        scalars = around;
    }

    private static @Nullable Object written(SlotModel model, int slot) {
        try {
            return model.layout().written(slot, model.at(slot));
        } catch (Throwable e) { // from the type's own code
            throw Refusal.of(e).under(model.layout().table().name(slot));
        }
    }

    /** Nothing is computed for a member that is left out. */
    private void computed(ComputedMember member, SlotModel model, Selection selection)
            throws IOException {
        if (selection == Selection.NONE) {
            return;
        }
        Object value;
        try {
            value = member.function().apply(model);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            throw new Refusal(ComputedMember.refusal(e)).under(member.name());
        }
        if (isWanted(value, selection)) {
            next();
            out.quoted(member.written(options.names()));
            member(member.name(), value, selection);
        }
    }

    private void map(Map<?, ?> map, Selection selection) throws IOException {
        open('{');
        members(map, selection);
        close('}');
    }

    private void members(Map<?, ?> members, Selection selection) throws IOException {
        int left = members.size();
        MemberNames names = new MemberNames(this::known, this::isContainer);
        for (Map.Entry<?, ?> member : members.entrySet()) {
            SafeValue.require(left-- > 0);
            String name = names.of(member.getKey(), members.keySet());
            named(name, member.getValue(), selection);
        }
    }

    private void object(Object object, RecordComponents components, Selection selection)
            throws IOException {
        open('{');
        for (int i = 0; i < components.names().size(); i++) {
            named(components.names().get(i), MemberRead.of(object, components, i), selection);
        }
        close('}');
    }

    private void named(String name, @Nullable Object value, Selection selection)
            throws IOException {
        Selection inner = selection.at(name);
        if (isWanted(value, inner)) {
            next();
            out.quoted(name);
            member(name, value, inner);
        }
    }

    private void items(Iterable<?> items, Selection selection) throws IOException {
        open('[');
        int position = 0;
        int most = items instanceof Collection<?> sized ? sized.size() : Integer.MAX_VALUE;
        for (Object item : items) {
            SafeValue.require(position < most);
            Selection inner = selection.at(position);
            if (isSelected(item, inner)) {
                next();
                inside(position, item, inner);
            }
            position++;
        }
        close(']');
    }

    private boolean isWanted(@Nullable Object value, Selection selection) {
        return !(omitsNull && isNull(value)) && isSelected(value, selection);
    }

    private boolean isNull(@Nullable Object value) {
        boolean isNonFinite =
                (value instanceof Double || value instanceof Float)
                        && !Double.isFinite(((Number) value).doubleValue());
        return value == null || isNonFinite && options.nonFinite() == NonFinite.NULL;
    }

    private boolean isSelected(@Nullable Object value, Selection selection) {
        return selection == Selection.ALL
                || selection != Selection.NONE && (!selection.isWay() || isContainer(value));
    }

    private void open(char bracket) throws IOException {
        out.put(bracket);
        depth++;
        isEmpty = true;
    }

    /** Goes to the place of a member or item. */
    private void next() throws IOException {
        if (!isEmpty) {
            out.put(',');
        }
        isEmpty = false;
        if (isPretty) {
            out.line(depth);
        }
    }

    /** Writes the value of a member behind its name. */
    private void member(String name, @Nullable Object value, Selection selection)
            throws IOException {
        out.put(':');
        if (isPretty) {
            out.put(' ');
        }
        inside(name, value, selection);
    }

    private void inside(Object segment, @Nullable Object value, Selection selection)
            throws IOException {
        try {
            readable(value, selection);
        } catch (Refusal refusal) {
            throw refusal.under(segment);
        }
    }

    /** Writes a value; what its own code throws is why it cannot be written. */
    void readable(@Nullable Object value, Selection selection) throws IOException {
        try {
            value(value, selection);
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw Refusal.of(e);
        }
    }

    private void close(char bracket) throws IOException {
        depth--;
        if (isPretty && !isEmpty) {
            out.line(depth);
        }
        out.put(bracket);
        isEmpty = false;
    }
}
