package dev.satya.cli;

import dev.satya.schema.SchemaException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Something that whoever gave the command can mend; the message says it all. */
final class CommandException extends Exception {
    private static final long serialVersionUID = 1L;

    private static final String NOT_GIVEN = "leads nowhere: its document is not given";

    private final String message;
    private final transient List<String> messages;

    CommandException(String message) {
        this(List.of(message));
    }

    private CommandException(List<String> messages) {
        super(messages.get(0));
        this.message = messages.get(0);
        this.messages = messages;
    }

    /** All mistakes of a schema in a file; a document that is not given is one, with its first place. */
    static CommandException of(String file, SchemaException e) {
        Map<String, List<SchemaException>> alike = new LinkedHashMap<>();
        for (SchemaException mistake : e.mistakes()) {
            int start = mistake.reason().indexOf(NOT_GIVEN);
            String key = start < 0 ? mistake.getMessage() : mistake.reason().substring(start);
            alike.computeIfAbsent(key, each -> new ArrayList<>()).add(mistake);
        }
        List<String> messages = new ArrayList<>();
        alike.values()
                .forEach(
                        same -> {
                            String others =
                                    same.size() == 1 ? "" : " (and " + (same.size() - 1) + " more)";
                            messages.add(file + ": " + same.get(0).getMessage() + others);
                        });
        if (e.getMessage() != null && e.getMessage().startsWith("more than ")) {
            messages.add(file + ": there are more mistakes");
        }
        return new CommandException(messages);
    }

    /** What there is to say, one line each. */
    List<String> messages() {
        return messages;
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** A file, by the name that was given, and why it cannot be used. */
    static CommandException of(String file, IOException cause) {
        return new CommandException(file + ": " + reason(cause));
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
