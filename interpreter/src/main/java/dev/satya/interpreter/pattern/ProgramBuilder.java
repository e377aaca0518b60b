package dev.satya.interpreter.pattern;

import dev.satya.interpreter.pattern.Program.Counted;
import dev.satya.interpreter.pattern.Program.Op;
import dev.satya.interpreter.pattern.Program.Reading;
import dev.satya.interpreter.pattern.Program.Start;
import dev.satya.interpreter.pattern.Term.Anchor;
import dev.satya.interpreter.pattern.Term.BackReference;
import dev.satya.interpreter.pattern.Term.Characters;
import dev.satya.interpreter.pattern.Term.Choice;
import dev.satya.interpreter.pattern.Term.Direction;
import dev.satya.interpreter.pattern.Term.Group;
import dev.satya.interpreter.pattern.Term.Look;
import dev.satya.interpreter.pattern.Term.Repeat;
import dev.satya.interpreter.pattern.Term.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the instructions of a pattern whose size is known to be within bounds. */
final class ProgramBuilder {

    /** Which matcher is to run the program. */
    enum Target {
        /** Counts repeats, keeps no captures, and asks about every place of a text beforehand. */
        LINEAR,
        /** Keeps captures, and asks about a place when it is there. */
        BACKTRACKING
    }

    private final Target target;
    private final Reading reading;
    private final List<Program> looks;
    private final List<Op> ops = new ArrayList<>();
    private final List<CodePoints> sets = new ArrayList<>();
    private final List<Counted> counted = new ArrayList<>();
    private int[] x = new int[16];
    private int[] y = new int[16];
    private int registers;

    private ProgramBuilder(Target target, Reading reading, List<Program> looks, int registers) {
        this.target = target;
        this.reading = reading;
        this.looks = looks;
        this.registers = registers;
    }

    /** The program that finds matches anywhere in a text. */
    static Program build(Term pattern, Target target) {
        int[] groups = Shape.groups(pattern);
        int captures = groups == null || target == Target.LINEAR ? 0 : 2 * (groups[1] + 1);
        ProgramBuilder builder =
                new ProgramBuilder(target, Reading.FORWARD, new ArrayList<>(), captures);
        return builder.program(
                pattern, Shape.isAnchored(pattern) ? Start.ANCHORED : Start.ANYWHERE);
    }

    private Program program(Term term, Start start) {
        add(term);
        emit(Op.MATCH, 0, 0);
        Op[] all = ops.toArray(new Op[0]);
        int[] xs = Arrays.copyOf(x, all.length);
        int[] ys = Arrays.copyOf(y, all.length);
        CodePoints firsts = Firsts.of(all, xs, ys, sets, counted);
        return new Program(
                all,
                xs,
                ys,
                sets.toArray(new CodePoints[0]),
                counted,
                looks,
                reading,
                start,
                firsts,
                registers);
    }

    private int emit(Op op, int first, int second) {
        int at = ops.size();
        ops.add(op);
        if (at == x.length) {
            x = Arrays.copyOf(x, 2 * at);
            y = Arrays.copyOf(y, 2 * at);
        }
        x[at] = first;
        y[at] = second;
        return at;
    }

    private void add(Term term) {
        if (term instanceof Characters characters) {
            sets.add(characters.set());
            emit(Op.CHARACTERS, sets.size() - 1, 0);
        } else if (term instanceof Sequence sequence) {
            addAll(sequence.terms());
        } else if (term instanceof Choice choice) {
            addChoice(choice.branches());
        } else if (term instanceof Repeat repeat) {
            addRepeat(repeat);
        } else if (term instanceof Group group) {
            addGroup(group);
        } else if (term instanceof BackReference reference) {
            emit(Op.BACK_REFERENCE, reference.group(), 0);
        } else if (term instanceof Look look) {
            addLook(look);
        } else if (term instanceof Anchor anchor) {
            emit(Op.valueOf(anchor.name()), 0, 0);
        }
    }

    private void addAll(List<Term> terms) {
        int size = terms.size();
        for (int i = 0; i < size; i++) {
            add(terms.get(reading == Reading.FORWARD ? i : size - 1 - i));
        }
    }

    private void addChoice(List<Term> branches) {
        List<Integer> ends = new ArrayList<>();
        int last = branches.size() - 1;
        for (int i = 0; i < last; i++) {
            int split = emit(Op.SPLIT, ops.size() + 1, 0);
            add(branches.get(i));
            ends.add(emit(Op.JUMP, 0, 0));
            y[split] = ops.size();
        }
        add(branches.get(last));
        ends.forEach(end -> x[end] = ops.size());
    }

    private void addGroup(Group group) {
        if (target == Target.LINEAR) {
            add(group.body());
            return;
        }
        int start = 2 * group.number();
        boolean isForward = reading == Reading.FORWARD;
        emit(Op.SAVE, isForward ? start : start + 1, 0);
        add(group.body());
        emit(Op.SAVE, isForward ? start + 1 : start, 0);
    }

    private void addLook(Look look) {
        boolean isAhead = look.direction() == Direction.AHEAD;
        // to know where it may begin, what is ahead is matched from its end
        boolean isForward = isAhead == (target == Target.BACKTRACKING);
        ProgramBuilder inner =
                new ProgramBuilder(
                        target, isForward ? Reading.FORWARD : Reading.BACKWARD, looks, registers);
        Program program = inner.program(look.body(), Start.ANYWHERE);
        registers = inner.registers;
        looks.add(program);
        emit(look.isNegative() ? Op.LOOK_FOR_NONE : Op.LOOK, looks.size() - 1, 0);
    }

    private void addRepeat(Repeat repeat) {
        if (target == Target.LINEAR && Shape.isCounted(repeat)) {
            CodePoints set = ((Characters) repeat.body()).set();
            counted.add(new Counted(set, repeat.minimum(), repeat.maximum()));
            emit(Op.COUNTED, counted.size() - 1, 0);
            return;
        }
        for (int i = 0; i < repeat.minimum(); i++) {
            addIteration(repeat.body());
        }
        if (repeat.maximum() == Term.UNBOUNDED) {
            int split = addOptional(repeat);
            emit(Op.JUMP, split, 0);
            setExit(split, repeat);
            return;
        }
        List<Integer> splits = new ArrayList<>();
        for (int i = repeat.minimum(); i < repeat.maximum(); i++) {
            splits.add(addOptional(repeat));
        }
        splits.forEach(split -> setExit(split, repeat));
    }

    /** An iteration that may be left out, and takes at least one code point; its split. */
    private int addOptional(Repeat repeat) {
        int split = emit(Op.SPLIT, ops.size() + 1, ops.size() + 1);
        if (target == Target.LINEAR) {
            add(repeat.body());
            return split;
        }
        int register = registers++;
        emit(Op.SAVE, register, 0);
        addIteration(repeat.body());
        emit(Op.MOVED, register, 0);
        return split;
    }

    private void setExit(int split, Repeat repeat) {
        if (repeat.isLazy()) {
            x[split] = ops.size();
        } else {
            y[split] = ops.size();
        }
    }

    /** Groups begin each iteration of what is around them without a capture. */
    private void addIteration(Term body) {
        int[] groups = target == Target.BACKTRACKING ? Shape.groups(body) : null;
        if (groups != null) {
            emit(Op.CLEAR, 2 * groups[0], 2 * groups[1] + 1);
        }
        add(body);
    }
}
