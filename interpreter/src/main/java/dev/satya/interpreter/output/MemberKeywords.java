package dev.satya.interpreter.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The keywords that apply schemas to the members of an object (JSON Schema 2020-12 Core §10.3.2). The
 * annotation of each is the names that it has applied one to.
 */
final class MemberKeywords {
    private MemberKeywords() {}

    static void apply(Application here, String keyword, Map<?, ?> instance) {
        switch (keyword) {
            case "properties" -> properties(here, instance);
            case "patternProperties" -> patternProperties(here, instance);
            case "additionalProperties" -> additionalProperties(here, instance);
            case "propertyNames" -> propertyNames(here, instance);
            default -> throw new IllegalStateException(keyword + " is not applied");
        }
    }

    private static void properties(Application here, Map<?, ?> instance) {
        List<String> applied = new ArrayList<>();
        Map<?, ?> properties = here.schema().members("properties");
        Aliases.nameOfProperty(here.schema(), instance)
                .forEach(
                        (property, name) -> {
                            Object node = properties.get(property);
                            here.applyTo(name, instance.get(name), node, "properties", property);
                            applied.add(name);
                        });
        here.tell("properties", Aliases.violations(here));
        annotate(here, "properties", applied);
    }

    private static void patternProperties(Application here, Map<?, ?> instance) {
        List<String> applied = new ArrayList<>();
        Map<String, String> properties = Aliases.propertyOfName(here.schema());
        Map<String, String> given = Aliases.nameOfProperty(here.schema(), instance);
        for (Map.Entry<?, ?> member : instance.entrySet()) {
            String name = (String) member.getKey();
            String property = properties.getOrDefault(name, name);
            boolean isGiven = given.getOrDefault(property, name).equals(name);
            boolean isMatched = false;
            for (Map.Entry<?, ?> entry : here.schema().members("patternProperties").entrySet()) {
                String regex = (String) entry.getKey();
                if (isGiven && here.schema().matches(regex, property)) {
                    Object node = entry.getValue();
                    here.applyTo(name, member.getValue(), node, "patternProperties", regex);
                    isMatched = true;
                }
            }
            if (isMatched) {
                applied.add(name);
            }
        }
        annotate(here, "patternProperties", applied);
    }

    private static void additionalProperties(Application here, Map<?, ?> instance) {
        List<String> applied = new ArrayList<>();
        Map<String, String> properties = Aliases.propertyOfName(here.schema());
        Object node = here.schema().get("additionalProperties");
        for (Map.Entry<?, ?> member : instance.entrySet()) {
            String name = (String) member.getKey();
            if (!properties.containsKey(name) && !isMatched(here.schema(), name)) {
                here.applyTo(name, member.getValue(), node, "additionalProperties");
                applied.add(name);
            }
        }
        annotate(here, "additionalProperties", applied);
    }

    private static boolean isMatched(Subschema schema, String name) {
        return schema.members("patternProperties").keySet().stream()
                .anyMatch(regex -> schema.matches((String) regex, name));
    }

    /** A name is at the place of its member. Names that become equal keys are an error of the whole. */
    private static void propertyNames(Application here, Map<?, ?> instance) {
        Object node = here.schema().get("propertyNames");
        boolean areValid = true;
        for (Object name : instance.keySet()) {
            areValid &= here.applyTo(name, name, node, "propertyNames").isValid();
        }
        if (areValid) {
            here.tell("propertyNames", here.ask(List.of("propertyNames")));
        }
    }

    static void unevaluated(Application here, Map<?, ?> instance) {
        List<String> applied = new ArrayList<>();
        Object node = here.schema().get("unevaluatedProperties");
        for (Map.Entry<?, ?> member : instance.entrySet()) {
            String name = (String) member.getKey();
            if (!here.unit().evaluated().hasMember(name)) {
                here.applyTo(name, member.getValue(), node, "unevaluatedProperties");
                applied.add(name);
            }
        }
        annotate(here, "unevaluatedProperties", applied);
    }

    private static void annotate(Application here, String keyword, List<String> names) {
        here.unit().annotate(keyword, here.unit().place().onlookers().names(names));
        names.forEach(here.unit().evaluated()::addMember);
    }
}
