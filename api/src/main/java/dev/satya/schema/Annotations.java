package dev.satya.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says beside its assertions (JSON Schema 2020-12 Validation §9), and how it is to be
 * applied. Immutable; made from {@link #NONE}.
 */
public final class Annotations extends Structured {
    /** Nothing said. */
    public static final Annotations NONE = new Annotations(new Draft());

    private final @Nullable String title;
    private final @Nullable String description;
    private final List<@Nullable Object> examples;
    private final @Nullable Strictness strictness;
    private final @Nullable Strictness usualStrictness;
    private final Visibility visibility;
    private final Map<String, String> messages;
    private final Map<String, Map<Locale, String>> translations;
    private final Map<String, @Nullable Object> keywords;
    private final @Nullable SchemaOrigin origin;
    private final @Nullable String singleCode;
    private final BranchOrder branchOrder;

    /** Which branches of an allOf are asked; the verdict is the same. */
    public enum BranchOrder {
        /** All of them, and each tells what is wrong. */
        TOGETHER,
        /** One after the other, and none behind one that finds something wrong. */
        IN_SEQUENCE
    }

    /** Whether values may be shown. */
    public enum Visibility {
        /** Violations hold the instance. */
        SHOWN,
        /** Violations, messages and {@code toString} never show the instance. */
        SECRET
    }

    /** What is said, while it is put together. */
    private static final class Draft {
        private @Nullable String title;
        private @Nullable String description;
        private List<@Nullable Object> examples = List.of();
        private @Nullable Strictness strictness;
        private @Nullable Strictness usualStrictness;
        private Visibility visibility = Visibility.SHOWN;
        private Map<String, String> messages = Map.of();
        private Map<String, Map<Locale, String>> translations = Map.of();
        private Map<String, @Nullable Object> keywords = Map.of();
        private @Nullable SchemaOrigin origin;
        private @Nullable String singleCode;
        private BranchOrder branchOrder = BranchOrder.TOGETHER;
    }

    /** Copies the examples, messages and keywords. */
    private Annotations(Draft draft) {
        title = draft.title;
        description = draft.description;
        examples = JsonValues.copyOfList(draft.examples);
        strictness = draft.strictness;
        usualStrictness = draft.usualStrictness;
        visibility = draft.visibility;
        messages = Collections.unmodifiableMap(new LinkedHashMap<>(draft.messages));
        translations = Map.copyOf(draft.translations);
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(draft.keywords));
        origin = draft.origin;
        singleCode = draft.singleCode;
        branchOrder = draft.branchOrder;
    }

    private Annotations with(Consumer<Draft> change) {
        Draft draft = new Draft();
        draft.title = title;
        draft.description = description;
        draft.examples = examples;
        draft.strictness = strictness;
        draft.usualStrictness = usualStrictness;
        draft.visibility = visibility;
        draft.messages = messages;
        draft.translations = translations;
        draft.keywords = keywords;
        draft.origin = origin;
        draft.singleCode = singleCode;
        draft.branchOrder = branchOrder;
        change.accept(draft);
        return new Annotations(draft);
    }

    /** A short name for people. */
    public @Nullable String title() {
        return title;
    }

    /** What the value means. */
    public @Nullable String description() {
        return description;
    }

    /** Valid values, in JSON terms. */
    public List<@Nullable Object> examples() {
        return examples;
    }

    /**
     * Holds here and below whatever the call says; null: an enclosing schema or the call decides.
     */
    public @Nullable Strictness strictness() {
        return strictness;
    }

    /**
     * Holds here and below where neither a schema nor the call says; null: that of the enclosing schema,
     * lax at the root.
     */
    public @Nullable Strictness usualStrictness() {
        return usualStrictness;
    }

    /** Whether values may be shown in violations. */
    public Visibility visibility() {
        return visibility;
    }

    /** Message templates by violation code, see {@link Kind#message}. */
    public Map<String, String> messages() {
        return messages;
    }

    /** What templates of messages are in other languages, by template: see {@link Kind#translation}. */
    public Map<String, Map<Locale, String>> translations() {
        return translations;
    }

    /** Whether violations get other words than those of the catalogue. */
    public boolean hasMessages() {
        return !messages.isEmpty() || !translations.isEmpty();
    }

    /**
     * Further keywords of JSON Schema that assert nothing, such as {@code deprecated} and {@code
     * contentEncoding}, with their values in JSON terms.
     */
    public Map<String, @Nullable Object> keywords() {
        return keywords;
    }

    /**
     * Where the schema was read from, which is no part of {@code equals}; null: it was not read from a
     * document.
     */
    public @Nullable SchemaOrigin origin() {
        return origin;
    }

    /**
     * The code of the one violation that stands for all that are found at the value and within it, but
     * for one about its type; null: each is told by itself. It has no written form.
     */
    public @Nullable String singleCode() {
        return singleCode;
    }

    /** Which branches of an allOf are asked. It has no written form. */
    public BranchOrder branchOrder() {
        return branchOrder;
    }

    /** The same, of which one violation of this code stands for all. */
    public Annotations withSingleCode(@Nullable String singleCode) {
        return with(draft -> draft.singleCode = singleCode);
    }

    /** The same of an allOf whose branches are asked in this order. */
    public Annotations withBranchOrder(BranchOrder branchOrder) {
        return with(draft -> draft.branchOrder = branchOrder);
    }

    /** The same with this title. */
    public Annotations withTitle(@Nullable String title) {
        return with(draft -> draft.title = title);
    }

    /** The same with this description. */
    public Annotations withDescription(@Nullable String description) {
        return with(draft -> draft.description = description);
    }

    /** The same with these examples. */
    public Annotations withExamples(@Nullable Object... examples) {
        return with(draft -> draft.examples = Arrays.asList(examples));
    }

    /** The same with this strictness. */
    public Annotations withStrictness(@Nullable Strictness strictness) {
        return with(draft -> draft.strictness = strictness);
    }

    /** The same with this strictness where neither a schema nor the call says. */
    public Annotations withUsualStrictness(@Nullable Strictness usualStrictness) {
        return with(draft -> draft.usualStrictness = usualStrictness);
    }

    /** The same, secret. */
    public Annotations withSecret() {
        return with(draft -> draft.visibility = Visibility.SECRET);
    }

    /** The same with one more message template. */
    public Annotations withMessage(String code, String template) {
        Map<String, String> all = new LinkedHashMap<>(messages);
        all.put(code, template);
        return with(draft -> draft.messages = all);
    }

    /** The same with one more translation of a message template. */
    public Annotations withTranslation(String template, Locale locale, String translation) {
        Map<Locale, String> ofTemplate =
                new HashMap<>(translations.getOrDefault(template, Map.of()));
        ofTemplate.put(locale, translation);
        Map<String, Map<Locale, String>> all = new HashMap<>(translations);
        all.put(template, Map.copyOf(ofTemplate));
        return with(draft -> draft.translations = all);
    }

    /** The same with these further keywords in place of its own. */
    public Annotations withKeywords(Map<String, ? extends @Nullable Object> keywords) {
        return with(draft -> draft.keywords = new LinkedHashMap<>(keywords));
    }

    /** The same of a schema that was read there. */
    public Annotations withOrigin(@Nullable SchemaOrigin origin) {
        return with(draft -> draft.origin = origin);
    }

    /** The same with what {@code over} says in place of it, or beside it. Secret if either is. */
    Annotations overlaid(Annotations over) {
        Map<String, String> allMessages = new LinkedHashMap<>(messages);
        allMessages.putAll(over.messages);
        Map<String, Map<Locale, String>> allTranslations = new HashMap<>(translations);
        allTranslations.putAll(over.translations);
        Map<String, @Nullable Object> allKeywords = new LinkedHashMap<>(keywords);
        allKeywords.putAll(over.keywords);
        return with(
                draft -> {
                    draft.title = over.title == null ? title : over.title;
                    draft.description = over.description == null ? description : over.description;
                    draft.strictness = over.strictness == null ? strictness : over.strictness;
                    draft.usualStrictness =
                            over.usualStrictness == null ? usualStrictness : over.usualStrictness;
                    draft.visibility = over.isSecret() ? Visibility.SECRET : visibility;
                    draft.messages = allMessages;
                    draft.translations = allTranslations;
                    draft.keywords = allKeywords;
                    draft.singleCode = over.singleCode == null ? singleCode : over.singleCode;
                    draft.branchOrder =
                            over.branchOrder == BranchOrder.TOGETHER
                                    ? branchOrder
                                    : over.branchOrder;
                });
    }

    /** Whether values must not be shown. */
    public boolean isSecret() {
        return visibility == Visibility.SECRET;
    }

    @Override
    Map<String, @Nullable Object> components() {
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        components.put("title", title);
        components.put("description", description);
        components.put("examples", examples);
        components.put("strictness", strictness);
        components.put("usualStrictness", usualStrictness);
        components.put("visibility", visibility);
        components.put("messages", messages);
        components.put("translations", translations);
        components.put("keywords", keywords);
        components.put("singleCode", singleCode);
        components.put("branchOrder", branchOrder);
        return components;
    }
}
