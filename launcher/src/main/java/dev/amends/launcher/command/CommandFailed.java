package dev.amends.launcher.command;

/** A subcommand failed; its message says why and what to do. */
final class CommandFailed extends RuntimeException {

  CommandFailed(String message) {
    super(message);
  }
}
