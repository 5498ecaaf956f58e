package dev.amends.plan.scenario;

import dev.amends.plan.scenario.Scenario.Part;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.Topics.PublishedEvent;
import dev.amends.testsupport.scenario.Phrase;
import dev.amends.testsupport.scenario.Progress;
import dev.amends.testsupport.scenario.ScenarioLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.util.diff.DiffUtils;

/** Runs a scenario line by line, and compares what the service publishes with what it expects. */
final class ScenarioRun {
  /**
   * Reminders are only compared in scenarios that expect some, because every instalment has one.
   */
  private static final String REMINDER = "InstalmentDueSoon";

  private static final int LINES_AROUND = 20;

  private final Scenario scenario;
  private final ScenarioAccount account;
  private final boolean reminders;
  private int eventsRead;

  ScenarioRun(Scenario scenario, Topics topics, Progress progress) {
    this.scenario = scenario;
    this.account = new ScenarioAccount(topics, progress);
    this.reminders = scenario.mentions("due soon");
  }

  void run() {
    List<String> differences = new ArrayList<>();
    for (Part part : scenario.parts()) {
      List<String> timeline = new ArrayList<>();
      for (ScenarioLine line : part.events()) {
        account.reach(line.date());
        collect(line.date().minusDays(1), timeline);
        perform(line);
        collect(line.date(), timeline);
      }
      differences.addAll(differences(part, timeline));
    }
    if (!differences.isEmpty()) {
      throw new AssertionError(
          "%s: the timeline differs (- expected, + published)%n%s"
              .formatted(scenario.file().getFileName(), String.join("\n", differences)));
    }
  }

  private void perform(ScenarioLine line) {
    try {
      for (Phrase<ScenarioAccount> phrase : Vocabulary.PHRASES) {
        if (phrase.perform(account, line)) {
          return;
        }
      }
    } catch (AssertionError e) {
      throw new AssertionError(line.error(line.text()).getMessage() + "\n" + e.getMessage(), e);
    }
    throw line.error("is not a sentence of the scenarios, see README.md: " + line.text());
  }

  private static List<String> differences(Part part, List<String> timeline) {
    List<String> expected = part.expected().stream().map(ScenarioLine::toString).toList();
    return timeline.equals(expected)
        ? List.of()
        : DiffUtils.generateUnifiedDiff(
            "expected", "published", expected, DiffUtils.diff(expected, timeline), LINES_AROUND);
  }

  /** Adds what was published since the last call. */
  private void collect(LocalDate day, List<String> timeline) {
    List<PublishedEvent> events = account.events();
    String lastDate = day.toString();
    for (PublishedEvent event : events.subList(eventsRead, events.size())) {
      PlanEventText text = new PlanEventText(event);
      lastDate = text.businessDate(lastDate);
      if (reminders || !event.name().equals(REMINDER)) {
        timeline.add(lastDate + "  " + text.words());
      }
    }
    eventsRead = events.size();
  }
}
