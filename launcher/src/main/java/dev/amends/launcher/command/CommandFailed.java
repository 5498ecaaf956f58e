package dev.amends.launcher.command;

/** A verb could not do what it says; the message is all that its user needs. */
final class CommandFailed extends RuntimeException {

  CommandFailed(String message) {
    super(message);
  }
}
