package dev.satya.cli;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Dialect;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers the commands of Bowtie's protocol (IHOP, version 1). A harness has one conversation, on one
 * thread.
 */
final class BowtieHarness {
    private static final long VERSION = 1;

    /** More than an instance may have, so that one beyond a limit is answered by itself. */
    private static final Limits OF_COMMANDS =
            Limits.DEFAULT.withDepth(1_000).withNumberLength(100_000).withExponent(10_000_000);

    private final Satya satya;
    private final Validator<Object> json;
    private Dialect dialect = Dialect.DRAFT_2020_12;

    BowtieHarness(Satya satya) {
        this.satya = satya;
        this.json =
                Satya.builder()
                        .withoutDiscovery()
                        .limits(OF_COMMANDS)
                        .build()
                        .compile(Schema.any(), Object.class);
    }

    /**
     * The answer to a line; null: the conversation has ended.
     *
     * @throws CommandException if the line is no command
     */
    @Nullable String answer(byte[] line) throws CommandException {
        Map<?, ?> command = read(line);
        Object name = command.get("cmd");
        if ("stop".equals(name)) {
            return null;
        }
        return satya.toJson(answer(name, command));
    }

    private Map<?, ?> read(byte[] line) throws CommandException {
        Validation<Seq<Violation>, Object> value = json.validateJson(line);
        if (value.isInvalid()) {
            throw new CommandException(value.getError().head().message());
        }
        if (value.get() instanceof Map<?, ?> command) {
            return command;
        }
        throw new CommandException("a command is a JSON object");
    }

    private Map<String, ?> answer(@Nullable Object name, Map<?, ?> command)
            throws CommandException {
        if ("start".equals(name)) {
            return start(command.get("version"));
        }
        if ("dialect".equals(name)) {
            return dialect(command.get("dialect"));
        }
        if ("run".equals(name)) {
            return new BowtieCase(satya, dialect).run(command);
        }
        throw new CommandException(
                "unknown command " + satya.toJson(name) + ": expected start, dialect, run or stop");
    }

    private Map<String, ?> start(@Nullable Object version) throws CommandException {
        if (!Long.valueOf(VERSION).equals(version)) {
            throw new CommandException(
                    "unknown version " + satya.toJson(version) + " of the protocol: expected 1");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("version", VERSION);
        answer.put("implementation", BowtieIdentity.members());
        return answer;
    }

    private Map<String, ?> dialect(@Nullable Object uri) throws CommandException {
        Dialect named = uri instanceof String text ? Dialect.of(text) : null;
        if (named == null) {
            throw new CommandException("unknown dialect " + satya.toJson(uri));
        }
        dialect = named;
        return Map.of("ok", true);
    }
}
