package dev.satya.interpreter.slot;

import dev.satya.spi.Printable;

/** A model as text for people: {@code User{id=1, name=Alice, password=***}}. */
final class ModelText {
    private ModelText() {}

    static String of(SlotModel model) {
        try {
            return members(model);
        } catch (StackOverflowError e) {
            return Printable.of(model.name()) + "{…}";
        }
    }

    private static String members(SlotModel model) {
        SlotLayout layout = model.layout();
        StringBuilder text = new StringBuilder(model.name()).append('{');
        model.members()
                .forEach(
                        (name, value) -> {
                            text.append(layout.secrets().name(name))
                                    .append('=')
                                    .append(layout.secrets().value(name, value))
                                    .append(", ");
                        });
        if (text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 2);
        }
        return Printable.of(text.append('}').toString());
    }
}
