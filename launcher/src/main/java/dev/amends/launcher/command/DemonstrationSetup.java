package dev.amends.launcher.command;

import dev.amends.launcher.replay.Demonstration;
import dev.amends.launcher.replay.InvalidRow;
import dev.amends.launcher.replay.LenderFigures;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;

/** Prepares {@code amends replay --demo} and checks that the platform is ready for it. */
final class DemonstrationSetup {
  private final Path file;
  private final Charset encoding;

  DemonstrationSetup(Path file, Charset encoding) {
    this.file = file;
    this.encoding = encoding;
  }

  /**
   * Prepares the demonstration.
   *
   * @throws CommandFailed if the file is invalid or closes no business day, or if the platform has
   *     cases of the lender
   */
  Demonstration prepare(LenderFigures figures, URI caseService, Instant now)
      throws InterruptedException {
    Demonstration demonstration = read(now);
    for (String lender : demonstration.lenders()) {
      requireNoCases(lender, figures, caseService);
    }
    return demonstration;
  }

  private Demonstration read(Instant now) {
    try {
      return Demonstration.of(file, encoding, now)
          .orElseThrow(
              () ->
                  new CommandFailed(
                      file
                          + " has no BusinessDayClosed, so --demo cannot tell which day is to be"
                          + " yesterday."));
    } catch (InvalidRow e) {
      throw new CommandFailed("%s: %s".formatted(file, e.getMessage()));
    } catch (IOException e) {
      throw new CommandFailed("Cannot read %s: %s".formatted(file, e.getMessage()));
    }
  }

  private static void requireNoCases(String lender, LenderFigures figures, URI caseService)
      throws InterruptedException {
    try {
      if (figures.hasCases(lender, caseService)) {
        throw new CommandFailed(
            lender
                + " already has cases. --demo needs a platform without them: stop ./amends up, and"
                + " start it with another folder (--data).");
      }
    } catch (IOException e) {
      throw new CommandFailed(
          "Cannot ask %s for cases of %s (%s). Is ./amends up running?"
              .formatted(caseService, lender, e.getMessage()));
    }
  }
}
