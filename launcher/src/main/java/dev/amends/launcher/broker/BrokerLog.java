package dev.amends.launcher.broker;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Configures java.util.logging in the broker's process: warnings and errors on stderr. */
public final class BrokerLog {

  /** Called by the log manager through {@code java.util.logging.config.class}. */
  public BrokerLog() {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(Level.WARNING);
    ConsoleHandler console = new ConsoleHandler();
    console.setLevel(Level.WARNING);
    root.addHandler(console);
  }
}
