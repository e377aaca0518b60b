package dev.satya.jackson;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/** Which properties of a class Jackson reads, requires or passes over. */
final class PropertyChoice {
    private final DeserializationConfig config;
    private final JsonIgnoreProperties.Value ignorals;
    private final @Nullable Set<String> included;
    private final Set<String> ignored = new TreeSet<>();
    private final @Nullable String tag;

    PropertyChoice(JavaType type, BeanDescription bean, DeserializationConfig config) {
        this.config = config;
        this.ignorals = config.getDefaultPropertyIgnorals(type.getRawClass(), bean.getClassInfo());
        this.included =
                config.getDefaultPropertyInclusions(type.getRawClass(), bean.getClassInfo())
                        .getIncluded();
        ignored.addAll(ignorals.findIgnoredForDeserialization());
        if (bean.getIgnoredPropertyNames() != null) {
            ignored.addAll(bean.getIgnoredPropertyNames());
        }
        JsonTypeInfo.Value info =
                config.getAnnotationIntrospector()
                        .findPolymorphicTypeInfo(config, bean.getClassInfo());
        this.tag = info == null ? null : info.getPropertyName();
    }

    /** Names that Jackson takes and does not read. */
    Set<String> ignoredNames() {
        return ignored;
    }

    /** Whether it is the member by which subtypes are told apart. */
    boolean isTag(String name) {
        return name.equals(tag);
    }

    boolean isRead(BeanPropertyDefinition property) {
        return !ignored.contains(property.getName())
                && (included == null || included.contains(property.getName()));
    }

    boolean isRequired(BeanPropertyDefinition property) {
        return property.isRequired()
                || property.hasConstructorParameter()
                        && config.isEnabled(
                                DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
    }

    boolean forbidsUnknown() {
        return config.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                && !ignorals.getIgnoreUnknown();
    }

    boolean takesIgnored() {
        return !config.isEnabled(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES);
    }
}
