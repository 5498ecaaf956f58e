package dev.amends.cases.scenario;

import dev.amends.testsupport.scenario.ScenarioLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A journey: what happens, the next step after each event, and the timeline at the end.
 *
 * @param steps in the order in which they happen
 * @param timeline the entries at the end; empty if the file has none
 */
record Scenario(Path file, List<Step> steps, List<String> timeline) {
  static final String NEXT = "next";
  static final String TIMELINE = "timeline";
  private static final String COMMENT = "#";

  /**
   * An event.
   *
   * @param next the line with the next step after it; without one, there only must be a next step
   */
  record Step(ScenarioLine event, Optional<String> next) {}

  static Scenario read(Path file) {
    try {
      return parse(file, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Scenario parse(Path file, List<String> lines) {
    List<Step> steps = new ArrayList<>();
    List<String> timeline = new ArrayList<>();
    boolean happening = true;
    LocalDate day = LocalDate.MIN;
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index).strip();
      if (line.isEmpty() || line.startsWith(COMMENT)) {
        continue;
      }
      if (line.equals(TIMELINE)) {
        happening = false;
      } else if (!happening) {
        timeline.add(line);
      } else if (line.startsWith(NEXT + " ")) {
        steps.set(steps.size() - 1, new Step(steps.getLast().event(), Optional.of(line)));
      } else {
        ScenarioLine event = ScenarioLine.parse(file, index + 1, line);
        if (event.date().isBefore(day)) {
          throw event.error("is before the line above it");
        }
        day = event.date();
        steps.add(new Step(event, Optional.empty()));
      }
    }
    return new Scenario(file, steps, timeline);
  }

  /** What the file expects, line by line. */
  List<String> expected() {
    List<String> lines = new ArrayList<>();
    for (Step step : steps) {
      lines.add(step.event().toString());
      step.next().ifPresent(lines::add);
    }
    lines.addAll(timeline);
    return lines;
  }
}
