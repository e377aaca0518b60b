package dev.satya.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Something that whoever gave the command can mend; the message says it all. */
final class CommandException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String message;

    CommandException(String message) {
        super(message);
        this.message = message;
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
