package dev.satya.interpreter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Random classes that lead to each other, several of one simple name, with type arguments and groups,
 * and what is wrong with an object that is reached on a way through them.
 */
final class RandomClasses {
    static final String GROUP = "interface G1 {}\n";
    private static final String FROM_DEFAULT =
            "@jakarta.validation.Valid @jakarta.validation.groups.ConvertGroup("
                    + "from = jakarta.validation.groups.Default.class, to = G1.class) ";
    private static final String TO_DEFAULT =
            "@jakarta.validation.Valid @jakarta.validation.groups.ConvertGroup("
                    + "from = G1.class, to = jakarta.validation.groups.Default.class) ";

    private final Random random;
    private final String prefix;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Use> roots = new ArrayList<>();

    /** A class: the number of what it stands in, its simple name, and its members that are objects. */
    private record Shape(int number, int home, String name, boolean isGeneric, List<Use> uses) {}

    /**
     * A member.
     *
     * @param shape null: the type argument of the class that it stands in
     * @param argument null: there is none
     */
    private record Use(@Nullable Shape shape, @Nullable Argument argument, Conversion conversion) {}

    /** One of Java's types; or a class; or the type argument of the class that it stands in. */
    private record Argument(@Nullable String simple, @Nullable Shape shape) {
        boolean isOfAround() {
            return simple == null && shape == null;
        }
    }

    private enum Conversion {
        NONE(""),
        FROM(FROM_DEFAULT),
        TO(TO_DEFAULT);

        private final String text;

        Conversion(String text) {
            this.text = text;
        }
    }

    /**
     * An object that lacks something.
     *
     * @param instance the outermost, in which it is
     * @param pointer to it
     * @param faults what is told within it, as {@code code@pointer} in order of the alphabet
     */
    record Walk(Map<String, Object> instance, String pointer, List<String> faults) {}

    RandomClasses(int seed) {
        random = new Random(seed);
        prefix = "S" + seed;
        for (int home = 0; home < 3; home++) {
            for (String name : List.of("A", "B", "C")) {
                if (random.nextInt(3) > 0) {
                    boolean isGeneric = name.equals("B");
                    shapes.add(new Shape(shapes.size(), home, name, isGeneric, new ArrayList<>()));
                }
            }
        }
        shapes.add(new Shape(shapes.size(), 3, "A", false, new ArrayList<>()));
        for (Shape shape : shapes) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                shape.uses.add(use(shape.isGeneric));
            }
            if (shape.isGeneric) {
                shape.uses.add(new Use(null, null, Conversion.NONE));
            }
        }
        for (int i = 0; i < 3; i++) {
            roots.add(use(false));
        }
    }

    private Shape any(boolean mayBeGeneric) {
        Shape any;
        do {
            any = shapes.get(random.nextInt(shapes.size()));
        } while (any.isGeneric && !mayBeGeneric);
        return any;
    }

    private Use use(boolean isInGeneric) {
        Shape shape = any(true);
        Conversion conversion = Conversion.values()[random.nextInt(3)];
        Argument argument =
                switch (random.nextInt(isInGeneric ? 4 : 3)) {
                    case 0 -> new Argument("String", null);
                    case 1 -> new Argument("Integer", null);
                    case 2 -> new Argument(null, any(false));
                    default -> new Argument(null, null);
                };
        return new Use(shape, shape.isGeneric ? argument : null, conversion);
    }

    /** The name of the class that leads to all others. */
    String root() {
        return prefix + "Root";
    }

    String source() {
        StringBuilder text = new StringBuilder();
        for (int home = 0; home < 4; home++) {
            text.append("class ").append(prefix).append("H").append(home).append(" {\n");
            for (Shape shape : shapes) {
                if (shape.home == home) {
                    text.append("  record ")
                            .append(shape.name)
                            .append(shape.isGeneric ? "<T>" : "");
                    text.append("(").append(members(shape.uses));
                    text.append(", @jakarta.validation.constraints.NotNull Integer d");
                    text.append(shape.number);
                    text.append(", @jakarta.validation.constraints.NotNull(groups = G1.class)");
                    text.append(" Integer g").append(shape.number).append(") {}\n");
                }
            }
            text.append("}\n");
        }
        return text + "record " + root() + "(" + members(roots) + ") {}\n";
    }

    private String members(List<Use> uses) {
        List<String> members = new ArrayList<>();
        for (Use use : uses) {
            String name = use.shape == null ? "t" : "m" + members.size();
            members.add(use.conversion.text + type(use) + " " + name);
        }
        return String.join(", ", members);
    }

    private String type(Use use) {
        if (use.shape == null) {
            return "T";
        }
        Argument argument = use.argument;
        String of =
                argument == null
                        ? ""
                        : argument.simple != null
                                ? "<" + argument.simple + ">"
                                : argument.shape == null ? "<T>" : "<" + name(argument.shape) + ">";
        return name(use.shape) + of;
    }

    private String name(Shape shape) {
        return prefix + "H" + shape.home + "." + shape.name;
    }

    /** A random way through the classes from the root, with an object at its end that lacks all. */
    Walk walk() {
        List<String> way = new ArrayList<>();
        int first = random.nextInt(roots.size());
        Use use = roots.get(first);
        way.add("m" + first);
        Shape shape = use.shape;
        Argument argument = use.argument;
        boolean isDefault = use.conversion != Conversion.FROM;
        for (int i = random.nextInt(8); i > 0; i--) {
            int position = random.nextInt(shape.uses.size());
            Use next = shape.uses.get(position);
            if (next.shape == null) {
                if (argument.shape == null) {
                    break;
                }
                way.add("t");
                shape = argument.shape;
                argument = null;
                continue;
            }
            way.add("m" + position);
            boolean isSame = next.argument == null || !next.argument.isOfAround();
            argument = isSame ? next.argument : argument;
            shape = next.shape;
            isDefault =
                    switch (next.conversion) {
                        case NONE -> isDefault;
                        case FROM -> false;
                        case TO -> true;
                    };
        }
        String pointer = "/" + String.join("/", way);
        List<String> faults = new ArrayList<>();
        faults.add("required@" + pointer + (isDefault ? "/d" : "/g") + shape.number);
        if (shape.isGeneric && !"String".equals(argument.simple)) {
            faults.add("type@" + pointer + "/t");
        }
        Map<String, Object> instance = new LinkedHashMap<>();
        if (shape.isGeneric) {
            instance.put("t", "abc");
        }
        for (int i = way.size() - 1; i >= 0; i--) {
            instance = new LinkedHashMap<>(Map.of(way.get(i), instance));
        }
        return new Walk(instance, pointer, faults);
    }
}
