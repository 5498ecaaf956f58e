package dev.amends.plan.scenario;

import dev.amends.testsupport.scenario.ScenarioLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A scenario file: what happens, and the timeline that must result from it, in turns. */
record Scenario(Path file, List<Part> parts) {
  private static final String COMMENT = "#";
  private static final String EXPECT = "expect";
  private static final String THEN = "then";

  /** Events in the order in which they arrive, and the new lines of the timeline after them. */
  record Part(List<ScenarioLine> events, List<ScenarioLine> expected) {}

  static Scenario read(Path file) {
    try {
      return parse(file, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Scenario parse(Path file, List<String> lines) {
    List<Part> parts = new ArrayList<>();
    Part part = new Part(new ArrayList<>(), new ArrayList<>());
    boolean expecting = false;
    LocalDate day = LocalDate.MIN;
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index).strip();
      if (line.isEmpty() || line.startsWith(COMMENT)) {
        continue;
      }
      if (line.equals(EXPECT) != expecting && line.equals(expecting ? THEN : EXPECT)) {
        if (expecting) {
          parts.add(part);
          part = new Part(new ArrayList<>(), new ArrayList<>());
        }
        expecting = !expecting;
      } else {
        ScenarioLine dated = ScenarioLine.parse(file, index + 1, line);
        if (!expecting && dated.date().isBefore(day)) {
          throw dated.error("is before the line above it; write a back-dated event as dated");
        }
        day = expecting ? day : dated.date();
        (expecting ? part.expected() : part.events()).add(dated);
      }
    }
    if (!expecting) {
      throw ScenarioLine.error(file, lines.size(), "must end with what to expect");
    }
    parts.add(part);
    return new Scenario(file, parts);
  }

  /** Whether the file has a line with this text; some events are only compared if it does. */
  boolean mentions(String text) {
    return parts.stream()
        .flatMap(part -> part.expected().stream())
        .anyMatch(line -> line.text().contains(text));
  }
}
