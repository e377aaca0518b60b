package dev.satya.interpreter.node.record;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/**
 * The components of a record, in groups that are constants of hidden classes. Where no class can be
 * defined at run time, the same components are asked in a loop.
 */
public final class Components {
    private Components() {}

    /** A test of all these components, in order. */
    public static ComponentTest test(List<Component> components) {
        byte[] template = template();
        if (template.length == 0) {
            return inTurn(components);
        }
        List<ComponentTest> groups = new ArrayList<>();
        for (int from = 0; from < components.size(); from += ComponentGroup.ROOM) {
            int to = Math.min(from + ComponentGroup.ROOM, components.size());
            groups.add(group(template, components.subList(from, to)));
        }
        return groups.size() == 1 ? groups.get(0) : inGroups(groups.toArray(new ComponentTest[0]));
    }

    /** A test without classes of its own. */
    static ComponentTest inTurn(List<Component> components) {
        Component[] all = components.toArray(new Component[0]);
        return (record, run, inner) -> {
            for (Component component : all) {
                ChangedComponent changed = component.review(record, run, inner);
                if (changed != null) {
                    return changed;
                }
            }
            return null;
        };
    }

    private static ComponentTest inGroups(ComponentTest[] groups) {
        return (record, run, inner) -> {
            for (ComponentTest group : groups) {
                ChangedComponent changed = group.firstChanged(record, run, inner);
                if (changed != null) {
                    return changed;
                }
            }
            return null;
        };
    }

    /** The bytes of the template class; none: they cannot be read here. */
    private static byte[] template() {
        String name = ComponentGroup.class.getSimpleName() + ".class";
        try (InputStream in = Components.class.getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static ComponentTest group(byte[] template, List<Component> components) {
        List<Component> data = new ArrayList<>(components);
        while (data.size() < ComponentGroup.ROOM) {
            data.add(new Component.None());
        }
        try {
            Lookup group =
                    MethodHandles.lookup().defineHiddenClassWithClassData(template, data, true);
            return (ComponentTest)
                    group.findConstructor(group.lookupClass(), MethodType.methodType(void.class))
                            .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("no class for a group of components", e);
        }
    }
}
