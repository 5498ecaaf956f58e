package dev.amends.launcher.broker;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** What the broker logs where java.util.logging is behind SLF4J: warnings and worse, on stderr. */
public final class BrokerLog {

  /** Called by the log manager of the broker's process. */
  public BrokerLog() {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(Level.WARNING);
    ConsoleHandler console = new ConsoleHandler();
    console.setLevel(Level.WARNING);
    root.addHandler(console);
  }
}
