package dev.satya.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The words of an option that is one of several: {@code by-dialect} is BY_DIALECT, {@code
 * draft2019-09} is DRAFT_2019_09.
 */
final class EnumOption<E extends Enum<E>> implements ITypeConverter<E> {
    private final Map<String, E> choices = new LinkedHashMap<>();

    private EnumOption(Class<E> type) {
        for (E choice : type.getEnumConstants()) {
            String word = choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
            choices.put(word.replace("draft-", "draft"), choice);
        }
    }

    static <E extends Enum<E>> EnumOption<E> of(Class<E> type) {
        return new EnumOption<>(type);
    }

    @Override
    public E convert(String value) {
        E choice = choices.get(value.toLowerCase(Locale.ROOT));
        if (choice == null) {
            throw new TypeConversionException("expected " + list() + ", not " + value);
        }
        return choice;
    }

    private String list() {
        List<String> words = new ArrayList<>(choices.keySet());
        String last = words.remove(words.size() - 1);
        return String.join(", ", words) + " or " + last;
    }
}
