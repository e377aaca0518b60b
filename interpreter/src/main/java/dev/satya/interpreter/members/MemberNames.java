package dev.satya.interpreter.members;

import dev.satya.annotation.Aliases;
import dev.satya.annotation.Name;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a member is called outside of its class: by {@link Name} and {@link Aliases}, else by Jackson's
 * annotations.
 */
final class MemberNames {
    static final String JACKSON = "com.fasterxml.jackson.annotation.";

    private MemberNames() {}

    /** The name in documents. */
    static String of(String own, List<AnnotatedElement> declarations) {
        for (AnnotatedElement each : declarations) {
            Name name = each.getAnnotation(Name.class);
            if (name != null) {
                return name.value();
            }
        }
        for (AnnotatedElement each : declarations) {
            Annotation property = AnnotationValues.find(List.of(each), JACKSON + "JsonProperty");
            String name =
                    property == null ? "" : (String) AnnotationValues.value(property, "value");
            if (!name.isEmpty()) {
                return name;
            }
        }
        return own;
    }

    /** Further names in documents, without the first one. */
    static List<String> aliases(String name, List<AnnotatedElement> declarations) {
        Set<String> aliases = new LinkedHashSet<>();
        for (AnnotatedElement each : declarations) {
            Aliases own = each.getAnnotation(Aliases.class);
            if (own != null) {
                aliases.addAll(List.of(own.value()));
            }
            Annotation jackson = AnnotationValues.find(List.of(each), JACKSON + "JsonAlias");
            if (jackson != null) {
                aliases.addAll(List.of((String[]) AnnotationValues.value(jackson, "value")));
            }
        }
        aliases.remove(name);
        return new ArrayList<>(aliases);
    }

    /** Whether Jackson is told to leave a member out. */
    static boolean isIgnored(List<AnnotatedElement> declarations) {
        Annotation ignore = AnnotationValues.find(declarations, JACKSON + "JsonIgnore");
        return ignore != null && (Boolean) AnnotationValues.value(ignore, "value");
    }
}
