package dev.satya.interpreter.evaluate;

import java.util.concurrent.CancellationException;

/**
 * The thread of a run is interrupted, and stays so, while a slow check is asked: there is no answer,
 * which says nothing about the data. It comes through to whoever began the run.
 */
final class RunInterrupted extends CancellationException {
    private static final long serialVersionUID = 1L;

    RunInterrupted(String code) {
        super("interrupted while the constraint \"" + code + "\" was asked");
    }
}
