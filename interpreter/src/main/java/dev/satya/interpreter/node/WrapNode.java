package dev.satya.interpreter.node;

import dev.satya.ValidationException;
import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.CanonicalReader;
import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.Memory.Found;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.schema.Hook;
import dev.satya.schema.Hook.Wrap;
import org.jspecify.annotations.Nullable;

/** Code that stands around another node, and asks it at most once. */
public final class WrapNode extends Node {
    private final Node inner;
    private final Wrap hook;
    private final HookCall call;

    public WrapNode(Node inner, Wrap hook) {
        this.inner = inner;
        this.hook = hook;
        this.call = new HookCall(hook.code());
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        HookMemory memory = HookMemory.at(instance, this, run, depth);
        Found known = memory.known();
        return known == null
                ? wrapped(Canonical.of(instance, run.withValues(), depth), memory, depth)
                : known.outcome();
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        HookMemory memory = HookMemory.ahead(in, this, run);
        Found known = memory.known();
        if (known != null) {
            in.skip();
            return known.outcome();
        }
        return wrapped(CanonicalReader.read(in, run.withValues(), depth), memory, depth);
    }

    private @Nullable Object wrapped(@Nullable Object canonical, HookMemory memory, int depth) {
        if (canonical instanceof Failure) {
            return canonical;
        }
        Once once = new Once(inner, memory.run(), depth);
        Object outcome =
                call.of(
                        () -> once.around(() -> hook.around().apply(canonical, once)),
                        canonical,
                        memory.run());
        Failure found = once.failure;
        if (found != null && found.isEnd()) {
            return found;
        }
        if (outcome instanceof Failure) {
            memory.keep(outcome);
        }
        return outcome;
    }

    /** The node within, for one instance. */
    private static final class Once implements Hook.Inner {
        private final Node inner;
        private final Evaluation run;
        private final int depth;
        private boolean isOver;
        private @Nullable Failure failure;
        private @Nullable ValidationException thrown;

        Once(Node inner, Evaluation run, int depth) {
            this.inner = inner;
            this.run = run;
            this.depth = depth;
        }

        @Override
        public @Nullable Object parse(@Nullable Object instance) {
            if (isOver) {
                throw new IllegalStateException(
                        "the schema within is asked once, and while the hook runs");
            }
            isOver = true;
            Object seen = run.isGuarded() ? SafeValue.of(instance) : instance;
            Object outcome = inner.evaluate(seen, run, depth);
            if (!(outcome instanceof Failure found)) {
                return outcome;
            }
            failure = found;
            thrown = new ValidationException(found.toViolations(run));
            throw thrown;
        }

        /** What the code makes; what the node finds wrong, if the code lets it go. */
        @Nullable Object around(HookCall.Work work) {
            try {
                return work.run();
            } catch (ValidationException e) {
                if (e == thrown) {
                    return failure;
                }
                throw e;
            } finally {
                isOver = true;
            }
        }
    }

    @Override
    public void explain(Outline out) {
        out.line("wrap " + hook.code());
        out.child("", inner);
    }
}
