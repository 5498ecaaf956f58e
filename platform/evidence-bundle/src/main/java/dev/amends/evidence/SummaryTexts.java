package dev.amends.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The texts of a summary in one language. */
final class SummaryTexts {
  private final Properties texts = new Properties();

  SummaryTexts(String language) {
    try (InputStream file =
        SummaryTexts.class.getResourceAsStream("/evidence/summary_" + language + ".properties")) {
      if (file == null) {
        throw new InvalidBundle("There is no summary in " + language + "; use zh-CN or en.");
      }
      texts.load(new InputStreamReader(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String label(String name) {
    return texts.getProperty(name, name);
  }

  /** Describes an event; one that has no words keeps its name. */
  String event(String name) {
    return texts.getProperty("event." + name, name);
  }

  /** Names a status in words. */
  String status(String name) {
    return texts.getProperty("status." + name, name);
  }

  /** Names a role in words. */
  String role(String name) {
    return texts.getProperty("role." + name, name);
  }
}
