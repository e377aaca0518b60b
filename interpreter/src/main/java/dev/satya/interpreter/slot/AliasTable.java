package dev.satya.interpreter.slot;

import dev.satya.interpreter.evaluate.NameTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All names of the fields of an object of which some have aliases: the own names in slot order, then
 * the aliases. Of the names of one field the one with the lower number counts. Immutable.
 */
public final class AliasTable {
    private final NameTable all;
    private final NameTable written;
    private final int[] slots;
    private final int[][] bySlot;

    /**
     * A table.
     *
     * @param own the fields' own names
     * @param aliases the slot of each alias, which is no own name
     */
    public AliasTable(NameTable own, Map<String, Integer> aliases) {
        this(own, aliases, Set.of());
    }

    private AliasTable(NameTable own, Map<String, Integer> aliases, Set<String> containers) {
        List<String> names = new ArrayList<>(own.names());
        names.addAll(aliases.keySet());
        names.addAll(containers);
        this.all = new NameTable(names);
        this.slots = new int[names.size()];
        List<List<Integer>> numbers = new ArrayList<>();
        for (int i = 0; i < slots.length; i++) {
            boolean isOwn = i < own.size();
            slots[i] = isOwn ? i : aliases.getOrDefault(names.get(i), NameTable.UNDECLARED);
            if (isOwn) {
                numbers.add(new ArrayList<>());
            }
            if (slots[i] != NameTable.UNDECLARED) {
                numbers.get(slots[i]).add(i);
            }
        }
        this.bySlot = new int[own.size()][];
        List<String> first = new ArrayList<>();
        for (int slot = 0; slot < bySlot.length; slot++) {
            bySlot[slot] = numbers.get(slot).stream().mapToInt(i -> i).toArray();
            first.add(names.get(bySlot[slot][bySlot[slot].length > 1 ? 1 : 0]));
        }
        this.written = new NameTable(first);
    }

    /**
     * The same of a table without aliases, or with these, and with further names that are no fields: of
     * members that values of fields are taken from.
     *
     * @param aliases null: there are none
     */
    public static AliasTable withContainers(
            NameTable own, @Nullable AliasTable aliases, Set<String> containers) {
        Map<String, Integer> slots = new LinkedHashMap<>();
        for (int i = own.size(); aliases != null && i < aliases.all.size(); i++) {
            slots.put(aliases.all.name(i), aliases.slots[i]);
        }
        Set<String> others = new LinkedHashSet<>(containers);
        others.removeIf(name -> own.find(name) != NameTable.UNDECLARED || slots.containsKey(name));
        return new AliasTable(own, slots, others);
    }

    /** All names. */
    public NameTable all() {
        return all;
    }

    /** For each slot the first alias of its field, or its own name. */
    public NameTable written() {
        return written;
    }

    /** The slot of the field that a name means; {@link NameTable#UNDECLARED}: of none. */
    public int slot(int name) {
        return slots[name];
    }

    /** The numbers of the names of a field, its own first; not to be changed. */
    public int[] names(int slot) {
        return bySlot[slot];
    }

    /** The aliases of a field, in order. */
    public List<String> aliases(int slot) {
        List<String> aliases = new ArrayList<>();
        for (int i = 1; i < bySlot[slot].length; i++) {
            aliases.add(all.name(bySlot[slot][i]));
        }
        return aliases;
    }
}
