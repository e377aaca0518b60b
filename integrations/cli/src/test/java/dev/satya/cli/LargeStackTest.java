package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LargeStackTest {

    static Stream<Throwable> thrown() {
        return Stream.of(
                new OutOfMemoryError("none"),
                new StackOverflowError(),
                new IllegalStateException("no"),
                new CommandException("cannot"));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void task_thatThrows_throwsTheSame(Throwable thrown) {
        LargeStack.Task<Void> task =
                () -> {
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    if (thrown instanceof RuntimeException exception) {
                        throw exception;
                    }
                    throw (CommandException) thrown;
                };
        assertThatThrownBy(() -> LargeStack.call(task)).isSameAs(thrown);
    }

    @Test
    void task_nestedDeep_hasRoom() throws CommandException {
        assertThat(LargeStack.call(() -> depth(100_000))).isEqualTo(100_000);
    }

    private static int depth(int left) {
        return left == 0 ? 0 : 1 + depth(left - 1);
    }
}
